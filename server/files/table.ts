import { cellText, plainCell } from './cell.ts';
import { check } from './check.ts';
import {
  type Headings,
  headingRow,
  letter,
  MOST_ABOVE,
  nameOf,
  plainHeadings,
  readHeadings,
  type Row,
} from './headings.ts';
import type { Kind } from './kinds.ts';
import type { Message, Place, PlacedFault } from './messages.ts';
import { recordOf } from './row.ts';
import type { Merge } from './sheet.ts';

export interface TableOptions {
  readonly kind: Kind | undefined;
  readonly sheet?: string;
  readonly delimiter?: string;
  /** Cells of a sheet that are shown as one. */
  readonly merges?: readonly Merge[];
  readonly keepRaw: boolean;
  readonly ignoreColumns: readonly string[];
}

const isEmpty = (row: Row): boolean => row.cells.every((cell) => cellText(cell) === '');
/** Under the headings of a template stands what each column takes. */
const isRemark = (row: Row): boolean =>
  cellText(row.cells.find((cell) => cellText(cell) !== '')).startsWith('# ');

/** The records of a table: finds its headings, then reads a row at a time. */
export async function* readTable(rows: AsyncIterable<Row>, options: TableOptions): AsyncGenerator<Message> {
  const first: Row[] = [];
  let headings: Headings | undefined;
  const reader = new Reader(options);
  for await (const row of rows) {
    if (isEmpty(row)) continue;
    if (headings === undefined) {
      first.push(row);
      if (first.length < MOST_ABOVE) continue;
      headings = yield* reader.begin(first);
      if (headings === undefined) return;
      continue;
    }
    yield* reader.read(row, headings);
  }
  if (headings === undefined && first.length > 0) yield* reader.begin(first);
  if (first.length === 0 && options.sheet === undefined)
    yield { is: 'fault', at: { line: 1 }, message: 'This file is empty.', hides: true };
  yield* reader.end();
}

class Reader {
  private readonly options: TableOptions;
  private readonly guesses = new Map<string, number>();
  private rows = 0;

  constructor(options: TableOptions) {
    this.options = options;
  }

  /** Finds the headings in the first rows, then reads those below them. Undefined: there is nothing to be read. */
  *begin(first: Row[]): Generator<Message, Headings | undefined> {
    const { kind, sheet, delimiter, ignoreColumns } = this.options;
    const at = headingRow(first, kind);
    const row = first[at];
    if (row === undefined) {
      yield {
        is: 'fault',
        at: this.place(first[0] as Row, 0),
        message: noHeadings(first[0] as Row, sheet),
        hides: true,
      };
      return undefined;
    }
    const headings = readHeadings(row, first[at - 1], kind, ignoreColumns);
    const where = this.where();
    if (at > 0)
      yield {
        is: 'note',
        message: `${where}row ${row.row} names the columns; what stands above it is passed over`,
      };
    for (const { rows, columns } of this.options.merges ?? []) {
      const [from, to] = [`${letter(columns[0] - 1)}${rows[0]}`, `${letter(columns[1] - 1)}${rows[1]}`];
      const message = `${where}${from} to ${to} are merged: their value counts for row ${rows[0]} alone`;
      if (rows[0] > row.row && rows[1] > rows[0]) yield { is: 'note', message };
    }
    for (const note of headings.notes) yield { is: 'note', message: `${where}${note}` };
    for (const { position, message } of headings.faults)
      yield { is: 'fault', at: this.place(row, position), message };
    const below = first.slice(at + 1);
    // Required columns matter only when there are records.
    const records = below.some((each) => !isRemark(each)) || first.length === MOST_ABOVE;
    for (const { position, message } of records ? headings.missing : [])
      yield { is: 'fault', at: this.place(row, position), message };
    yield {
      is: 'headings',
      ...(sheet === undefined ? {} : { sheet }),
      ...(delimiter === undefined ? {} : { delimiter }),
      kind: headings.kind,
      row: plainHeadings(headings, row),
      fields: [...new Set(headings.columns.flatMap((column) => column?.field.path[0] ?? []))],
    };
    for (const each of below) yield* this.read(each, headings);
    return headings;
  }

