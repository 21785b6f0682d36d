import type { status as english } from '../en/status.ts';
import type { WordsOf } from '../../words.ts';

export const status: WordsOf<typeof english> = {
  'status.title': 'Állapot',
  'status.description': 'Hogyan működik most az oldal, és mire számíthat.',
  'status.well': 'Minden működik.',
  'status.degraded':
    'Az oldal működik, de valami mögötte nem. Egyelőre a keresések kevesebbet vagy más sorrendben találhatnak.',
  'status.now': 'Jelenleg',
  'status.search': 'A legutóbbi keresésre válaszolt',
  'status.search.meilisearch': 'a katalógus melletti keresőmotor',
  'status.search.embedded': 'a katalóguson belüli motor',
  'status.search.instead': 'a katalóguson belüli motor, mert a szokásos nem válaszol',
  'status.search.none': 'az indulás óta nem volt keresés',
  'status.waiting': 'Változások, amelyeket a keresés még nem ismer',
  'status.waiting.none': 'nincsenek',
  'status.waiting.some': {
    one: '{count} gyakorlat, {seconds} másodperce',
    other: '{count} gyakorlat, a legrégebbi {seconds} másodperce',
  },
  'status.changed': 'A katalógus utolsó változása',
  'status.catalogue': 'A katalógus változata',
  'status.practices': 'Közzétett gyakorlatok',
  'status.program': 'A program változata',
  'status.promise': 'Mire számíthat',
  'status.promise.availability':
    'A cél, hogy az oldal az idő {percent}%-ában elérhető legyen, havonta számolva.',
  'status.promise.search':
    'A cél, hogy száz keresés közül 95 legfeljebb {milliseconds} ezredmásodperc alatt választ kapjon, amíg a látogatók együtt másodpercenként legfeljebb {rate} keresést indítanak.',
  'status.promise.fresh':
    'Egy változás azonnal látszik a rekord oldalán. A cél, hogy a keresés {seconds} másodpercen belül ismerje.',
  'status.promise.limit': {
    one: 'Egy látogató vagy program percenként {count} kérést küldhet.',
    other: 'Egy látogató vagy program percenként {count} kérést küldhet.',
  },
  'status.promise.busy':
    'Aki többet kér, vagy akkor jön, amikor túl sokan kérnek, megtudja, mikor jöjjön újra: {status}, {header} fejléccel.',
  'status.promise.api':
    'Az API címei megmaradnak, és aminek el kell tűnnie, azt tizenkét hónappal előbb bejelentjük: {link}.',
  'status.promise.api.link': 'az ígéret',
  'status.programs': 'Programoknak',
  'status.programs.text': 'Ugyanez JSON-ként itt van: {address}.',
};
