import type { Archive } from './archive.ts';
import type { Cell } from './cell.ts';
import { UnreadableFile } from './decode.ts';
import type { Row } from './headings.ts';
import { BrokenCell, DayCell, PercentCell, shownAs } from './sheet-cells.ts';
import { richText, type Workbook } from './workbook.ts';
import { parseXml, readXml } from './xml.ts';

/** Highest row, column and number of cells of a sheet. */
const MOST = { rows: 100_000, columns: 500, cells: 2_000_000 } as const;

const LONGEST = 1_000_000;

/** Cells that are shown as one. */
export interface Merge {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** The merged cells of a sheet; they stand behind its rows, and are needed before. */
export async function mergesOf(archive: Archive, part: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  await readXml(archive.read(part), {
    open(name, { ref = '' }) {
      if (name !== 'mergeCell') return;
      const [from, to] = ref.split(':').map(positionOf);
      if (from !== undefined && to !== undefined)
        merges.push({ rows: [from.row, to.row], columns: [from.column, to.column] });
    },
  });
  return merges;
}

/**
 * The rows of a sheet, one by one.
 * @throws UnreadableFile when it is larger than a sheet of records can be.
 */
export async function* rowsOf(archive: Archive, part: string, book: Workbook): AsyncGenerator<Row> {
  const ready: Row[] = [];
  const rich = richText();
  let cells: Cell[] = [];
  let [row, column, count] = [0, 0, 0];
  let [type, style, value, formula, valued, inValue] = ['', 0, '', false, false, false];
  const parsing = parseXml(archive.read(part), {
    open(name, attributes) {
      rich.open(name);
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        [cells, column] = [[], 0];
      } else if (name === 'c') {
        const at = attributes['r'] === undefined ? undefined : positionOf(attributes['r']);
        column = at === undefined ? column + 1 : at.column;
        count += 1;
        refuseTooLarge(row, column, count);
        [type, style, value, formula, valued] = [
          attributes['t'] ?? 'n',
          Number(attributes['s'] ?? 0),
          '',
          false,
          false,
        ];
      } else if (name === 'v') [inValue, valued] = [true, true];
      else if (name === 'f') formula = true;
    },
    text(piece) {
      if (inValue) value += piece;
      if (value.length > LONGEST)
        throw new UnreadableFile(`A cell in row ${row} holds more than a million characters.`);
      rich.text(piece);
    },
    close(name) {
      rich.close(name);
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const inline = rich.take();
        const cell =
          formula && (!valued || (value === '' && type !== 'str'))
            ? new BrokenCell('a formula that was never calculated')
            : cellOf(type === 'inlineStr' ? inline : value, type, book.formats[style] ?? 0, book);
        while (cells.length < column - 1) cells.push(null);
        if (cells.length >= column)
          throw new UnreadableFile(
            `Row ${row} holds a cell twice, or its cells are out of order. Save the file again.`,
          );
        cells[column - 1] = cell;
      } else if (name === 'row') ready.push({ cells, row, line: row });
    },
  });
  while ((await parsing.next()).done !== true) yield* ready.splice(0);
  yield* ready;
}

function cellOf(value: string, type: string, format: number, book: Workbook): Cell {
  switch (type) {
    case 's':
      return book.texts[Number(value)] ?? new BrokenCell('a text that is not in the file');
    case 'b':
      if (value === '1' || value === 'true') return true;
      return value === '0' || value === 'false' ? false : new BrokenCell(value);
    case 'e':
      return new BrokenCell(value);
    case 'd':
      return value.slice(0, 10);
    case 'str':
    case 'inlineStr':
      return value === '' ? null : value;
    default: {
      if (value === '') return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return new BrokenCell(value);
      const shown = shownAs(format, book.codes);
      if (shown === undefined) return number;
      if (shown === 'percent') return new PercentCell(number);
      const day = new DayCell(number, book.firstDay, shown);
      return day.text === 'no date' ? new BrokenCell('a date that no calendar has') : day;
    }
  }
}

/** `AB12` → row 12, column 28; undefined for what names no cell. */
function positionOf(name: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = Array.from(letters, (each) => each.charCodeAt(0) - 64).reduce(
    (sum, each) => sum * 26 + each,
    0,
  );
  return { row: Number(row), column };
}

function refuseTooLarge(row: number, column: number, count: number): void {
  if (count > MOST.cells)
    throw new UnreadableFile(`This sheet holds more than ${MOST.cells} cells. Save it as CSV.`);
  if (row > MOST.rows || column > MOST.columns || !(row >= 1)) {
    throw new UnreadableFile(
      `There is a cell in row ${row}, column ${column}: at most ${MOST.rows} rows and ${MOST.columns} columns are read. Delete what stands there, or save the sheet as CSV.`,
    );
  }
}
