import type { Cell } from './cell.ts';
import { check } from './check.ts';
import { dateFromDay } from './dates.ts';
import {
  type Headings,
  headingRow,
  letter,
  MOST_ABOVE,
  nameOf,
  readHeadings,
  type Row,
  text,
} from './headings.ts';
import type { Kind } from './kinds.ts';
import type { Message, Place } from './messages.ts';
import { recordOf } from './row.ts';

export interface TableOptions {
  readonly kind: Kind | undefined;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly keepRaw: boolean;
  readonly ignoreColumns: readonly string[];
}

const isEmpty = (row: Row): boolean =>
  row.cells.every((cell) => text(cell) === '' && !(cell instanceof Date));
/** A row that begins with `#` is a remark, like the notes of a template. */
const isRemarkRow = (row: Row): boolean => text(row.cells.find((cell) => text(cell) !== '')).startsWith('#');

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
    yield { is: 'fault', at: { line: 1 }, message: 'This file is empty.' };
  yield* reader.end();
}

class Reader {
  private readonly options: TableOptions;
  private readonly guesses = new Map<string, number>();
  private readonly withoutHeading = new Set<number>();
  private records = 0;

  constructor(options: TableOptions) {
    this.options = options;
  }

  /** Finds the headings in the first rows, then reads those below them. Undefined: there is nothing to be read. */
  *begin(first: Row[]): Generator<Message, Headings | undefined> {
    const { kind, sheet, delimiter, ignoreColumns } = this.options;
    const at = headingRow(first, kind);
    const row = first[at];
    if (row === undefined) {
      const found = (first[0]?.cells ?? [])
        .map(text)
        .filter((cell) => cell !== '')
        .slice(0, 5)
        .join(', ');
      const message = `No row names the columns: the first one says ${found}. Write the names of fields above the columns; exchange template makes an empty table.`;
      yield { is: 'fault', at: this.place(first[0] as Row, 0), message };
      return undefined;
    }
    const headings = readHeadings(row, first[at - 1], kind, ignoreColumns);
    const where = sheet === undefined ? '' : `sheet "${sheet}": `;
    if (at > 0)
      yield {
        is: 'note',
        message: `${where}row ${row.row} names the columns; what stands above it is passed over`,
      };
    for (const note of headings.notes) yield { is: 'note', message: `${where}${note}` };
    for (const { position, message } of headings.faults)
      yield { is: 'fault', at: this.place(row, position), message };
    yield {
      is: 'headings',
      ...(sheet === undefined ? {} : { sheet }),
      ...(delimiter === undefined ? {} : { delimiter }),
      kind: headings.kind,
      rows: first.slice(0, at + 1).map(({ cells }) => cells.map(plain)),
    };
    for (const below of first.slice(at + 1)) yield* this.read(below, headings);
    return headings;
  }

  *read(row: Row, headings: Headings): Generator<Message> {
    if (isRemarkRow(row)) return;
    const { kind, columns, missing } = headings;
    this.records += 1;
    if (this.records === 1) {
      for (const name of missing)
        yield { is: 'fault', at: this.place(row, 0), message: `There is no column "${name}". Add it.` };
    }
    for (const [position, cell] of row.cells.entries()) {
      if (position < columns.length && columns[position] !== undefined) continue;
      if (position >= columns.length && text(cell) !== '' && !this.withoutHeading.has(position)) {
        this.withoutHeading.add(position);
        const message = `"${text(cell).slice(0, 40)}" stands outside the columns that have a heading. Is a value with a separator in it not in quotes?`;
        yield { is: 'fault', at: this.place(row, position), message };
      }
    }
    const record = recordOf(row.cells, columns);
    for (const guess of record.guesses) this.guesses.set(guess, (this.guesses.get(guess) ?? 0) + 1);
    const columnOf = (path: (string | number)[]): number =>
      columns.findIndex((column) => column !== undefined && nameOf(column) === path.join(' '));
    const found = check(
      {
        kind,
        value: record.value,
        faults: record.faults,
        place: ({ path, missing }) => {
          // A field that is missing is shown where it would be, if it has a column.
          const empty =
            missing === undefined
              ? -1
              : columnOf([...path.map((part) => (typeof part === 'number' ? part + 1 : part)), missing]);
          const position = empty >= 0 ? empty : record.columnOf(path);
          const column = position === undefined ? undefined : columns[position];
          return this.place(row, position ?? 0, column === undefined ? undefined : nameOf(column));
        },
        raw: row.cells.map(plain),
      },
      this.options.keepRaw,
    );
    yield found;
  }

  /** Every guess once, with how often it was made. */
  *end(): Generator<Message> {
    const where = this.options.sheet === undefined ? '' : `sheet "${this.options.sheet}": `;
    for (const [guess, times] of this.guesses)
      yield { is: 'note', message: `${where}${guess}${times > 1 ? ` (${times} times)` : ''}` };
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

const plain = (cell: Cell): Cell => (cell instanceof Date ? dateFromDay(cell) : cell);
