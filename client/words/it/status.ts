import type { status as english } from '../en/status.ts';
import type { WordsOf } from '../../words.ts';

export const status: WordsOf<typeof english> = {
  'status.title': 'Stato del servizio',
  'status.description': 'Come va il sito in questo momento e su che cosa può contare.',
  'status.well': 'Tutto funziona.',
  'status.degraded':
    'Il sito funziona, ma qualcosa dietro di esso no. Per ora le ricerche possono trovare meno risultati o in un altro ordine.',
  'status.now': 'In questo momento',
  'status.search': 'All’ultima ricerca ha risposto',
  'status.search.meilisearch': 'il motore di ricerca accanto al catalogo',
  'status.search.embedded': 'il motore interno al catalogo',
  'status.search.instead': 'il motore interno al catalogo, perché quello abituale non risponde',
  'status.search.none': 'dall’avvio non ce n’è stata nessuna',
  'status.waiting': 'Modifiche che la ricerca non conosce ancora',
  'status.waiting.none': 'nessuna',
  'status.waiting.some': {
    one: '{count} pratica, da {seconds} secondi',
    many: '{count} di pratiche, la più vecchia da {seconds} secondi',
    other: '{count} pratiche, la più vecchia da {seconds} secondi',
  },
  'status.changed': 'Ultima modifica del catalogo',
  'status.catalogue': 'Versione del catalogo',
  'status.practices': 'Pratiche pubblicate',
  'status.program': 'Versione del programma',
  'status.promise': 'Su che cosa può contare',
  'status.promise.availability':
    'L’obiettivo è che il sito sia raggiungibile per il {percent} % del tempo, calcolato ogni mese.',
  'status.promise.search':
    'L’obiettivo è che 95 ricerche su cento abbiano risposta entro {milliseconds} millisecondi, finché tutti insieme cercano fino a {rate} volte al secondo.',
  'status.promise.fresh':
    'Una modifica appare subito sulla pagina della scheda. L’obiettivo è che la ricerca la conosca entro {seconds} secondi.',
  'status.promise.limit': {
    one: 'Ogni visitatore o programma può fare {count} richiesta al minuto.',
    many: 'Ogni visitatore o programma può fare {count} di richieste al minuto.',
    other: 'Ogni visitatore o programma può fare {count} richieste al minuto.',
  },
  'status.promise.busy':
    'A chi chiede di più, o arriva quando sono in troppi, viene detto quando tornare: {status} con {header}.',
  'status.promise.api':
    'Gli indirizzi dell’API restano, e ciò che deve sparire è annunciato dodici mesi prima: {link}.',
  'status.promise.api.link': 'la promessa',
  'status.programs': 'Per i programmi',
  'status.programs.text': 'Lo stesso in JSON si trova in {address}.',
};
