import type { data as english } from '../en/data.ts';
import type { WordsOf } from '../../words.ts';

export const data: WordsOf<typeof english> = {
  'data.title': 'Dati',
  'data.description':
    'L’intero catalogo in file: CSV, XLSX, JSON Lines, JSON-LD e un pacchetto di dati con un codebook.',
  'data.lead':
    'L’intero catalogo in file, senza registrazione né chiave, per statistiche, didattica e altri cataloghi.',
  'data.state': 'Quale stato, e come citarlo',
  'data.state.snapshot': 'Istantanea {snapshot}.',
  'data.state.snapshot.of': 'Istantanea {snapshot}, {date}.',
  'data.state.name':
    'Il nome cambia ogni volta che cambia il catalogo; le {checksums} dicono se un file è quello pubblicato.',
  'data.state.checksums': 'somme di controllo',
  'data.cite.copy': 'Copia il riferimento',
  'data.licence':
    'Licenza: {licence}. Usi i file per ciò che vuole, e citi Practice Exchange. I contatti non sono in nessun file, e vi è solo ciò che è pubblicato.',
  'data.files': 'File',
  'data.file': 'File',
  'data.holds': 'Che cosa contiene',
  'data.size': 'Dimensione',
  'data.size.bytes': { one: '{count} byte', many: '{count} di byte', other: '{count} byte' },
  'data.size.unknown': 'creato quando viene richiesto',
  'data.tables': 'Singole tabelle',
  'data.tables.label': 'Tabelle',
  'data.tables.rows': 'Un’osservazione per riga, in CSV; i nomi delle schede (slug) le collegano.',
  'data.tables.codes':
    'Il {codebook} dice che cosa significa ogni campo, {codes} che cosa significa ogni codice.',
  'data.tables.codebook': 'codebook',
  'data.tables.narrowed':
    'Le tabelle con un asterisco accettano ciò che accetta una ricerca: {example}; così anche {jsonl}, {jsonld} e {xlsx}. {search} ha collegamenti ai propri risultati.',
  'data.tables.search': 'Una ricerca',
  'data.table': 'Tabella',
  'data.table.fields': 'Campi',
  'data.others': 'Altri accessi',
  'data.others.api': '{link}: singole schede, ricerca e ogni scheda pagina per pagina.',
  'data.others.api.link': 'L’API',
  'data.others.oai': '{link}: per biblioteche e portali che raccolgono ciò che è cambiato.',
  'data.others.dcat': '{link}: il catalogo come lo elencano i portali di dati.',
  'data.others.transfers': '{link}: chi ha ripreso che cosa da chi, come elenco di archi e come GraphML.',
  'data.others.transfers.link': 'Trasferimenti',
};
