import { type Cell, cellsOf } from './cells.ts';
import type { Table } from './field.ts';
import { PRACTICES } from './practice-table.ts';
import { inPortions, type Reading, rowsById } from './rows.ts';
import { WITHIN } from './tables.ts';

/**
 * Practices as JSON Lines: the fields of the tables by the same names, with all that repeats within its practice. What
 * repeats is a list of objects, or of values where there is but one to each.
 */
export async function* practicesAsLines(reading: Reading, ids: readonly number[]): AsyncGenerator<string> {
  const { db, origin } = reading;
  const whole = cellsOf(PRACTICES, origin);
  const within = WITHIN.map((table) => ({ table, ...presented(table, origin) }));
  for await (const portion of inPortions(ids)) {
    const practices = rowsById(db, PRACTICES, portion);
    const parts = within.map(({ table, name, present }) => ({
      name,
      present,
      rows: rowsById(db, table, portion),
    }));
    let text = '';
    for (const [id, [row]] of practices) {
      if (row === undefined) continue;
      const record: Record<string, unknown> = named(PRACTICES, whole(row));
      for (const { name, present, rows } of parts) record[name] = (rows.get(id) ?? []).map(present);
      text += `${JSON.stringify(record)}\n`;
    }
    yield text;
  }
}

const named = ({ fields }: Table, cells: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(fields.map(({ name }, at) => [name, cells[at] ?? null]));

/** How a row of a table is written within its practice. */
function presented(table: Table, origin: string) {
  const { name = table.name, without = [] } = table.within ?? {};
  const cells = cellsOf(table, origin);
  const shown = table.fields.flatMap((field, at) =>
    without.includes(field.name) ? [] : [[field.name, at] as const],
  );
  const values = shown.filter(([field]) => field !== 'position');
  const [only] = values;
  const present = (row: readonly unknown[]): unknown => {
    const made = cells(row);
    if (values.length === 1 && only !== undefined) return made[only[1]];
    return Object.fromEntries(shown.map(([field, at]) => [field, made[at]]));
  };
  return { name, present };
}
