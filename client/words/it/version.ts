import type { version as english } from '../en/version.ts';
import type { WordsOf } from '../../words.ts';

export const version: WordsOf<typeof english> = {
  'version.title': '{title}, versione {version}',
  'version.description': '{title}, com’era nella versione {version} (salvata: {date}).',
  'version.saved': 'Versione {version}, salvata: {date}',
  'version.words':
    'Queste sono le parole della scheda in quel giorno; la città e i temi portano il nome che hanno ora. Adozioni ed eventi sono schede a sé, che si trovano nella {page}.',
  'version.words.page': 'pagina della pratica',
  'version.archived': 'Questa pratica è stata archiviata ({date}) e non viene più aggiornata.',
  'version.newest': 'Questa è la versione più recente.',
  'version.last': 'Questa è l’ultima versione.',
  'version.earlier.newest':
    'Questa è una versione precedente. La più recente è la {version} (salvata: {date}).',
  'version.earlier.last': 'Questa è una versione precedente. L’ultima è la {version} (salvata: {date}).',
  'version.changed': 'Da allora è cambiato: {fields}.',
  'version.practice': 'La pratica',
  'version.previous': '← Versione {version}',
  'version.next': 'Versione {version} →',
};
