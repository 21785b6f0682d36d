import type { data as english } from '../en/data.ts';
import type { WordsOf } from '../../words.ts';

export const data: WordsOf<typeof english> = {
  'data.title': 'Andmed',
  'data.description':
    'Kogu kataloog failidena: CSV, XLSX, JSON Lines, JSON-LD ja andmepakett koos koodiraamatuga.',
  'data.lead':
    'Kogu kataloog failidena, ilma konto ja võtmeta, statistika, õppetöö ja teiste kataloogide jaoks.',
  'data.state': 'Milline seis ja kuidas sellele viidata',
  'data.state.snapshot': 'Hetkeseis {snapshot}.',
  'data.state.snapshot.of': 'Hetkeseis {snapshot}, {date}.',
  'data.state.name':
    'Nimi muutub alati, kui kataloog muutub; {checksums} näitavad, kas fail on see, mis avaldati.',
  'data.state.checksums': 'kontrollsummad',
  'data.cite.copy': 'Kopeeri viide',
  'data.licence':
    'Litsents: {licence}. Kasuta faile milleks soovid ja nimeta Practice Exchange’i. Kontaktandmeid ei ole üheski failis ning seal on ainult avaldatu.',
  'data.files': 'Failid',
  'data.file': 'Fail',
  'data.holds': 'Mida see sisaldab',
  'data.size': 'Suurus',
  'data.size.bytes': { one: '{count} bait', other: '{count} baiti' },
  'data.size.unknown': 'tehakse küsimisel',
  'data.tables': 'Üksikud tabelid',
  'data.tables.label': 'Tabelid',
  'data.tables.rows': 'Üks vaatlus real, CSV-na; neid ühendavad kirjete nimed (slug).',
  'data.tables.codes': '{codebook} ütleb, mida tähendab iga väli, {codes}, mida tähendab iga kood.',
  'data.tables.codebook': 'Koodiraamat',
  'data.tables.narrowed':
    'Tärniga tabelid võtavad vastu sama, mida otsing: {example}; samuti {jsonl}, {jsonld} ja {xlsx}. {search} annab lingid oma tulemustele.',
  'data.tables.search': 'Otsing',
  'data.table': 'Tabel',
  'data.table.fields': 'Välju',
  'data.others': 'Teised teed',
  'data.others.api': '{link}: üksikud kirjed, otsing ja kõik kirjed lehekülg lehekülje haaval.',
  'data.others.api.link': 'API',
  'data.others.oai': '{link}: raamatukogudele ja portaalidele, mis koguvad muutunut.',
  'data.others.dcat': '{link}: kataloog nii, nagu andmeportaalid seda esitavad.',
  'data.others.transfers': '{link}: kes mida kellelt üle võttis, servaloendina ja GraphML-ina.',
  'data.others.transfers.link': 'Ülekanded',
};
