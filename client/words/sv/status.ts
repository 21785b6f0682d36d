import type { status as english } from '../en/status.ts';
import type { WordsOf } from '../../words.ts';

export const status: WordsOf<typeof english> = {
  'status.title': 'Driftläge',
  'status.description': 'Hur webbplatsen mår just nu, och vad du kan räkna med.',
  'status.well': 'Allt fungerar.',
  'status.degraded':
    'Webbplatsen fungerar, men något bakom den gör det inte. Tills vidare kan sökningar hitta färre träffar eller ge dem i en annan ordning.',
  'status.now': 'Just nu',
  'status.search': 'Den senaste sökningen besvarades av',
  'status.search.meilisearch': 'sökmotorn vid sidan av katalogen',
  'status.search.embedded': 'motorn inuti katalogen',
  'status.search.instead': 'motorn inuti katalogen, eftersom den vanliga inte svarar',
  'status.search.none': 'ingen har sökt sedan starten',
  'status.waiting': 'Ändringar som sökningen inte känner till än',
  'status.waiting.none': 'inga',
  'status.waiting.some': {
    one: '{count} praktik, sedan {seconds} sekunder',
    other: '{count} praktiker, den äldsta sedan {seconds} sekunder',
  },
  'status.changed': 'Senaste ändring i katalogen',
  'status.catalogue': 'Katalogens version',
  'status.practices': 'Publicerade praktiker',
  'status.program': 'Programmets version',
  'status.promise': 'Vad du kan räkna med',
  'status.promise.availability':
    'Målet är att webbplatsen är tillgänglig {percent} % av tiden, räknat per månad.',
  'status.promise.search':
    'Målet är att 95 av hundra sökningar får svar inom {milliseconds} millisekunder, så länge alla besökare tillsammans söker upp till {rate} gånger i sekunden.',
  'status.promise.fresh':
    'En ändring syns genast på postens sida. Målet är att sökningen känner till den inom {seconds} sekunder.',
  'status.promise.limit': {
    one: 'En besökare eller ett program får göra {count} begäran i minuten.',
    other: 'En besökare eller ett program får göra {count} begäranden i minuten.',
  },
  'status.promise.busy':
    'Den som begär mer, eller kommer när det är för många, får veta när det går att försöka igen: {status} med {header}.',
  'status.promise.api':
    'API:ets adresser finns kvar, och det som måste bort meddelas tolv månader i förväg: {link}.',
  'status.promise.api.link': 'löftet',
  'status.programs': 'För program',
  'status.programs.text': 'Samma sak som JSON finns på {address}.',
};
