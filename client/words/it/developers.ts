import type { developers as english } from '../en/developers.ts';
import type { WordsOf } from '../../words.ts';

export const developers: WordsOf<typeof english> = {
  'developers.title': 'Per chi sviluppa',
  'developers.description':
    'L’API del catalogo: ogni indirizzo con i suoi parametri, un esempio che funziona e ciò che resta.',
  'developers.lead':
    'Tutto ciò che è nel catalogo può essere letto da programmi: senza chiave, da qualsiasi origine, come JSON e in file.',
  'developers.contents': 'In questa pagina',
  'developers.start': 'Per cominciare',
  'developers.start.first':
    'Gli indirizzi cominciano con {address}. Questo cerca, e prende tre campi di ogni risultato:',
  'developers.start.languages': 'Linguaggio degli esempi',
  'developers.start.request': 'Una prima richiesta',
  'developers.start.answer':
    '{answer}. Tutti gli esempi di questa pagina sono nel linguaggio scelto sopra. La descrizione completa è in {description} (OpenAPI 3.1), per i generatori di client.',
  'developers.start.answer.see': 'Guardi la risposta',
  'developers.stays': 'Che cosa resta',
  'developers.stays.addresses':
    'Gli indirizzi sotto `/api/v1/` restano. Nella versione 1 aggiungiamo indirizzi, parametri facoltativi, campi e codici. Non ne togliamo né rinominiamo nessuno, e nessun parametro accetta meno di prima. Faccia quindi in modo che il programma ignori campi e codici che non conosce.',
  'developers.stays.going':
    'Ciò che deve sparire viene annunciato almeno dodici mesi prima: è segnato qui sotto, e le sue risposte portano `Deprecation` (RFC 9745) e `Sunset` (RFC 8594). Gli stessi indirizzi senza `/v1` sono per le pagine di questo sito. Gli slug non vengono mai riutilizzati.',
  'developers.stays.licence':
    'I testi sono sotto {licence}: citi Practice Exchange e la scheda. Le fonti nominate da una scheda hanno licenze proprie.',
  'developers.rules': 'Pagine, errori, limiti',
  'developers.rules.everything': 'Tutto',
  'developers.rules.everything.text':
    '`/api/v1/catalogue/…` dà ogni scheda per intero, fino a 100 per pagina. Segua `next` finché è null. Nessuna scheda che resta manca o arriva due volte, qualunque cosa cambi nel frattempo.',
  'developers.rules.search': 'Una ricerca',
  'developers.rules.search.text':
    'ha pagine di venti risultati, numerate: `page=2`. Una ricerca considera le prime dieci parole, al massimo 300 lettere; un filtro accetta fino a 30 valori.',
  'developers.rules.less': 'Meno',
  'developers.rules.less.text':
    '`fields=slug,title` prende solo questi campi di una scheda, o di ogni risultato.',
  'developers.rules.again': 'Di nuovo',
  'developers.rules.again.text':
    'Le schede hanno un `ETag`: lo invii come `If-None-Match`, e la risposta è un 304 vuoto finché nulla è cambiato.',
  'developers.rules.errors': 'Errori',
  'developers.rules.errors.text':
    'sono «problem details» (RFC 9457). `detail` nomina il parametro, che cosa è stato dato e che cosa accetta. Un parametro che non esiste è un errore, così una svista non diventa mai una risposta sbagliata passata sotto silenzio.',
  'developers.rules.limits': 'Limiti',
  'developers.rules.limits.text':
    'Ogni visitatore ha una quota di richieste al minuto: oltre questa la risposta è 429 con `Retry-After`. Quando arrivano più ricerche di quante si possano servire in tempo, la risposta è 503 con `Retry-After`. Una richiesta ha dieci secondi per arrivare, un indirizzo 16 kB.',
  'developers.rules.languages': 'Lingue',
  'developers.rules.languages.text':
    'Una ricerca capisce inglese, italiano, svedese, estone e ungherese. `lang` chiede titoli e sintesi in una di esse, e in una ricerca le parole dei filtri; dove manca una traduzione resta l’originale.',
  'developers.rules.unknown': 'Non noto',
  'developers.rules.unknown.text':
    '{notAsked}, {unknown} e {none} sono tre risposte; si vedano {answers} di una pratica e {about}.',
  'developers.rules.unknown.not-asked': 'Non chiesto',
  'developers.rules.unknown.unknown': 'non noto',
  'developers.rules.unknown.none': 'nessuno',
  'developers.rules.unknown.about': 'che cosa dice una scheda',
  'developers.rules.answers': 'Risposte diverse da 200',
  'developers.rules.answers.problem': 'Tutte tranne 304 contengono un {problem}.',
  'developers.answer.made-of': 'Composto da {shapes}.',
  'developers.operation.deprecated': 'Da non usare più',
  'developers.operation.example': 'Esempio',
  'developers.operation.request': 'Richiesta: {summary}',
  'developers.operation.answers': 'Risposte',
  'developers.operation.otherwise': 'Altrimenti {everywhere}: {statuses}.',
  'developers.operation.everywhere': 'come ovunque',
  'developers.parameters': 'Parametri',
  'developers.parameters.required': '{takes}, obbligatorio',
  'developers.parameters.example': 'Esempio: {example}.',
  'developers.takes.fields': 'nomi di campi, separati da virgole',
  'developers.takes.choices': 'uno tra: {choices}',
  'developers.takes.times': {
    one: 'testo, al massimo {count} volta',
    many: 'testo, al massimo {count} di volte',
    other: 'testo, al massimo {count} volte',
  },
  'developers.takes.several': 'testo, più volte',
  'developers.takes.number': 'numero intero, da {from} a {to}',
  'developers.takes.letters': {
    one: 'testo, al massimo {count} lettera',
    many: 'testo, al massimo {count} di lettere',
    other: 'testo, al massimo {count} lettere',
  },
  'developers.takes.text': 'testo',
  'developers.type.list': 'elenco di {type}',
  'developers.type.or': '{type} o {other}',
  'developers.type.anything': 'qualsiasi cosa',
  'developers.shapes': 'Forme',
  'developers.shapes.lead':
    'Di che cosa sono fatte le risposte. Un campo che può essere null è null dove nulla è stato detto.',
  'developers.try.change': 'Cambi i parametri',
  'developers.try.commas': 'Più valori di un filtro: separati da virgole.',
  'developers.try.run': 'Esegui',
  'developers.try.asking': 'Richiesta in corso …',
  'developers.try.answer': 'La risposta',
  'developers.try.got': {
    one: '{status} · {type} · {count} lettera · {took} ms',
    many: '{status} · {type} · {count} di lettere · {took} ms',
    other: '{status} · {type} · {count} lettere · {took} ms',
  },
  'developers.try.more': {
    one: '… ancora {count} lettera',
    many: '… ancora {count} di lettere',
    other: '… ancora {count} lettere',
  },
  'developers.try.silent': 'Il server non ha risposto. C’è connessione?',
};
