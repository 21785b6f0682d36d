import type { Cell } from './cell.ts';
import examples from './examples.json' with { type: 'json' };
import { type Kind, KINDS } from './kinds.ts';
import { letter } from './headings.ts';
import { noteOf } from './notes.ts';
import { columnsFor, emptyColumns, rowsOf, type WrittenColumn } from './rows.ts';
import type { Choice, WrittenSheet } from './write-xlsx.ts';

/** A record of each kind that shows how one is written; it belongs to the real catalogue. */
export const exampleOf = (kind: Kind): unknown => (examples as Record<Kind, unknown>)[kind];

/** Headings, a row of remarks that says what each column takes, and, if asked for, an example. */
export async function templateRows(
  kind: Kind,
  example: boolean,
): Promise<{ columns: WrittenColumn[]; rows: Cell[][] }> {
  const records = async function* () {
    if (example) yield exampleOf(kind);
  };
  const needed = await columnsFor(kind, records);
  const names = new Set(needed.map(({ name }) => name));
  // Every field once, and as many items of each list as the example has.
  const first = emptyColumns(kind);
  const columns = example ? [...needed, ...first.filter(({ name }) => !names.has(name))] : first;
  const rows: Cell[][] = [];
  for await (const row of rowsOf(kind, columns, records)) rows.push(row);
  const notes = columns.map(({ field }, at) => `${at === 0 ? '# ' : ''}${noteOf(field)}`);
  return { columns, rows: [rows[0] ?? [], notes, ...rows.slice(1)] };
}

const VALUES = '#values';

/** A sheet for each kind, with drop-down lists; the lists stand in a sheet of their own that an import passes over. */
export async function templateSheets(kinds: Kind[], example: boolean): Promise<WrittenSheet[]> {
  const lists = new Map<string, string[]>();
  const sheets: WrittenSheet[] = [];
  for (const kind of kinds) {
    const { columns, rows } = await templateRows(kind, example);
    const choices: Choice[] = columns.flatMap(({ field }, column) => {
      const values = field.is === 'boolean' ? ['yes', 'no'] : [...field.codes];
      if (values.length === 0) return [];
      lists.set(values.join(), values);
      const at = letter([...lists.keys()].indexOf(values.join()));
      return [{ column, formula: `'${VALUES}'!$${at}$2:$${at}$${values.length + 1}` }];
    });
    sheets.push({ name: KINDS[kind].plural, rows, choices, head: 2 });
  }
  const all = [...lists.values()];
  const longest = Math.max(0, ...all.map((values) => values.length));
  const rows = Array.from({ length: longest }, (_, row): Cell[] => all.map((values) => values[row] ?? null));
  return [...sheets, { name: VALUES, rows: [all.map((_, at) => `list ${at + 1}`), ...rows] }];
}
