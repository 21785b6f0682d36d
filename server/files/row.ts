import { type Cell, cellText, understand } from './cell.ts';
import type { Column } from './columns.ts';
import type { Fault } from './faults.ts';
import { nameOf } from './headings.ts';
import { currencyIn } from './numbers.ts';

/** A row as a record, with the column that each part of it came from. */
export interface RowRecord {
  readonly value: Record<string, unknown>;
  readonly faults: Fault[];
  /** The position of the column of a part of the record, or of the nearest part around it. */
  columnOf(path: (string | number)[]): number | undefined;
  /** What was read otherwise than it is written: `"Running" is read as running in stage`. */
  readonly guesses: string[];
}

/** A value on its way into a record: the items of a list by their numbers, with gaps where a number is not used. */
interface Branch {
  readonly children: Map<string | number, Branch>;
  leaf?: { value: unknown; position: number; fault?: string | undefined };
}
const branch = (): Branch => ({ children: new Map() });

/** Builds a record from one row. Empty cells are fields that are left out; gaps between numbered items close up. */
export function recordOf(cells: readonly Cell[], columns: readonly (Column | undefined)[]): RowRecord {
  const top = branch();
  const guesses: string[] = [];
  const signs: { column: Column; text: string; sign: string | undefined }[] = [];
  for (const [position, column] of columns.entries()) {
    const cell = cells[position];
    if (column === undefined || cell === undefined || cell === null || cellText(cell) === '') continue;
    const { value, guessed, fault } = understand(column.field, cell);
    if (Array.isArray(value) && value.length === 0) continue;
    if (guessed === true && shownValue(value) !== shown(cell))
      guesses.push(`"${shown(cell)}" is read as ${shownValue(value)} in ${nameOf(column)}`);
    place(top, column, { value, position, fault });
    if (column.field.path.at(-1) === 'amount')
      signs.push({ column, text: cellText(cell), sign: currencyIn(cellText(cell)) });
  }
  const positions = new Map<string, number>();
  const faults: Fault[] = [];
  const value = grown(top, [], positions, faults) as Record<string, unknown>;
  for (const { column, text, sign } of signs) {
    const currency = besideAmount(top, column);
    if (sign !== undefined && currency !== undefined && sign !== currency)
      faults.push({
        path: ['costs', column.at[0] ?? 0, 'amount'],
        message: `"${text}" is in ${sign}, and the currency beside it is ${currency}. Mend one of the two.`,
      });
  }
  return {
    value,
    faults,
    guesses,
    columnOf(path) {
      for (let length = path.length; length > 0; length--) {
        const found = positions.get(path.slice(0, length).join('/'));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The currency of the same cost. */
const besideAmount = (top: Branch, { at }: Column): string | undefined => {
  const beside = top.children
    .get('costs')
    ?.children.get(at[0] ?? 0)
    ?.children.get('currency')?.leaf?.value;
  return typeof beside === 'string' ? beside : undefined;
};

function place(top: Branch, { field, at }: Column, leaf: NonNullable<Branch['leaf']>): void {
  let level = 0;
  let here = top;
  const descend = (key: string | number): void => {
    const next = here.children.get(key) ?? branch();
    here.children.set(key, next);
    here = next;
  };
  for (const part of field.path) descend(part === '*' ? (at[level++] ?? 0) : part);
  const number = field.list ? (at[level] ?? 0) : undefined;
  if (number === undefined) {
    here.leaf = leaf;
    return;
  }
  // A cell holds one item or several; items of several columns follow each other.
  for (const [item, value] of (leaf.value as unknown[]).entries()) {
    here.children.set(number * 1000 + item, {
      ...branch(),
      leaf: { ...leaf, value, fault: item === 0 ? leaf.fault : undefined },
    });
  }
}

function grown(
  here: Branch,
  path: (string | number)[],
  positions: Map<string, number>,
  faults: Fault[],
): unknown {
  if (here.children.size === 0 && here.leaf !== undefined) {
    positions.set(path.join('/'), here.leaf.position);
    if (here.leaf.fault !== undefined) faults.push({ path, message: here.leaf.fault });
    return here.leaf.value;
  }
  const keys = [...here.children.keys()];
  const isList = keys.length > 0 && keys.every((key) => typeof key === 'number');
  if (here.leaf !== undefined) {
    const message = `It says "${String(here.leaf.value)}" here and lists items in other columns. Keep one of the two.`;
    faults.push({ path, message });
    positions.set(path.join('/'), here.leaf.position);
  }
  const inside = (key: string | number, name: string | number): unknown => {
    const child = here.children.get(key) as Branch;
    const value = grown(child, [...path, name], positions, faults);
    const first = positions.get([...path, name].join('/'));
    if (first !== undefined && !positions.has(path.join('/'))) positions.set(path.join('/'), first);
    return value;
  };
  if (isList) return keys.toSorted((a, b) => a - b).map((key, at) => inside(key, at));
  return Object.fromEntries(keys.map((key) => [key, inside(key, key)]));
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
const shown = (cell: Cell): string => shorten(cellText(cell));
const shownValue = (value: unknown): string =>
  shorten(Array.isArray(value) ? value.join('; ') : String(value));
