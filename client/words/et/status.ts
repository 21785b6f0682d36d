import type { status as english } from '../en/status.ts';
import type { WordsOf } from '../../words.ts';

export const status: WordsOf<typeof english> = {
  'status.title': 'Seisund',
  'status.description': 'Kuidas saidil praegu läheb ja millega võid arvestada.',
  'status.well': 'Kõik töötab.',
  'status.degraded':
    'Sait töötab, aga miski selle taga mitte. Praegu võib otsing leida vähem või teises järjekorras.',
  'status.now': 'Praegu',
  'status.search': 'Viimasele otsingule vastas',
  'status.search.meilisearch': 'kataloogi kõrval olev otsingumootor',
  'status.search.embedded': 'kataloogi sees olev mootor',
  'status.search.instead': 'kataloogi sees olev mootor, sest tavaline ei vasta',
  'status.search.none': 'käivitamisest saadik ei ole otsitud',
  'status.waiting': 'Muudatused, mida otsing veel ei tunne',
  'status.waiting.none': 'ei ole',
  'status.waiting.some': {
    one: '{count} praktika, {seconds} sekundit',
    other: '{count} praktikat, vanim {seconds} sekundit',
  },
  'status.changed': 'Kataloogi viimane muudatus',
  'status.catalogue': 'Kataloogi versioon',
  'status.practices': 'Avaldatud praktikaid',
  'status.program': 'Programmi versioon',
  'status.promise': 'Millega võid arvestada',
  'status.promise.availability':
    'Siht on, et sait on kättesaadav {percent} % ajast, arvestatuna kuude kaupa.',
  'status.promise.search':
    'Siht on, et sajast otsingust 95 saavad vastuse {milliseconds} millisekundi jooksul, kuni kõik külastajad kokku otsivad kuni {rate} korda sekundis.',
  'status.promise.fresh':
    'Muudatus on kirje lehel näha kohe. Siht on, et otsing tunneb seda {seconds} sekundi jooksul.',
  'status.promise.limit': {
    one: 'Üks külastaja või programm võib teha {count} päringu minutis.',
    other: 'Üks külastaja või programm võib teha {count} päringut minutis.',
  },
  'status.promise.busy':
    'Kes küsib rohkem või tuleb siis, kui küsijaid on liiga palju, saab teada, millal uuesti tulla: {status} koos päisega {header}.',
  'status.promise.api':
    'API aadressid jäävad ja sellest, mis peab kaduma, teatatakse kaksteist kuud varem: {link}.',
  'status.promise.api.link': 'lubadus',
  'status.programs': 'Programmidele',
  'status.programs.text': 'Sama JSON-ina on aadressil {address}.',
};
