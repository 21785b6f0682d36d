import type { developers as english } from '../en/developers.ts';
import type { WordsOf } from '../../words.ts';

export const developers: WordsOf<typeof english> = {
  'developers.title': 'Arendajale',
  'developers.description':
    'Kataloogi API: iga aadress koos parameetrite ja töötava näitega ning see, mis jääb püsima.',
  'developers.lead':
    'Kõike kataloogis saavad lugeda programmid: ilma võtmeta, mis tahes päritolust, JSON-ina ja failidena.',
  'developers.contents': 'Sellel lehel',
  'developers.start': 'Alustamine',
  'developers.start.first':
    'Aadressid algavad nii: {address}. See siin otsib ja võtab igast tulemusest kolm välja:',
  'developers.start.languages': 'Näidete keel',
  'developers.start.request': 'Esimene päring',
  'developers.start.answer':
    '{answer}. Kõik näited sellel lehel on ülal valitud keeles. Kogu kirjeldus on aadressil {description} (OpenAPI 3.1), klientide genereerimiseks.',
  'developers.start.answer.see': 'Vaata vastust',
  'developers.stays': 'Mis jääb püsima',
  'developers.stays.addresses':
    'Aadressid, mis algavad `/api/v1/`, jäävad püsima. Versioonis 1 lisame aadresse, valikulisi parameetreid, välju ja koode. Me ei eemalda ega nimeta ümber ühtegi ning ükski parameeter ei võta vastu vähem kui enne. Lase oma programmil seega vahele jätta väljad ja koodid, mida see ei tunne.',
  'developers.stays.going':
    'Mis peab kaduma, sellest teatatakse vähemalt kaksteist kuud ette: see on allpool märgitud ja vastustes on `Deprecation` (RFC 9745) ja `Sunset` (RFC 8594). Samad aadressid ilma osata `/v1` on selle saidi lehtede jaoks. Slug’e ei kasutata kunagi uuesti.',
  'developers.stays.licence':
    'Tekstide litsents on {licence}: nimeta Practice Exchange’i ja kirjet. Kirjes nimetatud allikatel on oma litsentsid.',
  'developers.rules': 'Leheküljed, vead, piirid',
  'developers.rules.everything': 'Kõik',
  'developers.rules.everything.text':
    '`/api/v1/catalogue/…` annab iga kirje täielikult, kuni 100 leheküljel. Järgi `next`-i, kuni see on null. Ükski püsiv kirje ei jää vahele ega tule kaks korda, mis ka vahepeal ei muutuks.',
  'developers.rules.search': 'Otsing',
  'developers.rules.search.text':
    'annab kahekümne tulemusega nummerdatud lehekülgi: `page=2`. Otsing arvestab esimest kümmet sõna, kõige rohkem 300 tähte; filter võtab kuni 30 väärtust.',
  'developers.rules.less': 'Vähem',
  'developers.rules.less.text': '`fields=slug,title` võtab kirjest või igast tulemusest ainult need väljad.',
  'developers.rules.again': 'Uuesti',
  'developers.rules.again.text':
    'Kirjetel on `ETag`: saada see päises `If-None-Match` ja kuni midagi ei ole muutunud, on vastus tühi 304.',
  'developers.rules.errors': 'Vead',
  'developers.rules.errors.text':
    'on kujul „problem details“ (RFC 9457). `detail` nimetab parameetri, mis anti ja mida see vastu võtab. Olematu parameeter on viga, et eksimusest ei saaks kunagi vaikset vale vastust.',
  'developers.rules.limits': 'Piirid',
  'developers.rules.limits.text':
    'Ühel külastajal on minutis kindel osa päringuid: sealt edasi on vastus 429 koos päisega `Retry-After`. Kui otsinguid tuleb rohkem, kui jõutakse õigel ajal vastata, on vastus 503 koos päisega `Retry-After`. Päringul on kohalejõudmiseks kümme sekundit, aadressil 16 kB.',
  'developers.rules.languages': 'Keeled',
  'developers.rules.languages.text':
    'Otsing saab aru inglise, itaalia, rootsi, eesti ja ungari keelest. `lang` küsib pealkirju ja kokkuvõtteid ühes neist ning otsingus ka filtrite sõnu; kus tõlget ei ole, seisab originaal.',
  'developers.rules.unknown': 'Teadmata',
  'developers.rules.unknown.text':
    '{notAsked}, {unknown} ja {none} on kolm vastust; vaata praktika välja {answers} ja seda, {about}.',
  'developers.rules.unknown.not-asked': 'Küsimata',
  'developers.rules.unknown.unknown': 'teadmata',
  'developers.rules.unknown.none': 'puudub',
  'developers.rules.unknown.about': 'mida kirje ütleb',
  'developers.rules.answers': 'Muud vastused kui 200',
  'developers.rules.answers.problem': 'Kõigis peale 304 on {problem}.',
  'developers.answer.made-of': 'Koosneb: {shapes}.',
  'developers.operation.deprecated': 'Kaduv',
  'developers.operation.example': 'Näide',
  'developers.operation.request': 'Päring: {summary}',
  'developers.operation.answers': 'Vastused',
  'developers.operation.otherwise': 'Muul juhul {everywhere}: {statuses}.',
  'developers.operation.everywhere': 'nagu kõikjal',
  'developers.parameters': 'Parameetrid',
  'developers.parameters.required': '{takes}, nõutav',
  'developers.parameters.example': 'Näide: {example}.',
  'developers.takes.fields': 'väljade nimed, komadega eraldatud',
  'developers.takes.choices': 'üks neist: {choices}',
  'developers.takes.times': { one: 'tekst, kuni {count} kord', other: 'tekst, kuni {count} korda' },
  'developers.takes.several': 'tekst, mitu korda',
  'developers.takes.number': 'täisarv, {from} kuni {to}',
  'developers.takes.letters': { one: 'tekst, kuni {count} täht', other: 'tekst, kuni {count} tähte' },
  'developers.takes.text': 'tekst',
  'developers.type.list': 'loend: {type}',
  'developers.type.or': '{type} või {other}',
  'developers.type.anything': 'mis tahes',
  'developers.shapes': 'Kujud',
  'developers.shapes.lead':
    'Millest vastused koosnevad. Väli, mis võib olla null, on null seal, kus midagi ei ole öeldud.',
  'developers.try.change': 'Muuda parameetreid',
  'developers.try.commas': 'Mitu filtri väärtust: eralda komadega.',
  'developers.try.run': 'Käivita',
  'developers.try.asking': 'Küsin …',
  'developers.try.answer': 'Vastus',
  'developers.try.got': {
    one: '{status} · {type} · {count} täht · {took} ms',
    other: '{status} · {type} · {count} tähte · {took} ms',
  },
  'developers.try.more': { one: '… veel {count} täht', other: '… veel {count} tähte' },
  'developers.try.silent': 'Server ei vastanud. Kas ühendus on olemas?',
};
