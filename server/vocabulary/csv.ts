import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV for people (RFC 4180, with the mark that tells spreadsheets it is UTF-8). A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front. Source: OWASP, CSV injection.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom: true, record_delimiter: 'windows' },
  );

const harmless = (cell: string): string => (/^[\s\uFEFF]*[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell);
