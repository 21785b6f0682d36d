import { withoutAddresses } from '../contacts/addresses.ts';
import type { Field, Table } from './field.ts';

/** What stands in a cell; null where nothing does. */
export type Cell = string | number | boolean | null;

/** Turns a row as SQLite holds it into cells. */
export function cellsOf({ fields }: Table, origin: string): (row: readonly unknown[]) => Cell[] {
  const makers = fields.map((field) => makerOf(field, origin));
  return (row) => makers.map((make, at) => make(row[at]));
}

/** Texts of records may name an address of a person; it is read on the page, and never in bulk. */
const withoutMail = (text: string): string =>
  text.includes('@') ? withoutAddresses(text, () => true) : text;

function makerOf({ is, page }: Field, origin: string): (value: unknown) => Cell {
  if (page !== undefined) return (value) => origin + page + String(value);
  switch (is) {
    case 'boolean':
      return (value) => (value === null ? null : value === 1);
    case 'instant':
      return (value) => (value === null ? null : new Date(value as number).toISOString());
    case 'integer':
    case 'number':
      return (value) => value as number | null;
    case 'text':
    case 'url':
      return (value) => (value === null ? null : withoutMail(value as string));
    default:
      return (value) => value as string | null;
  }
}
