import { stringify } from 'csv-stringify/sync';

/**
 * Rows as comma-separated values (RFC 4180). Texts that a spreadsheet would run as a formula get an apostrophe in front
 * (OWASP, CSV injection); numbers are no texts.
 *
 * @param forPeople begins with the mark that tells spreadsheets that this is UTF-8; programs would take it for a letter.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[], forPeople = false): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    // A line break within a text is quoted, whichever it is: many programs end a row at any of them.
    { bom: forPeople, record_delimiter: 'windows', quote_record_delimiter: true },
  );

const harmless = (cell: string | number): string =>
  typeof cell === 'string' && /^'*[\s\uFEFF]*[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : String(cell);
