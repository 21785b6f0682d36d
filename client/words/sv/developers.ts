import type { developers as english } from '../en/developers.ts';
import type { WordsOf } from '../../words.ts';

export const developers: WordsOf<typeof english> = {
  'developers.title': 'För utvecklare',
  'developers.description':
    'Katalogens API: varje adress med sina parametrar, ett exempel som går att köra, och vad som består.',
  'developers.lead':
    'Allt i katalogen kan läsas av program: utan nyckel, från vilken plats som helst, som JSON och som filer.',
  'developers.contents': 'På den här sidan',
  'developers.start': 'Börja',
  'developers.start.first':
    'Adresserna börjar med {address}. Den här söker, och tar tre fält av varje träff:',
  'developers.start.languages': 'Exemplens språk',
  'developers.start.request': 'En första begäran',
  'developers.start.answer':
    '{answer}. Alla exempel på den här sidan är i det språk som valts ovan. Hela beskrivningen finns på {description} (OpenAPI 3.1), för program som genererar klienter.',
  'developers.start.answer.see': 'Se svaret',
  'developers.stays': 'Vad som består',
  'developers.stays.addresses':
    'Adresser under `/api/v1/` består. Inom version 1 lägger vi till adresser, valfria parametrar, fält och koder. Vi tar inte bort eller döper om några, och låter ingen parameter ta mindre än förut. Låt därför ditt program hoppa över fält och koder som det inte känner till.',
  'developers.stays.going':
    'Det som måste bort tillkännages minst tolv månader i förväg: det märks ut nedan, och svaren bär `Deprecation` (RFC 9745) och `Sunset` (RFC 8594). Samma adresser utan `/v1` är till för den här webbplatsens sidor. Slugs återanvänds aldrig.',
  'developers.stays.licence':
    'Texterna är under {licence}: ange Practice Exchange och posten. Källor som en post anger har egna licenser.',
  'developers.rules': 'Sidor, fel, gränser',
  'developers.rules.everything': 'Allt',
  'developers.rules.everything.text':
    '`/api/v1/catalogue/…` ger varje post i sin helhet, upp till 100 per sida. Följ `next` tills det är null. Ingen post som består missas eller kommer två gånger, vad som än ändras under tiden.',
  'developers.rules.search': 'En sökning',
  'developers.rules.search.text':
    'har sidor med tjugo träffar, med nummer: `page=2`. En sökning ser till de första tio orden, högst 300 bokstäver; ett filter tar upp till 30 värden.',
  'developers.rules.less': 'Mindre',
  'developers.rules.less.text': '`fields=slug,title` tar bara dessa fält av en post, eller av varje träff.',
  'developers.rules.again': 'Igen',
  'developers.rules.again.text':
    'Poster har en `ETag`: skicka den som `If-None-Match`, så är svaret en tom 304 så länge inget har ändrats.',
  'developers.rules.errors': 'Fel',
  'developers.rules.errors.text':
    'är ”problem details” (RFC 9457). `detail` anger parametern, vad som gavs och vad den tar. En parameter som inte finns är ett fel, så att ett misstag aldrig blir ett tyst felaktigt svar.',
  'developers.rules.limits': 'Gränser',
  'developers.rules.limits.text':
    'En besökare har en andel av begäranden per minut: därutöver är svaret 429 med `Retry-After`. När det kommer fler sökningar än som kan besvaras i tid är svaret 503 med `Retry-After`. En begäran har tio sekunder på sig att komma fram, en adress 16 kB.',
  'developers.rules.languages': 'Språk',
  'developers.rules.languages.text':
    'En sökning förstår engelska, italienska, svenska, estniska och ungerska. `lang` ber om titlar och sammanfattningar på något av dem, och i en sökning om filtrens ord; där översättning saknas står originalet.',
  'developers.rules.unknown': 'Okänt',
  'developers.rules.unknown.text':
    '{notAsked}, {unknown} och {none} är tre svar; se {answers} i en praktik och {about}.',
  'developers.rules.unknown.not-asked': 'Inte tillfrågad',
  'developers.rules.unknown.unknown': 'okänt',
  'developers.rules.unknown.none': 'inget',
  'developers.rules.unknown.about': 'vad en post säger',
  'developers.rules.answers': 'Andra svar än 200',
  'developers.rules.answers.problem': 'Alla utom 304 innehåller ett {problem}.',
  'developers.answer.made-of': 'Består av {shapes}.',
  'developers.operation.deprecated': 'Utgående',
  'developers.operation.example': 'Exempel',
  'developers.operation.request': 'Begäran: {summary}',
  'developers.operation.answers': 'Svar',
  'developers.operation.otherwise': 'Annars {everywhere}: {statuses}.',
  'developers.operation.everywhere': 'som överallt',
  'developers.parameters': 'Parametrar',
  'developers.parameters.required': '{takes}, krävs',
  'developers.parameters.example': 'Exempel: {example}.',
  'developers.takes.fields': 'namn på fält, skilda åt med kommatecken',
  'developers.takes.choices': 'ett av: {choices}',
  'developers.takes.times': { one: 'text, högst {count} gång', other: 'text, högst {count} gånger' },
  'developers.takes.several': 'text, flera gånger',
  'developers.takes.number': 'heltal, {from} till {to}',
  'developers.takes.letters': { one: 'text, högst {count} bokstav', other: 'text, högst {count} bokstäver' },
  'developers.takes.text': 'text',
  'developers.type.list': 'lista av {type}',
  'developers.type.or': '{type} eller {other}',
  'developers.type.anything': 'vad som helst',
  'developers.shapes': 'Former',
  'developers.shapes.lead': 'Vad svaren består av. Ett fält som kan vara null är null där inget angavs.',
  'developers.try.change': 'Ändra parametrarna',
  'developers.try.commas': 'Flera värden för ett filter: med kommatecken emellan.',
  'developers.try.run': 'Kör',
  'developers.try.asking': 'Frågar …',
  'developers.try.answer': 'Svaret',
  'developers.try.got': {
    one: '{status} · {type} · {count} bokstav · {took} ms',
    other: '{status} · {type} · {count} bokstäver · {took} ms',
  },
  'developers.try.more': { one: '… {count} bokstav till', other: '… {count} bokstäver till' },
  'developers.try.silent': 'Servern svarade inte. Finns det någon anslutning?',
};
