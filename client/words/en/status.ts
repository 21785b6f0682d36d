export const status = {
  'status.title': 'Status',
  'status.description': 'How the site is doing at the moment, and what you can count on.',
  'status.well': 'Everything works.',
  'status.degraded':
    'The site works, but something behind it does not. For the time being searches may find less, or in another order.',
  'status.now': 'At the moment',
  'status.search': 'The last search was answered by',
  'status.search.meilisearch': 'the search engine beside the catalogue',
  'status.search.embedded': 'the engine inside the catalogue',
  'status.search.instead': 'the engine inside the catalogue, because the usual one does not answer',
  'status.search.none': 'there was none since the start',
  'status.waiting': 'Changes that search does not know yet',
  'status.waiting.none': 'none',
  'status.waiting.some': {
    one: '{count} practice, for {seconds} seconds',
    other: '{count} practices, the oldest for {seconds} seconds',
  },
  'status.changed': 'Last change to the catalogue',
  'status.catalogue': 'Version of the catalogue',
  'status.practices': 'Published practices',
  'status.program': 'Version of the program',
  'status.promise': 'What you can count on',
  'status.promise.availability':
    'The site is meant to be there {percent} % of the time, counted by the month.',
  'status.promise.search':
    'Of a hundred searches, 95 are meant to be answered within {milliseconds} milliseconds, as long as all visitors together search up to {rate} times a second.',
  'status.promise.fresh':
    'A change shows on the page of a record at once. Search is meant to know it within {seconds} seconds.',
  'status.promise.limit': {
    one: 'One visitor or program may make {count} request a minute.',
    other: 'One visitor or program may make {count} requests a minute.',
  },
  'status.promise.busy':
    'Whoever asks for more, or comes when too many do, is told when to come again: {status} with {header}.',
  'status.promise.api':
    'Addresses of the API stay, and what has to go is announced twelve months before: {link}.',
  'status.promise.api.link': 'the promise',
  'status.programs': 'For programs',
  'status.programs.text': 'The same as JSON is at {address}.',
} as const;
