export const developers = {
  'developers.title': 'For developers',
  'developers.description':
    'The API of the catalogue: every address with its parameters, an example that runs, and what stays.',
  'developers.lead':
    'Everything in the catalogue can be read by programs: without a key, from any origin, as JSON and as files.',
  'developers.contents': 'On this page',
  'developers.start': 'Start',
  'developers.start.first':
    'Addresses begin with {address}. This one searches, and takes three fields of each result:',
  'developers.start.languages': 'Language of the examples',
  'developers.start.request': 'A first request',
  'developers.start.answer':
    '{answer}. All examples on this page are in the language chosen above. The whole description is at {description} (OpenAPI 3.1), for generators of clients.',
  'developers.start.answer.see': 'See the answer',
  'developers.stays': 'What stays',
  'developers.stays.addresses':
    'Addresses beneath `/api/v1/` stay. Within version 1 we add addresses, optional parameters, fields and codes. We remove and rename none, and let no parameter take less than it did. So let your program pass over fields and codes that it does not know.',
  'developers.stays.going':
    'What has to go is announced at least twelve months before: it is marked below, and its answers carry `Deprecation` (RFC 9745) and `Sunset` (RFC 8594). The same addresses without `/v1` are for the pages of this site. Slugs are never reused.',
  'developers.stays.licence':
    'Texts are under {licence}: name Practice Exchange and the record. Sources that a record names have licences of their own.',
  'developers.rules': 'Paging, errors, limits',
  'developers.rules.everything': 'Everything',
  'developers.rules.everything.text':
    '`/api/v1/catalogue/…` gives every record in full, up to 100 a page. Follow `next` until it is null. No record that stays is missed or comes twice, whatever changes meanwhile.',
  'developers.rules.search': 'A search',
  'developers.rules.search.text':
    'has pages of twenty results, with numbers: `page=2`. A search looks for the first ten words, at most 300 letters; a filter takes up to 30 values.',
  'developers.rules.less': 'Less',
  'developers.rules.less.text': '`fields=slug,title` takes only these fields of a record, or of each result.',
  'developers.rules.again': 'Again',
  'developers.rules.again.text':
    'Records have an `ETag`: send it as `If-None-Match`, and the answer is an empty 304 while nothing has changed.',
  'developers.rules.errors': 'Errors',
  'developers.rules.errors.text':
    'are problem details (RFC 9457). `detail` names the parameter, what was given and what it takes. A parameter that there is not is an error, so that a slip is never a silent wrong answer.',
  'developers.rules.limits': 'Limits',
  'developers.rules.limits.text':
    'One visitor has a share of requests a minute: beyond it the answer is 429 with `Retry-After`. When more searches come than can be answered in time, the answer is 503 with `Retry-After`. A request has ten seconds to arrive, an address 16 kB.',
  'developers.rules.languages': 'Languages',
  'developers.rules.languages.text':
    'A search understands English, Italian, Swedish, Estonian and Hungarian. `lang` asks for titles and summaries in one of them, and in a search for the words of filters; where there is no translation the original stands.',
  'developers.rules.unknown': 'Unknown',
  'developers.rules.unknown.text':
    '{notAsked}, {unknown} and {none} are three answers; see {answers} of a practice and {about}.',
  'developers.rules.unknown.not-asked': 'Not asked',
  'developers.rules.unknown.unknown': 'unknown',
  'developers.rules.unknown.none': 'none',
  'developers.rules.unknown.about': 'what a record says',
  'developers.rules.answers': 'Answers other than 200',
  'developers.rules.answers.problem': 'All but 304 hold a {problem}.',
  'developers.answer.made-of': 'Made of {shapes}.',
  'developers.operation.deprecated': 'Deprecated',
  'developers.operation.example': 'Example',
  'developers.operation.request': 'Request: {summary}',
  'developers.operation.answers': 'Answers',
  'developers.operation.otherwise': 'Otherwise {everywhere}: {statuses}.',
  'developers.operation.everywhere': 'as everywhere',
  'developers.parameters': 'Parameters',
  'developers.parameters.required': '{takes}, required',
  'developers.parameters.example': 'Example: {example}.',
  'developers.takes.fields': 'names of fields, separated by commas',
  'developers.takes.choices': 'one of: {choices}',
  'developers.takes.times': { one: 'text, {count} time at most', other: 'text, {count} times at most' },
  'developers.takes.several': 'text, several times',
  'developers.takes.number': 'whole number, {from} to {to}',
  'developers.takes.letters': { one: 'text, {count} letter at most', other: 'text, {count} letters at most' },
  'developers.takes.text': 'text',
  'developers.type.list': 'list of {type}',
  'developers.type.or': '{type} or {other}',
  'developers.type.anything': 'anything',
  'developers.shapes': 'Shapes',
  'developers.shapes.lead':
    'What the answers are made of. A field that can be null is null where nothing was stated.',
  'developers.try.change': 'Change the parameters',
  'developers.try.commas': 'Several values of a filter: with commas between them.',
  'developers.try.run': 'Run',
  'developers.try.asking': 'Asking …',
  'developers.try.answer': 'The answer',
  'developers.try.got': {
    one: '{status} · {type} · {count} letter · {took} ms',
    other: '{status} · {type} · {count} letters · {took} ms',
  },
  'developers.try.more': { one: '… {count} letter more', other: '… {count} letters more' },
  'developers.try.silent': 'The server did not answer. Is there a connection?',
} as const;
