import type { data as english } from '../en/data.ts';
import type { WordsOf } from '../../words.ts';

export const data: WordsOf<typeof english> = {
  'data.title': 'Data',
  'data.description':
    'Hela katalogen som filer: CSV, XLSX, JSON Lines, JSON-LD och ett datapaket med en kodbok.',
  'data.lead':
    'Hela katalogen som filer, utan konto eller nyckel, för statistik, undervisning och andra kataloger.',
  'data.state': 'Vilket läge, och hur man citerar det',
  'data.state.snapshot': 'Ögonblicksbild {snapshot}.',
  'data.state.snapshot.of': 'Ögonblicksbild {snapshot} från {date}.',
  'data.state.name':
    'Namnet ändras varje gång katalogen gör det; {checksums} visar om en fil är den som publicerades.',
  'data.state.checksums': 'kontrollsummor',
  'data.cite.copy': 'Kopiera referensen',
  'data.licence':
    'Licens: {licence}. Använd dem till vad du vill, och ange Practice Exchange. Kontaktuppgifter finns inte i någon av filerna, och bara det som är publicerat finns där.',
  'data.files': 'Filer',
  'data.file': 'Fil',
  'data.holds': 'Vad den innehåller',
  'data.size': 'Storlek',
  'data.size.bytes': { one: '{count} byte', other: '{count} byte' },
  'data.size.unknown': 'görs när någon ber om den',
  'data.tables': 'Enskilda tabeller',
  'data.tables.label': 'Tabeller',
  'data.tables.rows': 'En observation per rad, i CSV; posternas namn (slugs) binder ihop dem.',
  'data.tables.codes': '{codebook} säger vad varje fält betyder, {codes} vad varje kod betyder.',
  'data.tables.codebook': 'Kodboken',
  'data.tables.narrowed':
    'Tabeller med en stjärna tar det som en sökning tar: {example}; det gör också {jsonl}, {jsonld} och {xlsx}. {search} har länkar till sina egna resultat.',
  'data.tables.search': 'En sökning',
  'data.table': 'Tabell',
  'data.table.fields': 'Fält',
  'data.others': 'Andra vägar in',
  'data.others.api': '{link}: enskilda poster, sökning och alla poster sida för sida.',
  'data.others.api.link': 'API:et',
  'data.others.oai': '{link}: för bibliotek och portaler som hämtar det som har ändrats.',
  'data.others.dcat': '{link}: katalogen så som dataportaler listar den.',
  'data.others.transfers': '{link}: vem som tog över vad av vem, som en lista över bågar och som GraphML.',
  'data.others.transfers.link': 'Överföringar',
};
