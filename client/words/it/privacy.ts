import type { privacy as english } from '../en/privacy.ts';
import type { WordsOf } from '../../words.ts';

export const privacy: WordsOf<typeof english> = {
  'privacy.title': 'Privacy',
  'privacy.description':
    'Che cosa si conserva di chi visita il sito e delle persone nel catalogo, e che cosa no.',
  'privacy.lead':
    'Non ci sono account né cookie, e chi visita il sito non viene contato. Qui c’è tutto ciò che occorre sapere.',
  'privacy.address': 'Ciò che sceglie sta nell’indirizzo',
  'privacy.address.text':
    'La sua ricerca, la sua città, la sua selezione e le sue note sono parti dell’indirizzo della pagina. Il catalogo non le conserva. Chi riceve l’indirizzo può leggerle: non scriva in una nota ciò che altri non devono leggere.',
  'privacy.device': 'Che cosa conserva il suo dispositivo, se lo chiede',
  'privacy.device.text':
    'Le ricerche recenti e una selezione si conservano nella memoria del suo browser dal momento in cui lo chiede, e non prima. Nello stesso posto c’è un pulsante per dimenticarle. Lasciano il dispositivo solo quando le usa; chi usa lo stesso browser le vede. Lo stesso vale per la disattivazione del tasto / (nella pagina sull’accessibilità).',
  'privacy.searches': 'Ricerche che non trovano nulla',
  'privacy.searches.text':
    'Le parole delle ricerche che non trovano nulla si contano per mese, per capire che cosa manca. Si conservano per tredici mesi al massimo. Chi ha cercato, da dove e in quale giorno non viene annotato.',
  'privacy.searches.not':
    'Non si contano le ricerche che contengono un indirizzo e-mail, un indirizzo web o un numero di quattro o più cifre, né quelle con più di sei parole o con una parola molto lunga.',
  'privacy.log': 'Il registro del server',
  'privacy.log.text':
    'Nella configurazione predefinita il server scrive due righe nel suo registro per ogni richiesta: quando è arrivata, quale pagina è stata chiesta, da quale rete (l’indirizzo internet senza la parte finale) e con quale esito. Ciò che ha scelto o cercato non vi compare. Le righe servono a trovare errori; il catalogo non le contiene. Perché nessuno prenda più della sua parte, il server ricorda inoltre per circa un minuto quanto è stato chiesto da un indirizzo; questo non viene scritto da nessuna parte.',
  'privacy.log.operator':
    'Chi gestisce questo sito decide dove va il registro e per quanto tempo si conserva, e può farvi scrivere solo gli errori ({setting}).',
  'privacy.outside': 'Chi altro riceve qualcosa',
  'privacy.outside.pages':
    'Le pagine non caricano nulla da altri siti, e i collegamenti ad altri siti non dicono loro da quale pagina proviene.',
  'privacy.outside.search':
    'Se chi gestisce questo sito ha affiancato al catalogo un motore di ricerca o un modello linguistico, gli vengono passate le parole di una ricerca, e nulla su di lei.',
  'privacy.people': 'Persone nel catalogo',
  'privacy.people.text':
    'I nomi delle persone sono omessi di proposito dalle schede. A chi chiedere di una pratica si conserva separatamente dalla sua scheda e non compare in nessuna pagina, in nessuna risposta dell’API e in nessun file da scaricare.',
  'privacy.people.erase':
    'Chi vuole che un indirizzo sia tolto ovunque può ottenerlo, anche dalle versioni precedenti delle schede.',
  'privacy.contact': 'A chi scrivere',
  'privacy.contact.text':
    'Ne risponde chi gestisce questo sito. Se è stato indicato un indirizzo per le domande, si trova in {address}.',
};
