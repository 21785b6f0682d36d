import { type Part, zip } from './zip.ts';

// Spreadsheets written by hand, part by part, so that each part can be spoilt on its own.

/** What stands in a cell: a text, a number, nothing, or the XML of the whole cell behind its place (` t="b"><v>1</v>`). */
export type SheetCell = string | number | null | { readonly xml: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Further attributes of the sheet in the workbook: ` state="hidden"`. */
  readonly attributes?: string;
  /** What follows the data: merged cells, validations. */
  readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The style of a day, for cells of the kind ` s="1"><v>44000</v>`. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** 0 → A, 27 → AB. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCodePoint(65 + (column % 26));

function cellXml(cell: SheetCell, row: number, column: number): string {
  if (cell === null) return '';
  const place = `<c r="${letters(column)}${row + 1}"`;
  if (typeof cell === 'number') return `${place}><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `${place}${cell.xml}</c>`;
  return `${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const rowXml = (cells: readonly SheetCell[], row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`;

const sheetXml = ({ rows, after = '' }: Pick<Sheet, 'rows' | 'after'>): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${after}</worksheet>`;

/** The parts of a workbook of these sheets. */
export function partsOf(sheets: readonly Sheet[]): Part[] {
  const named = sheets.map(
    ({ name, attributes = '' }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${attributes} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet) })),
  ];
}

/** A table of shared strings, for cells of the kind ` t="s"><v>0</v>`. */
export const sharedStrings = (items: string): Part => ({
  name: 'xl/sharedStrings.xml',
  content: `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`,
});

/** The same parts, one of them with another content. */
export function spoilt(
  parts: readonly Part[],
  name: string,
  spoil: (content: string) => string | Buffer,
): Part[] {
  if (!parts.some((part) => part.name === name)) throw new Error(`There is no part ${name} to spoil.`);
  return parts.map((part) => {
    if (part.name !== name) return part;
    const before = String(part.content);
    const content = spoil(before);
    if (content === before) throw new Error(`${name} is as it was.`);
    return { ...part, content };
  });
}

/** A whole spreadsheet of these sheets. */
export const spreadsheet = (...sheets: Sheet[]): Buffer => zip(partsOf(sheets));
