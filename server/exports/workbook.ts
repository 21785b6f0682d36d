import { element, type Xml, xmlDocument } from '../vocabulary/xml.ts';
import type { Cell } from './cells.ts';
import type { Table } from './field.ts';
import { portionsOf, type Reading } from './rows.ts';
import { type Packed, zipOf } from './zip.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A sheet has no more rows (and one of them has the names), and a cell no more characters. */
const [MOST_ROWS, MOST_SIGNS] = [1_048_575, 32_767];

/**
 * Tables as a workbook (ECMA-376), a sheet each, written row by row: a library would hold every cell in memory. Texts are
 * texts, never formulas. Rows beyond what a sheet can hold go on in another one.
 */
export const workbookOf = (
  reading: Reading,
  tables: readonly Table[],
  modified: Date,
  ids?: readonly number[],
): AsyncGenerator<Buffer> => zipOf(parts(reading, tables, ids), modified);

async function* parts(
  reading: Reading,
  tables: readonly Table[],
  ids: readonly number[] | undefined,
): AsyncGenerator<Packed> {
  const names: string[] = [];
  for (const table of tables) {
    const rows = portionsOf(reading, table, ids);
    let rest: Cell[][] | undefined = [];
    for (let nth = 1; rest !== undefined; nth++) {
      names.push(nth === 1 ? table.name : `${table.name} ${nth}`);
      const sheet: { rest: Cell[][] | undefined } = { rest: undefined };
      yield { name: `xl/worksheets/sheet${names.length}.xml`, chunks: sheetOf(table, rest, rows, sheet) };
      rest = sheet.rest;
    }
  }
  for (const [name, xml] of about(names)) yield { name, chunks: one(xml) };
}

async function* one(xml: string): AsyncGenerator<string> {
  yield xml;
}

/** A sheet. What it cannot hold is left in `sheet.rest`, for the next one. */
async function* sheetOf(
  { fields }: Table,
  first: readonly Cell[][],
  more: AsyncGenerator<Cell[][]>,
  sheet: { rest: Cell[][] | undefined },
): AsyncGenerator<string> {
  const letters = fields.map((_, at) => lettersOf(at));
  const heading = fields.map(({ name }) => name);
  const pane = { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' };
  const view = element('sheetView', { workbookViewId: 0 }, [element('pane', pane)]);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${SPREADSHEET}">` +
    `${element('sheetViews', {}, [view])}<sheetData>${rowOf(heading, 1, letters, 1)}`;
  let row = 1;
  const written = (rows: readonly Cell[][]): string =>
    rows.map((cells) => rowOf(cells, ++row, letters)).join('');
  yield written(first);
  for (let next = await more.next(); next.done !== true; next = await more.next()) {
    const room = MOST_ROWS + 1 - row;
    yield written(next.value.slice(0, room));
    if (next.value.length <= room) continue;
    sheet.rest = next.value.slice(room);
    break;
  }
  yield '</sheetData></worksheet>';
}

const rowOf = (cells: readonly Cell[], row: number, letters: readonly string[], style?: number): Xml =>
  element(
    'row',
    { r: row },
    cells.flatMap((cell, at) => cellOf(cell, `${letters[at]}${row}`, style) ?? []),
  );

function cellOf(cell: Cell, r: string, s?: number): Xml | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'number') return element('c', { r }, [element('v', {}, cell)]);
  if (typeof cell === 'boolean') return element('c', { r, t: 'b' }, [element('v', {}, cell ? 1 : 0)]);
  const text = element('t', { 'xml:space': 'preserve' }, escaped(cell).slice(0, MOST_SIGNS));
  return element('c', { r, t: 'inlineStr', s }, [element('is', {}, [text])]);
}

/** A text that looks like an escaped character is escaped itself (ECMA-376 part 1, 22.9.2.19). */
const escaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_');

/** 0 → A, 27 → AB. */
const lettersOf = (at: number): string =>
  (at >= 26 ? lettersOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** What holds the sheets together. */
function about(names: readonly string[]): [name: string, xml: string][] {
  const each = <T>(make: (name: string, number: number) => T): T[] =>
    names.map((name, at) => make(name, at + 1));
  const relation = (Id: string, kind: string, Target: string): Xml =>
    element('Relationship', { Id, Type: `${OFFICE}/${kind}`, Target });
  const relations = (all: readonly Xml[]): string =>
    xmlDocument(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, all));
  const override = (PartName: string, kind: string): Xml =>
    element('Override', { PartName, ContentType: `${TYPE}.${kind}+xml` });
  const sheets = each((name, sheetId) => element('sheet', { name, sheetId, 'r:id': `s${sheetId}` }));
  return [
    [
      '[Content_Types].xml',
      xmlDocument(
        element('Types', { xmlns: `${PACKAGE}/content-types` }, [
          element('Default', {
            Extension: 'rels',
            ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
          }),
          override('/xl/workbook.xml', 'sheet.main'),
          override('/xl/styles.xml', 'styles'),
          ...each((_, number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
        ]),
      ),
    ],
    ['_rels/.rels', relations([relation('r1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      xmlDocument(
        element('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, [element('sheets', {}, sheets)]),
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...each((_, number) => relation(`s${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation('styles', 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', xmlDocument(styles())],
  ];
}

/** Two styles: the usual one, and bold for the row of names. */
function styles(): Xml {
  const list = (name: string, items: readonly Xml[]): Xml => element(name, { count: items.length }, items);
  const format = { numFmtId: 0, fillId: 0, borderId: 0 };
  return element('styleSheet', { xmlns: SPREADSHEET }, [
    list('fonts', [element('font'), element('font', {}, [element('b')])]),
    list('fills', [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
    ]),
    list('borders', [element('border')]),
    list('cellStyleXfs', [element('xf', { ...format, fontId: 0 })]),
    list('cellXfs', [
      element('xf', { ...format, fontId: 0, xfId: 0 }),
      element('xf', { ...format, fontId: 1, xfId: 0, applyFont: 1 }),
    ]),
  ]);
}
