import { type BrokenFile, broken, START } from './broken-file.ts';
import { rowsOf } from './samples.ts';
import { partsOf, type Sheet, sharedStrings, spoilt } from './spreadsheet.ts';
import { type Part, zip } from './zip.ts';

// Spreadsheets in which one part is spoilt, in archives that are as they should be.

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const good: Sheet = { name: 'tags', rows: rowsOf('tag') };
const parts = partsOf([good]);
const strings = sharedStrings('<si><t>one</t></si>');
const whole = (name: string, content: Part[], reason: RegExp): BrokenFile =>
  broken(name, 'tags.xlsx', zip(content), START, reason);

const broader = (xml: string): string =>
  xml.replace('</row></sheetData>', '<c r="H2"><v>1</v></c></row></sheetData>');
const DAMAGED = /damaged|missing in it/;
const spoiltParts: BrokenFile[] = [
  whole(
    'a sheet that is cut off',
    spoilt(parts, SHEET, (xml) => xml.slice(0, 500)),
    DAMAGED,
  ),
  whole(
    'a sheet of nothing',
    spoilt(parts, SHEET, () => ''),
    DAMAGED,
  ),
  whole(
    'a sheet of prose',
    spoilt(parts, SHEET, () => 'no XML at all'),
    DAMAGED,
  ),
  whole(
    'a sheet with a tag that is closed by another',
    spoilt(parts, SHEET, (xml) => xml.replace('</row>', '</rov>')),
    DAMAGED,
  ),
  whole(
    'a sheet with an attribute without quotes',
    spoilt(parts, SHEET, (xml) => xml.replace('r="2"', 'r=2')),
    DAMAGED,
  ),
  whole(
    'a sheet with an attribute that stands twice',
    spoilt(parts, SHEET, (xml) => xml.replace('r="2"', 'r="2" r="3"')),
    DAMAGED,
  ),
  whole(
    'a sheet with an ampersand of its own',
    spoilt(parts, SHEET, (xml) => xml.replace('>topic<', '>this & that<')),
    DAMAGED,
  ),
  whole(
    'a sheet with an entity that nobody declared',
    spoilt(parts, SHEET, (xml) => xml.replace('>topic<', '>&xxe;<')),
    DAMAGED,
  ),
  whole(
    'a sheet with a control character',
    spoilt(parts, SHEET, (xml) => xml.replace('>topic<', '>to\u0001pic<')),
    DAMAGED,
  ),
  whole(
    'a sheet with a reference to no character',
    spoilt(parts, SHEET, (xml) => xml.replace('>topic<', '>&#0;<')),
    DAMAGED,
  ),
  whole(
    'a sheet in UTF-16',
    spoilt(parts, SHEET, (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le')),
    DAMAGED,
  ),
  whole(
    'a sheet in Latin-1',
    spoilt(parts, SHEET, (xml) => Buffer.from(xml.replace('>topic<', '>t\xe4g<'), 'latin1')),
    DAMAGED,
  ),
  whole(
    'a workbook of nothing',
    spoilt(parts, BOOK, () => ''),
    DAMAGED,
  ),
  whole(
    'a workbook of another format',
    spoilt(parts, BOOK, () => '<html/>'),
    /empty|no XLSX|damaged/,
  ),
  whole(
    'relations that are cut off',
    spoilt(parts, RELATIONS, (xml) => xml.slice(0, 200)),
    DAMAGED,
  ),
  whole(
    'a relation that leads nowhere',
    spoilt(parts, RELATIONS, (xml) => xml.replace('sheet1.xml', 'sheet9.xml')),
    DAMAGED,
  ),
  whole(
    'a relation that climbs out',
    spoilt(parts, RELATIONS, (xml) => xml.replace('worksheets/sheet1.xml', '../../../etc/passwd')),
    DAMAGED,
  ),
  whole(
    'a relation that is missing',
    spoilt(parts, RELATIONS, (xml) => xml.replace('"rId1"', '"rId7"')),
    /empty|damaged|missing/,
  ),
  whole(
    'a relation that is missing for one of two sheets',
    spoilt(partsOf([good, { name: 'cities', rows: rowsOf('city') }]), RELATIONS, (xml) =>
      xml.replace('"rId2"', '"rId7"'),
    ),
    /cities|missing|damaged/,
  ),
  whole(
    'styles that are cut off',
    spoilt(parts, 'xl/styles.xml', (xml) => xml.slice(0, 120)),
    DAMAGED,
  ),
  whole('shared texts that are cut off', [...parts, { ...strings, content: '<sst><si><t>one' }], DAMAGED),
  whole(
    'a cell in the last row and column of all',
    spoilt(parts, SHEET, (xml) => broader(xml).replace('H2', 'XFD1048576')),
    /at most .* rows and .* columns/,
  ),
  whole(
    'a cell far to the right',
    spoilt(parts, SHEET, (xml) => broader(xml).replace('H2', 'ABC2')),
    /at most .* columns/,
  ),
  whole(
    'a cell far out in single quotes',
    spoilt(parts, SHEET, (xml) => broader(xml).replace('r="H2"', "r='XFD2'")),
    /at most .* columns/,
  ),
  whole(
    'a row far down',
    spoilt(parts, SHEET, (xml) => xml.replace('<row r="2">', '<row r="1048576">')),
    /at most .* rows/,
  ),
  whole(
    'a row with the number 0',
    spoilt(parts, SHEET, (xml) => xml.replace('<row r="1">', '<row r="0">')),
    /row 0|at most/,
  ),
  whole(
    'a row with a word for a number',
    spoilt(parts, SHEET, (xml) => xml.replace('<row r="2">', '<row r="two">')),
    /row|at most/,
  ),
];

const doctype = (declaration: string) => (xml: string) => xml.replace('?>', `?><!DOCTYPE x ${declaration}>`);
const LAUGHS = `[<!ENTITY a "ha">${'bcdefghi'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  .join('')}]`;
const DOCTYPE = /document type/;
const doctypes: BrokenFile[] = [
  whole('a document type in a sheet', spoilt(parts, SHEET, doctype('')), DOCTYPE),
  whole(
    'a document type in small letters',
    spoilt(parts, SHEET, (xml) => xml.replace('?>', '?><!doctype html>')),
    /document type|damaged/,
  ),
  whole(
    'a document type that wants a file',
    spoilt(parts, SHEET, doctype('[<!ENTITY xxe SYSTEM "file:///etc/passwd">]')),
    DOCTYPE,
  ),
  whole(
    'a document type that asks the network',
    spoilt(parts, SHEET, doctype('SYSTEM "http://127.0.0.1/x.dtd"')),
    DOCTYPE,
  ),
  whole('a billion laughs in a sheet', spoilt(parts, SHEET, doctype(LAUGHS)), DOCTYPE),
  whole(
    'a billion laughs in shared texts',
    spoilt([...parts, strings], 'xl/sharedStrings.xml', (xml) =>
      doctype(LAUGHS)(xml).replace('>one<', '>&i;<'),
    ),
    DOCTYPE,
  ),
  whole('a document type in the workbook', spoilt(parts, BOOK, doctype(LAUGHS)), DOCTYPE),
  whole('a document type in the relations', spoilt(parts, RELATIONS, doctype(LAUGHS)), DOCTYPE),
  whole('a document type in the styles', spoilt(parts, 'xl/styles.xml', doctype(LAUGHS)), DOCTYPE),
];

export const brokenParts: BrokenFile[] = [...spoiltParts, ...doctypes];
