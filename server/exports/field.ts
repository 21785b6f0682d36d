import { type AnyColumn, is as isA, type SQL } from 'drizzle-orm';
import { SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Vocabulary } from '../vocabulary/labels.ts';

/** What the values of a field are; how they are written and described hangs on it. */
export type Kind =
  | 'text'
  | 'slug'
  | 'code'
  | 'language'
  | 'country'
  | 'currency'
  | 'url'
  | 'date'
  | 'instant'
  | 'integer'
  | 'number'
  | 'boolean';

/** A column of a table as others get it: its name stays, whatever it is called inside. */
export interface Field {
  readonly name: string;
  readonly is: Kind;
  readonly description: string;
  readonly from: SQLiteColumn | SQL;
  /** Never empty. */
  readonly required: boolean;
  readonly vocabulary?: Vocabulary;
  /** In the words of the Unified Code for Units of Measure, or a plain word. */
  readonly unit?: string;
  /** The value is what comes after this in the address of the record's page. */
  readonly page?: string;
}

interface More {
  readonly vocabulary?: Vocabulary;
  readonly unit?: string;
  readonly page?: string;
  /** Left out: as the column is declared. Said where it comes from a joined table. */
  readonly required?: boolean;
}

export const field = (
  name: string,
  is: Kind,
  from: SQLiteColumn | SQL,
  description: string,
  more: More = {},
): Field => ({ name, is, from, description, required: neverEmpty(from), ...more });

const neverEmpty = (from: SQLiteColumn | SQL): boolean => isA(from, SQLiteColumn) && from.notNull;

/** A code of a closed list, by the list's name. */
export const code = (name: string, vocabulary: Vocabulary, from: SQLiteColumn, description: string): Field =>
  field(name, 'code', from, description, { vocabulary });

/** Another table with which the rows are read; `left`: rows without one stay. */
export interface Join {
  readonly table: SQLiteTable;
  readonly on: SQL | undefined;
  readonly left?: true;
}

/** Names the records of another table, or of the same. */
export interface Reference {
  readonly field: string;
  readonly table: string;
}

/** A table of the export: one observation a row. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** What tells its rows apart; empty where nothing does. */
  readonly key: readonly string[];
  readonly refersTo: readonly Reference[];
  readonly from: SQLiteTable;
  readonly joins?: readonly Join[];
  /** Which rows are public. */
  readonly where?: SQL | undefined;
  readonly order: readonly (AnyColumn | SQL)[];
  /** The column by which rows belong to practices, where they do: then the table can be narrowed to a result list. */
  readonly practice?: SQLiteColumn;
  /** Its order is that of the practices: then it is read practice by practice, since sorting all of it would take a while. */
  readonly byPractice?: true;
  /** What its rows are called within a practice, and which fields go without saying there. */
  readonly within?: { readonly name: string; readonly without: readonly string[] };
}
