import type { Cell } from './cell.ts';
import { cellsOf } from './cells.ts';
import { columnName, type Field, fieldsOf } from './fields.ts';
import type { Kind } from './kinds.ts';

/** A column of a table that is written. */
export interface WrittenColumn {
  readonly name: string;
  readonly field: Field;
}

type Records = () => AsyncIterable<unknown>;

/** The columns that these records need, in the order of the schema, the items of a list side by side. */
export async function columnsFor(kind: Kind, records: Records): Promise<WrittenColumn[]> {
  const most = new Map<string, number>();
  const names = new Set<string>();
  for await (const record of records()) {
    for (const { name } of cellsOf(kind, record)) {
      names.add(name);
      const numbers = [...name.matchAll(/(\S+) (\d+)/g)];
      for (const [, list = '', number] of numbers)
        most.set(list, Math.max(most.get(list) ?? 0, Number(number)));
    }
  }
  return orderedColumns(kind, names, most);
}

/** A table without records: every column once, the first item of each list. */
export const emptyColumns = (kind: Kind): WrittenColumn[] =>
  fieldsOf(kind).map((field) => ({
    field,
    name: columnName(field.path.map((part) => (part === '*' ? 0 : part))),
  }));

/** Item by item: `sources 1 url`, `sources 1 kind`, `sources 2 url`. Columns that no record fills are left out, but for required ones. */
function orderedColumns(kind: Kind, names: Set<string>, most: Map<string, number>): WrittenColumn[] {
  const columns: WrittenColumn[] = [];
  const add = (fields: Field[], prefix: (string | number)[], depth: number): void => {
    for (let at = 0; at < fields.length; ) {
      const field = fields[at] as Field;
      const part = field.path[depth];
      if (part === undefined) {
        const name = columnName(prefix);
        if (names.has(name) || field.required) columns.push({ name, field });
        at += 1;
        continue;
      }
      const group = fields.slice(at).filter((each) => each.path[depth] === part);
      if (part === '*') {
        const list = String(prefix.at(-1));
        for (let item = 0; item < (most.get(list) ?? 0); item++) add(group, [...prefix, item], depth + 1);
      } else add(group, [...prefix, part], depth + 1);
      at += group.length;
    }
  };
  add(fieldsOf(kind), [], 0);
  return columns;
}

/** The headings, then a row for each record. */
export async function* rowsOf(
  kind: Kind,
  columns: WrittenColumn[],
  records: Records,
): AsyncGenerator<Cell[]> {
  yield columns.map(({ name }) => name);
  for await (const record of records()) {
    const cells = new Map(cellsOf(kind, record).map(({ name, value }) => [name, value]));
    yield columns.map(({ name }) => cells.get(name) ?? null);
  }
}
