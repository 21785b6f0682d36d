import { csvOf } from '../vocabulary/csv.ts';
import type { Cell } from './cells.ts';
import type { Table } from './field.ts';
import { portionsOf, type Reading } from './rows.ts';

/**
 * A table as comma-separated values (RFC 4180) with a row of names. An empty cell says nothing; texts that a spreadsheet
 * would run as a formula begin with an apostrophe, and so do those that begin with one and would look like that.
 */
export async function* tableAsCsv(
  reading: Reading,
  table: Table,
  ids?: readonly number[],
  counted: (rows: number) => void = () => undefined,
): AsyncGenerator<string> {
  yield csvOf([table.fields.map(({ name }) => name)]);
  for await (const rows of portionsOf(reading, table, ids)) {
    counted(rows.length);
    yield cellsAsCsv(rows);
  }
}

export const cellsAsCsv = (rows: readonly (readonly Cell[])[]): string =>
  csvOf(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? '')))));
