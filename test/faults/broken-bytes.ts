import { gzipSync } from 'node:zlib';
import { type BrokenFile, broken, onLine, START } from './broken-file.ts';
import { csvOf, jsonOf, lineOf, xlsxOf, yamlOf } from './samples.ts';

// Files that are not the text they should be: other encodings, nothing at all, other formats.

const BOM = '\uFEFF';
const utf16 = (text: string): Buffer => Buffer.from(BOM + text, 'utf16le');
const bigEndian = (text: string): Buffer => utf16(text).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** An old Excel file, or one that is encrypted: both begin like this. */
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000, 7)]);
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(300, 200)]);
const PDF = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');

const NOT_UTF8 = /not UTF-8/;
const EMPTY = /file is empty/i;

const encodings: BrokenFile[] = [
  broken(
    'a CSV in UTF-16 (little endian)',
    'tags.csv',
    utf16(csvOf('tag')),
    START,
    /UTF-16.*Save .* as UTF-8/,
  ),
  broken('a CSV in UTF-16 (big endian)', 'tags.csv', bigEndian(csvOf('tag')), START, /UTF-16/),
  broken('a YAML file in UTF-16', 'tags.yaml', utf16(yamlOf('tag')), START, /UTF-16/),
  broken('a JSON file in UTF-16', 'tags.json', bigEndian(jsonOf('tag')), START, /UTF-16/),
  broken('a JSON Lines file in UTF-16', 'tags.jsonl', utf16(lineOf('tag')), START, /UTF-16/),
  broken(
    'UTF-16 without a mark in a CSV',
    'tags.csv',
    Buffer.from(csvOf('tag'), 'utf16le'),
    /^:\d/,
    /NUL|U\+0000/,
  ),
  broken(
    'UTF-16 without a mark in YAML',
    'tags.yaml',
    Buffer.from(yamlOf('tag'), 'utf16le'),
    onLine(1),
    /should be a list|NUL/,
  ),
  broken(
    'Latin-1 in the third line of a CSV',
    'tags.csv',
    latin1(csvOf('tag', { 'labels sv': 'a\nb\nl\xe4nk' })),
    onLine(4),
    NOT_UTF8,
  ),
  broken('Latin-1 in the first line of a CSV', 'tags.csv', latin1('n\xe4mn,typ\n'), onLine(1), NOT_UTF8),
  broken(
    'Latin-1 in YAML',
    'tags.yaml',
    latin1(`# one\n# two\n${yamlOf('tag', { slug: 'g\xe4vle' })}`),
    onLine(3),
    NOT_UTF8,
  ),
  broken('Latin-1 in JSON', 'tags.json', latin1(jsonOf('tag', { slug: 'g\xe4vle' })), onLine(3), NOT_UTF8),
  broken(
    'Latin-1 in JSON Lines',
    'tags.jsonl',
    latin1(`\n\n${lineOf('tag', { slug: 'g\xe4vle' })}`),
    onLine(3),
    NOT_UTF8,
  ),
  broken(
    'a letter cut in two at the end',
    'tags.yaml',
    Buffer.from('# Gävle').subarray(0, 4),
    onLine(1),
    NOT_UTF8,
  ),
  broken(
    'UTF-8 that is longer than it need be',
    'tags.csv',
    Buffer.concat([Buffer.from('slug,kind\n'), Buffer.from('c080', 'hex')]),
    onLine(2),
    NOT_UTF8,
  ),
  broken(
    'half a pair of surrogates in bytes',
    'tags.yaml',
    Buffer.from('2d20eda080', 'hex'),
    onLine(1),
    NOT_UTF8,
  ),
  broken(
    'bytes that are no text at all',
    'tags.csv',
    Buffer.from('ff00fe01fd02fc', 'hex'),
    START,
    /not UTF-8|NUL/,
  ),
];

const nothing: BrokenFile[] = [
  broken('an empty CSV', 'tags.csv', '', START, EMPTY),
  broken('an empty YAML file', 'tags.yaml', '', START, EMPTY),
  broken('an empty JSON file', 'tags.json', '', START, /empty|not JSON/),
  broken('an empty spreadsheet file', 'tags.xlsx', '', START, /damaged|empty|no XLSX/),
  broken('a CSV of spaces and line breaks', 'tags.csv', ' \n\n  \n', START, EMPTY),
  broken('a CSV of separators', 'tags.csv', ',,,\n,,,\n', START, EMPTY),
  broken('a CSV that is only a byte order mark', 'tags.csv', BOM, START, EMPTY),
  broken('a YAML file of remarks', 'tags.yaml', '# nothing\n# here\n', START, EMPTY),
  broken('a YAML file that is only a document mark', 'tags.yaml', '---\n', START, EMPTY),
  broken('a YAML file that says null', 'tags.yaml', '~\n', START, EMPTY),
  broken('a JSON file that says null', 'tags.json', 'null', START, EMPTY),
  broken('a JSON file of spaces', 'tags.json', ' \n ', onLine(2), /empty|not JSON/),
];

const disguises: BrokenFile[] = [
  broken('a spreadsheet named .csv', 'tags.csv', xlsxOf('tag'), START, /XLSX .* Name it \.xlsx/),
  broken('a spreadsheet named .yaml', 'tags.yaml', xlsxOf('tag'), START, /XLSX/),
  broken('a spreadsheet named .json', 'tags.json', xlsxOf('tag'), START, /XLSX/),
  broken('a CSV named .xlsx', 'tags.xlsx', csvOf('tag'), START, /damaged or no XLSX/),
  broken('a JSON file named .xlsx', 'tags.xlsx', jsonOf('tag'), START, /damaged or no XLSX/),
  broken('an old Excel file named .xlsx', 'tags.xlsx', OLE, START, /no XLSX|old Excel/),
  broken('an old Excel file named .csv', 'tags.csv', OLE, START, /old Excel file.*Save it as \.xlsx/),
  broken('a picture named .csv', 'tags.csv', PNG, START, NOT_UTF8),
  broken('a picture named .xlsx', 'tags.xlsx', PNG, START, /damaged or no XLSX/),
  broken('a PDF named .csv', 'practices.csv', PDF, onLine(2), NOT_UTF8),
  broken('a packed CSV named .csv', 'tags.csv', gzipSync(csvOf('tag')), START, NOT_UTF8),
  broken('a CSV named .json', 'tags.json', csvOf('tag'), onLine(1), /not JSON/),
  broken('a CSV named .jsonl', 'tags.jsonl', csvOf('tag'), onLine(1), /not JSON/),
  broken('a CSV named .yaml', 'tags.yaml', csvOf('tag'), onLine(1), /should be a list of records/),
  broken('a YAML file named .json', 'tags.json', yamlOf('tag'), onLine(1), /not JSON/),
  broken('a YAML file named .csv', 'tags.csv', yamlOf('tag'), onLine(1), /No row names the columns/),
  broken(
    'a JSON file named .csv',
    'cities.csv',
    jsonOf('city'),
    /^:\d/,
    /No row names the columns|quotation mark/,
  ),
  broken(
    'a web page named .csv',
    'tags.csv',
    '<!DOCTYPE html>\n<html><body><p>Not found</p></body></html>\n',
    onLine(1),
    /No row names/,
  ),
  broken('a web page named .json', 'tags.json', '<!DOCTYPE html><html></html>', onLine(1), /not JSON/),
  broken(
    'a web page named .yaml',
    'tags.yaml',
    '<html>\n<body>Not found</body>\n</html>\n',
    onLine(1),
    /should be a list/,
  ),
];

export const brokenBytes: BrokenFile[] = [...encodings, ...nothing, ...disguises];