  *read(row: Row, headings: Headings): Generator<Message> {
    this.rows += 1;
    if (this.rows === 1 && isRemark(row)) return;
    const { kind, columns } = headings;
    if (columns.length === 0) return;
    const record = recordOf(row.cells, columns);
    for (const guess of record.guesses) this.guesses.set(guess, (this.guesses.get(guess) ?? 0) + 1);
    const checked = check(
      {
        kind,
        value: record.value,
        faults: record.faults,
        // What has no column is said once, at the headings.
        absent: headings.missing.map(({ name }) => name),
        place: ({ path, missing }) => {
          const position = emptyColumn(columns, path, missing) ?? record.columnOf(path);
          const column = position === undefined ? undefined : columns[position];
          return this.place(row, position ?? 0, column === undefined ? undefined : nameOf(column));
        },
        raw: row.cells.map(plainCell),
      },
      this.options.keepRaw,
    );
    const stray = this.strayCells(row, headings);
    yield stray.length === 0 ? checked : withFaults(checked, stray);
  }

  /** Values in columns that nobody named would be lost. */
  private strayCells(row: Row, { columns, unnamed }: Headings): PlacedFault[] {
    return [...row.cells.entries()].flatMap(([position, cell]) => {
      const named = position < columns.length && !unnamed.has(position);
      if (named || cellText(cell) === '') return [];
      const message = `"${cellText(cell).slice(0, 40)}" stands in a column without a heading. Name the column, or empty it. (In a CSV: is a value with a separator in it not in quotes?)`;
      return [{ at: this.place(row, position), message }];
    });
  }

  /** Every guess once, with how often it was made. */
  *end(): Generator<Message> {
    for (const [guess, times] of this.guesses)
      yield { is: 'note', message: `${this.where()}${guess}${times > 1 ? ` (${times} times)` : ''}` };
  }

  private where(): string {
    return this.options.sheet === undefined ? '' : `sheet "${this.options.sheet}": `;
  }

  private place(row: Row, position: number, field?: string): Place {
    const { sheet } = this.options;
    return {
      line: row.line,
      ...(sheet === undefined ? {} : { sheet }),
      cell: `${letter(position)}${row.row}`,
      ...(field === undefined ? {} : { field }),
    };
  }
}

function noHeadings(row: Row, sheet: string | undefined): string {
  const cells = row.cells.map((cell) => cellText(cell)).filter((cell) => cell !== '');
  const found = cells
    .slice(0, 5)
    .map((cell) => cell.slice(0, 40))
    .join(', ');
  const skip = sheet === undefined ? '' : ' If this sheet holds no records, begin its name with #.';
  return `No row names the columns: the first one says ${found}. Write the names of fields above the columns; exchange template makes an empty table.${skip}`;
}

/** A field that is missing is shown where it would be, if it has a column. */
function emptyColumn(
  columns: Headings['columns'],
  path: (string | number)[],
  missing: string | undefined,
): number | undefined {
  if (missing === undefined) return undefined;
  const name = [...path.map((part) => (typeof part === 'number' ? part + 1 : part)), missing].join(' ');
  const at = columns.findIndex((column) => column !== undefined && nameOf(column) === name);
  return at < 0 ? undefined : at;
}

/** A record that is right in itself, and whose row is not. */
function withFaults(message: Message, stray: PlacedFault[]): Message {
  if (message.is === 'bad') return { ...message, faults: [...stray, ...message.faults] };
  if (message.is !== 'record') return message;
  const { kind, at, refers, names, raw } = message;
  return { is: 'bad', kind, at, faults: stray, refers, names, ...(raw === undefined ? {} : { raw }) };
}
