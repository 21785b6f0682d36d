import type { developers as english } from '../en/developers.ts';
import type { WordsOf } from '../../words.ts';

export const developers: WordsOf<typeof english> = {
  'developers.title': 'Fejlesztőknek',
  'developers.description':
    'A katalógus API-ja: minden cím a paramétereivel, futtatható példával, és az, ami állandó.',
  'developers.lead':
    'A katalógusban mindent olvashatnak programok: kulcs nélkül, bárhonnan, JSON-ként és fájlokban.',
  'developers.contents': 'Ezen az oldalon',
  'developers.start': 'Kezdés',
  'developers.start.first':
    'A címek így kezdődnek: {address}. Ez itt keres, és minden találatból három mezőt vesz:',
  'developers.start.languages': 'A példák nyelve',
  'developers.start.request': 'Az első kérés',
  'developers.start.answer':
    '{answer}. Az oldal minden példája a fent választott nyelven van. A teljes leírás itt található: {description} (OpenAPI 3.1), klienseket előállító programoknak.',
  'developers.start.answer.see': 'A válasz megtekintése',
  'developers.stays': 'Ami állandó',
  'developers.stays.addresses':
    'Az `/api/v1/` alatti címek megmaradnak. Az 1-es változaton belül címeket, nem kötelező paramétereket, mezőket és kódokat adunk hozzá. Egyet sem veszünk el vagy nevezünk át, és egyetlen paraméter sem fogad kevesebbet, mint korábban. A programja ezért lépjen át azokon a mezőkön és kódokon, amelyeket nem ismer.',
  'developers.stays.going':
    'Aminek mennie kell, azt legalább tizenkét hónappal előre bejelentjük: lent megjelöljük, és a válaszain ott áll a `Deprecation` (RFC 9745) és a `Sunset` (RFC 8594). Ugyanezek a címek `/v1` nélkül ennek a webhelynek az oldalait szolgálják. A slugokat soha nem használjuk újra.',
  'developers.stays.licence':
    'A szövegek licence: {licence}; nevezze meg a Practice Exchange-et és a bejegyzést. A bejegyzésben megnevezett forrásoknak saját licencük van.',
  'developers.rules': 'Oldalak, hibák, korlátok',
  'developers.rules.everything': 'Minden',
  'developers.rules.everything.text':
    'A `/api/v1/catalogue/…` minden bejegyzést teljes egészében ad, oldalanként legfeljebb százat. Kövesse a `next` értékét, amíg null nem lesz. Egyetlen megmaradó bejegyzés sem marad ki vagy jön kétszer, bármi változik is közben.',
  'developers.rules.search': 'Keresés',
  'developers.rules.search.text':
    'A keresés húsz találatból álló, számozott oldalakat ad: `page=2`. Az első tíz szót veszi figyelembe, legfeljebb 300 betűt; egy szűrő legfeljebb 30 értéket fogad.',
  'developers.rules.less': 'Kevesebb',
  'developers.rules.less.text':
    'A `fields=slug,title` egy bejegyzésből vagy minden találatból csak ezeket a mezőket veszi.',
  'developers.rules.again': 'Újra',
  'developers.rules.again.text':
    'A bejegyzéseknek van `ETag` értékük: küldje el `If-None-Match` fejlécként, és a válasz üres 304, amíg semmi sem változott.',
  'developers.rules.errors': 'Hibák',
  'developers.rules.errors.text':
    'A hibák „problem details” alakúak (RFC 9457). A `detail` megnevezi a paramétert, azt, amit kapott, és azt, amit fogad. A nem létező paraméter is hiba, hogy egy elírásból soha ne legyen csendes rossz válasz.',
  'developers.rules.limits': 'Korlátok',
  'developers.rules.limits.text':
    'Egy látogatónak percenként meghatározott számú kérés jut: azon túl a válasz 429, `Retry-After` fejléccel. Ha több keresés érkezik, mint amennyire időben válaszolni lehet, a válasz 503, `Retry-After` fejléccel. Egy kérésnek tíz másodperce van megérkezni, egy cím legfeljebb 16 kB.',
  'developers.rules.languages': 'Nyelvek',
  'developers.rules.languages.text':
    'A keresés érti az angolt, az olaszt, a svédet, az észtet és a magyart. A `lang` ezek egyikén kéri a címeket és összefoglalókat, keresésben a szűrők szavait is; ahol nincs fordítás, az eredeti áll.',
  'developers.rules.unknown': 'Nem ismert',
  'developers.rules.unknown.text':
    '{notAsked}, {unknown} és {none}: ez három válasz; lásd egy gyakorlat {answers} mezőjét és azt, {about}.',
  'developers.rules.unknown.not-asked': 'Nem kérdezték meg',
  'developers.rules.unknown.unknown': 'nem ismert',
  'developers.rules.unknown.none': 'nincs',
  'developers.rules.unknown.about': 'mit mond meg egy bejegyzés',
  'developers.rules.answers': 'A 200-tól eltérő válaszok',
  'developers.rules.answers.problem': 'A 304 kivételével mindegyikben ez áll: {problem}.',
  'developers.answer.made-of': 'Részei: {shapes}.',
  'developers.operation.deprecated': 'Megszűnő',
  'developers.operation.example': 'Példa',
  'developers.operation.request': 'Kérés: {summary}',
  'developers.operation.answers': 'Válaszok',
  'developers.operation.otherwise': 'Egyébként {everywhere}: {statuses}.',
  'developers.operation.everywhere': 'mint mindenütt',
  'developers.parameters': 'Paraméterek',
  'developers.parameters.required': '{takes}, kötelező',
  'developers.parameters.example': 'Példa: {example}.',
  'developers.takes.fields': 'mezők nevei, vesszővel elválasztva',
  'developers.takes.choices': 'ezek egyike: {choices}',
  'developers.takes.times': {
    one: 'szöveg, legfeljebb {count} alkalommal',
    other: 'szöveg, legfeljebb {count} alkalommal',
  },
  'developers.takes.several': 'szöveg, többször is',
  'developers.takes.number': 'egész szám, {from}–{to}',
  'developers.takes.letters': {
    one: 'szöveg, legfeljebb {count} betű',
    other: 'szöveg, legfeljebb {count} betű',
  },
  'developers.takes.text': 'szöveg',
  'developers.type.list': 'lista: {type}',
  'developers.type.or': '{type} vagy {other}',
  'developers.type.anything': 'bármi',
  'developers.shapes': 'Alakok',
  'developers.shapes.lead':
    'Amiből a válaszok felépülnek. Az a mező, amely null lehet, ott null, ahol semmit sem állítottak.',
  'developers.try.change': 'A paraméterek módosítása',
  'developers.try.commas': 'Egy szűrő több értéke: vesszővel elválasztva.',
  'developers.try.run': 'Futtatás',
  'developers.try.asking': 'Kérdezés …',
  'developers.try.answer': 'A válasz',
  'developers.try.got': {
    one: '{status} · {type} · {count} betű · {took} ms',
    other: '{status} · {type} · {count} betű · {took} ms',
  },
  'developers.try.more': { one: '… még {count} betű', other: '… még {count} betű' },
  'developers.try.silent': 'A kiszolgáló nem válaszolt. Van kapcsolat?',
};
