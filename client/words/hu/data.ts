import type { data as english } from '../en/data.ts';
import type { WordsOf } from '../../words.ts';

export const data: WordsOf<typeof english> = {
  'data.title': 'Adatok',
  'data.description':
    'A teljes katalógus fájlokban: CSV, XLSX, JSON Lines, JSON-LD és adatcsomag kódkönyvvel.',
  'data.lead':
    'A teljes katalógus fájlokban, fiók és kulcs nélkül, statisztikához, oktatáshoz és más katalógusoknak.',
  'data.state': 'Melyik állapot, és hogyan hivatkozzon rá',
  'data.state.snapshot': 'Pillanatkép: {snapshot}.',
  'data.state.snapshot.of': 'Pillanatkép: {snapshot} ({date}).',
  'data.state.name':
    'A név mindig változik, amikor a katalógus; az {checksums} megmutatják, hogy egy fájl a közzétett fájl-e.',
  'data.state.checksums': 'ellenőrző összegek',
  'data.cite.copy': 'A hivatkozás másolása',
  'data.licence':
    'Licenc: {licence}. Használja a fájlokat, amire csak szeretné, és nevezze meg a Practice Exchange-et. Kapcsolattartói adatok egyik fájlban sincsenek, és csak az van bennük, amit közzétettek.',
  'data.files': 'Fájlok',
  'data.file': 'Fájl',
  'data.holds': 'Mit tartalmaz',
  'data.size': 'Méret',
  'data.size.bytes': { one: '{count} bájt', other: '{count} bájt' },
  'data.size.unknown': 'kérésre készül el',
  'data.tables': 'Egyes táblázatok',
  'data.tables.label': 'Táblázatok',
  'data.tables.rows': 'Soronként egy megfigyelés, CSV-ben; a bejegyzések neve (slug) köti össze őket.',
  'data.tables.codes': 'A {codebook} megmondja, mit jelentenek a mezők, a {codes} pedig, mit a kódok.',
  'data.tables.codebook': 'kódkönyv',
  'data.tables.narrowed':
    'A csillaggal jelölt táblázatok azt fogadják, amit egy keresés: {example}; ugyanígy: {jsonl}, {jsonld} és {xlsx}. {search} a saját találataihoz is ad hivatkozásokat.',
  'data.tables.search': 'A keresés',
  'data.table': 'Táblázat',
  'data.table.fields': 'Mezők',
  'data.others': 'Más utak',
  'data.others.api': '{link}: egyes bejegyzések, keresés, és minden bejegyzés oldalról oldalra.',
  'data.others.api.link': 'Az API',
  'data.others.oai': '{link}: könyvtáraknak és portáloknak, amelyek begyűjtik, ami változott.',
  'data.others.dcat': '{link}: a katalógus, ahogyan az adatportálok felsorolják.',
  'data.others.transfers': '{link}: ki mit vett át kitől, éllistaként és GraphML-ben.',
  'data.others.transfers.link': 'Átvételek',
};
