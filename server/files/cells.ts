import { joinList } from './cell-lists.ts';
import { columnName, type Field, fieldsOf } from './fields.ts';
import type { Kind } from './kinds.ts';

/** One value of a record with the name of its column. */
export interface NamedCell {
  readonly name: string;
  readonly field: Field;
  readonly value: string | number | boolean;
}

/** A record as the cells of a row, in the order of the schema; fields that it does not have are left out. */
export const cellsOf = (kind: Kind, record: unknown): NamedCell[] =>
  fieldsOf(kind).flatMap((field) => valuesAt(field, record, 0, []));

function valuesAt(field: Field, value: unknown, depth: number, path: (string | number)[]): NamedCell[] {
  if (value === undefined || value === null) return [];
  const part = field.path[depth];
  if (part === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, at) => valuesAt(field, item, depth + 1, [...path, at]));
  }
  if (part !== undefined) {
    const inside =
      typeof value === 'object' && !Array.isArray(value)
        ? (value as Record<string, unknown>)[part]
        : undefined;
    return valuesAt(field, inside, depth + 1, [...path, part]);
  }
  if (field.list)
    return Array.isArray(value) ? [{ name: columnName(path), field, value: joinList(value) }] : [];
  // The column for a word ("none") beside the columns of a list.
  if (typeof value === 'object') return [];
  return [{ name: columnName(path), field, value: value as string | number | boolean }];
}

export interface Difference {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two versions of a record, field by field, in the order of the schema. */
export function differences(kind: Kind, before: unknown, after: unknown): Difference[] {
  const [old, now] = [before, after].map(
    (record) => new Map(cellsOf(kind, record).map(({ name, value }) => [name, String(value)])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((each) => each.before !== each.after);
}
