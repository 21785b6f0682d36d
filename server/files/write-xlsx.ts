import { renameSync, rmSync } from 'node:fs';
import writeSpreadsheet from 'write-excel-file/node';
import { type Cell, cellText, plainCell } from './cell.ts';
import { letter } from './headings.ts';

/** A drop-down list for the cells of a column. */
export interface Choice {
  /** Position of the column, from 0. */
  readonly column: number;
  /** The cells that hold its values: `'#values'!$A$2:$A$9`. */
  readonly formula: string;
}

export interface WrittenSheet {
  readonly name: string;
  readonly rows: Cell[][];
  readonly choices?: Choice[];
  /** Rows above the records: the headings and what explains them. */
  readonly head?: number;
}

const INK = '#1f2a37';
const QUIET = '#5b6673';
const PAPER = '#eef2f0';

/** Writes a spreadsheet as a whole or not at all: headings stay in view, texts are texts and never formulas. */
export async function writeXlsx(path: string, sheets: WrittenSheet[]): Promise<void> {
  const part = `${path}.part`;
  const written = sheets.map(({ name, rows, head = 1 }) => ({
    sheet: name.slice(0, 31),
    data: rows.map((row, at) => row.map((cell) => styled(cell, at < head, at === 0))),
    columns: widths(rows),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }));
  try {
    await writeSpreadsheet(written as never, { features: [dropDowns(sheets)] } as never).toFile(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function styled(shown: Cell, above: boolean, heading: boolean) {
  const cell = plainCell(shown);
  if (cell === null || cell === '') return null;
  const style = heading
    ? { fontWeight: 'bold', textColor: INK, backgroundColor: PAPER, alignVertical: 'top' }
    : above
      ? { textColor: QUIET, fontStyle: 'italic', wrap: true, alignVertical: 'top' }
      : { alignVertical: 'top' };
  // As text, so that no program makes a date of "2019-10" or a formula of "=1+1".
  return typeof cell === 'string'
    ? { value: escaped(cell), type: String, format: '@', ...style }
    : { value: cell, ...style };
}

/**
 * A text that looks like an escaped character is escaped itself (ECMA-376 part 1, 22.9.2.19), and so is the one character that
 * XML can hold and the library would leave out.
 */
const escaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_').replaceAll('\uFFFD', '_xFFFD_');

function widths(rows: Cell[][]): { width: number }[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) => {
    const longest = Math.max(...rows.slice(0, 200).map((row) => cellText(row[at]).length));
    return { width: Math.min(48, Math.max(10, longest + 2)) };
  });
}

/** Adds the drop-down lists to the sheets' XML. */
function dropDowns(sheets: WrittenSheet[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string {
            const { choices = [], head = 1 } = sheets[sheetIndex] ?? {};
            if (choices.length === 0) return xml;
            const rules = choices.map(({ column, formula }) => {
              const cells = `${letter(column)}${head + 1}:${letter(column)}${LAST_ROW}`;
              return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`;
            });
            // The order of elements in a sheet is fixed: validations follow the data.
            return xml.replace(
              '</sheetData>',
              () =>
                `</sheetData><dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
            );
          },
        },
      },
    },
  };
}

/** Rows that offer the lists; more can be written below them all the same. */
const LAST_ROW = 2000;
