import { suggestion } from './faults.ts';
import { isRemark } from './canonical.ts';
import { type Cell, cellText } from './cell.ts';
import { type Column, columnFor, ownNames, understood } from './columns.ts';
import { columnName } from './fields.ts';
import { type Kind, KINDS, kinds } from './kinds.ts';

/** One line of a table, as its reader found it. */
export interface Row {
  readonly cells: Cell[];
  /** The same with the value of merged cells in each of them; undefined where cells cannot be merged. */
  readonly merged?: Cell[];
  /** Positions of cells that are part of a merge. */
  readonly spans?: ReadonlySet<number>;
  /** Counted as a spreadsheet shows it. */
  readonly row: number;
  /** Counted as a text editor shows it. */
  readonly line: number;
}

/** A row of headings that was understood. */
export interface Headings {
  readonly kind: Kind;
  /** By position; undefined where a column is passed over or not understood. */
  readonly columns: (Column | undefined)[];
  readonly notes: string[];
  readonly faults: { readonly position: number; readonly message: string }[];
  /** Columns without a heading: nothing may stand in them. */
  readonly unnamed: ReadonlySet<number>;
  /** Required fields without a column. They matter only when there are records. */
  readonly missing: { readonly name: string; readonly position: number; readonly message: string }[];
}

/** Titles, groups of merged cells and the like stand above the headings; no more rows than this are looked at. */
export const MOST_ABOVE = 10;
const MOST_COLUMNS = 500;

/** The position of the row that names the columns: the one with most names that are understood; -1 when none is. */
export function headingRow(rows: readonly Row[], kind: Kind | undefined): number {
  const candidates = kind === undefined ? kinds : [kind];
  const scores = rows.map((row, at) =>
    Math.max(...candidates.map((each) => understood(each, headingsOf(row, rows[at - 1], each)))),
  );
  const best = Math.max(...scores, 0);
  return best >= (kind === undefined ? 2 : 1) ? scores.indexOf(best) : -1;
}

/** The kind that understands most of a row of headings. */
const kindOf = (row: Row, above: Row | undefined): Kind =>
  kinds
    .map((kind) => ({ kind, columns: understood(kind, headingsOf(row, above, kind)) }))
    .toSorted((a, b) => b.columns - a.columns)[0]?.kind ?? 'practice';

/**
 * Each heading together with the group above it ("Source" over "link"), where the two mean something together. A group
 * reaches as far as its merged cells; where none can be merged, to the next group.
 */
function headingsOf(row: Row, above: Row | undefined, kind: Kind): string[] {
  let [group, ends] = ['', false];
  return (row.merged ?? row.cells).map((cell, at) => {
    const over = cellText((above?.merged ?? above?.cells)?.[at]);
    if (over !== '') [group, ends] = [over, above?.spans?.has(at) === true];
    else if (ends) group = '';
    const own = cellText(cell);
    if (own === '' || group === '' || own === group) return own;
    return columnFor(kind, `${group} ${own}`, false) === undefined ? own : `${group} ${own}`;
  });
}

/** One row of headings that says as much as those of the file: where they need a group above them, by their own names. */
export const plainHeadings = ({ kind, columns }: Headings, row: Row): (string | null)[] =>
  (row.merged ?? row.cells).map((cell, at) => {
    const column = columns[at];
    const own = cellText(cell);
    if (column === undefined) return own === '' ? null : own;
    const alone = columnFor(kind, own);
    return alone !== undefined && nameOf(alone) === nameOf(column) ? own : nameOf(column);
  });

/** Understands a row of headings. @param ignore headings to pass over, `*` for all that are not understood. */
export function readHeadings(
  row: Row,
  above: Row | undefined,
  given: Kind | undefined,
  ignore: readonly string[],
): Headings {
  const kind = given ?? kindOf(row, above);
  const headings = headingsOf(row, above, kind);
  if (headings.length > MOST_COLUMNS) {
    const message = `There are ${headings.length} columns; at most ${MOST_COLUMNS} are read.`;
    const faults = [{ position: MOST_COLUMNS, message }];
    return { kind, columns: [], notes: [], faults, unnamed: new Set(), missing: [] };
  }
  const notes = given === undefined ? [`its headings say that it holds ${KINDS[kind].plural}`] : [];
  const faults: Headings['faults'] = [];
  const guesses: string[] = [];
  const taken = new Map<string, number>();
  const columns = headings.map((heading, position) => {
    if (heading === '' || isRemark(heading) || ignore.includes(heading)) return undefined;
    const column = columnFor(kind, heading);
    if (column === undefined) {
      if (ignore.includes('*')) notes.push(`column ${letter(position)} "${heading}" is passed over`);
      else faults.push({ position, message: unknownHeading(kind, heading) });
      return undefined;
    }
    const name = nameOf(column);
    if (column.how !== 'exact') guesses.push(`${letter(position)} "${heading}" as ${name}`);
    const other = taken.get(name);
    if (other !== undefined) {
      const message = `Columns ${letter(other)} and ${letter(position)} are both ${name}. Rename or remove one.`;
      faults.push({ position, message });
      return undefined;
    }
    taken.set(name, position);
    return column;
  });
  if (guesses.length > 0) notes.push(`read column ${guesses.join(', ')}`);
  const present = new Set(columns.map((column) => column?.field.path[0]));
  const required = (KINDS[kind].schema as { required?: string[] }).required ?? [];
  const missing = required
    .filter((name) => !present.has(name))
    .map((name) => ({
      name,
      position: 0,
      message: `There is no column "${columnOfField(kind, name)}". Add it.`,
    }));
  const unnamed = new Set([...headings.entries()].filter(([, heading]) => heading === '').map(([at]) => at));
  return { kind, columns, notes, faults, unnamed, missing };
}

/** The first column of a field: `sources 1 url` of sources. */
const columnOfField = (kind: Kind, name: string): string =>
  ownNames(kind).find((column) => column === name || column.startsWith(`${name} `)) ?? name;

const unknownHeading = (kind: Kind, heading: string): string =>
  `No field is called "${heading}".${suggestion(heading, ownNames(kind))}${partOf(kind, heading)} Rename the column, or pass it over with --ignore-column "${heading}".`;

/** A heading that names a whole block: `sources` has columns `sources 1 url`, `sources 1 kind` … */
function partOf(kind: Kind, heading: string): string {
  const parts = ownNames(kind).filter((name) => name.startsWith(`${heading.trim().toLowerCase()} `));
  return parts.length === 0
    ? ''
    : ` It has columns of its own: ${parts.slice(0, 4).join(', ')}${parts.length > 4 ? ' …' : ''}.`;
}

/** The name of a column with its numbers: `sources 2 url`, `tags`. */
export function nameOf({ field, at }: Column): string {
  let level = 0;
  const path = field.path.map((part) => (part === '*' ? (at[level++] ?? 0) : part));
  const item = field.list && at[level] !== undefined ? [at[level] as number] : [];
  return columnName([...path, ...item]);
}

/** 0 → A, 26 → AA. */
export function letter(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest === 0 ? '' : letter(rest - 1)) + String.fromCharCode(65 + (position % 26));
}
