import type { accessibility as english } from '../en/accessibility.ts';
import type { WordsOf } from '../../words.ts';

export const accessibility: WordsOf<typeof english> = {
  'accessibility.title': 'Dichiarazione di accessibilità',
  'accessibility.description':
    'In che misura queste pagine possono essere usate da tutti, che cosa non lo è ancora e a chi rivolgersi.',
  'accessibility.commitment':
    '{operator} si impegna a rendere il proprio sito web accessibile, conformemente alla legge nazionale che recepisce la direttiva (UE) 2016/2102 del Parlamento europeo e del Consiglio. La presente dichiarazione si applica a tutte le pagine di questo sito.',
  'accessibility.operator': 'Chi gestisce questo sito',
  'accessibility.unnamed':
    'L’ente pubblico a cui appartiene questo sito non è ancora indicato qui. Un ente pubblico che usa questa dichiarazione deve esserlo.',
  'accessibility.status': 'Stato di conformità',
  'accessibility.status.text':
    'Questo sito web è parzialmente conforme alla norma EN 301 549 V3.2.1, che comprende le WCAG 2.1 al livello AA, per i motivi elencati di seguito. Le sue pagine sono fatte per soddisfare anche le WCAG 2.2 al livello AA.',
  'accessibility.keys.text':
    'Tutto qui si può usare con la tastiera. Il tasto / porta alla casella di ricerca, e così Ctrl e / insieme. Se il solo tasto La disturba, per esempio perché detta al Suo dispositivo, lo disattivi; il Suo dispositivo lo ricorda.',
  'accessibility.keys.off': 'Disattiva il tasto /',
  'accessibility.keys.on': 'Attiva il tasto /',
  'accessibility.keys.is-on': 'Il tasto / è attivo.',
  'accessibility.keys.is-off': 'Il tasto / è disattivato.',
  'accessibility.content': 'Contenuti non accessibili',
  'accessibility.content.files':
    'Inosservanza: i file da scaricare (fogli di calcolo, tabelle, dati per programmi) non sono stati esaminati come documenti. Ciò che contengono si può leggere nelle pagine.',
  'accessibility.content.titles':
    'Inosservanza: nelle immagini dei trasferimenti un titolo che nessuno ha tradotto non è contrassegnato come scritto nella lingua della sua fonte, per cui uno screen reader può pronunciarlo male (WCAG 3.1.2).',
  'accessibility.content.links':
    'Fuori dall’ambito della legge: pagine e documenti di altri siti web a cui conducono le fonti. Non sono nostri né sotto il nostro controllo.',
  'accessibility.preparation': 'Redazione della dichiarazione',
  'accessibility.preparation.text':
    'La presente dichiarazione è stata redatta il {date}. Si fonda su un’autovalutazione di chi ha fatto il software: controlli automatici di ogni pagina, in chiaro e in scuro, su schermi stretti e larghi, l’uso con la sola tastiera e senza script, e un giudizio su ogni criterio. Tutto è scritto in {report}, fornito con il software.',
  'accessibility.preparation.people':
    'Finora nessuno che dipenda da uno screen reader o da un altro ausilio ha provato queste pagine.',
  'accessibility.feedback': 'Feedback e recapiti',
  'accessibility.feedback.text':
    'Se qualcosa in queste pagine è difficile o impossibile da usare per lei, o se le serve in un’altra forma, scriva a {address} e dica in quale pagina.',
  'accessibility.feedback.nobody':
    'Qui non è ancora indicato alcun indirizzo. Si rivolga all’ente pubblico a cui appartiene questo sito.',
  'accessibility.enforcement': 'Procedura di attuazione',
  'accessibility.enforcement.at':
    'Se non riceve risposta, o se la risposta non le è d’aiuto, può presentare reclamo all’organismo che vigila sull’accessibilità dei siti pubblici: {address}.',
  'accessibility.enforcement.anywhere':
    'Se non riceve risposta, o se la risposta non le è d’aiuto, può presentare reclamo all’organismo che vigila sull’accessibilità dei siti pubblici nel paese dell’ente a cui appartiene questo sito. Ogni Stato membro dell’Unione europea ne ha uno.',
};
