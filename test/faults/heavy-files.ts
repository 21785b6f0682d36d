import { rowsOf } from './samples.ts';
import { partsOf, sharedStrings, spoilt } from './spreadsheet.ts';
import { type Part, SIZES_FOLLOW, zip } from './zip.ts';

// Files that are made to use up memory or time. Each is read alone, and what that takes is measured.

export interface HeavyFile {
  readonly name: string;
  readonly file: string;
  /** Made when it is needed: together they would not fit into memory. */
  readonly content: () => string | Buffer;
  /** What the refusal says; undefined for a file whose weight is never felt, and which is read as it is. */
  readonly reason?: RegExp;
}

const heavy = (name: string, file: string, content: HeavyFile['content'], reason?: RegExp): HeavyFile => ({
  name,
  file,
  content,
  ...(reason === undefined ? {} : { reason }),
});

const TOO_MUCH = /unpacks to more than 50 MB/;
const MEMORY = /needs more memory/;
const NESTED = /nested too deeply/;
const TOO_LONG = /longer than a million characters/;
const DAMAGED = /damaged/;

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = partsOf([{ name: 'tags', rows: rowsOf('tag') }]);
const spaces = Buffer.alloc(300_000_000, ' ');
const bomb = { name: 'xl/bomb.xml', content: spaces };
const sheetOf = (change: Partial<Part>): Part[] =>
  parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part));
const book = (name: string, content: () => Part[], reason?: RegExp): HeavyFile =>
  heavy(name, 'tags.xlsx', () => zip(content()), reason);
const many = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join('');

/** Text that packs badly, so that no limit on what is packed refuses it first. */
function noise(length: number): string {
  let state = 1;
  return many(Math.ceil(length / 6), () => {
    state = (state * 48_271) % 0x7fffffff;
    return state.toString(36).padStart(6, 'x').slice(0, 6);
  });
}

const bombs: HeavyFile[] = [
  book('a sheet of 300 MB of spaces', () => sheetOf({ content: spaces }), TOO_MUCH),
  book(
    'a sheet of 300 MB that says it is small',
    () => sheetOf({ content: spaces, directory: { size: 1000 } }),
    DAMAGED,
  ),
  book(
    'a picture of 300 MB that nobody looks at',
    () => [...parts, { name: 'xl/media/1.png', content: spaces }],
    TOO_MUCH,
  ),
  book('300 MB that the directory does not list', () => [...parts, { ...bomb, directory: 'absent' }]),
  book('300 MB in relations whose sizes follow', () => [
    ...parts,
    {
      ...bomb,
      name: 'xl/_rels/x.xml.rels',
      local: { flags: SIZES_FOLLOW, size: 0, packedSize: 0 },
      directory: { flags: SIZES_FOLLOW, size: 1000 },
    },
  ]),
  book('a header in front that says 4 GB', () => sheetOf({ local: { size: 0xfffffffe } })),
  book('a hundred sheets', () =>
    partsOf(
      Array.from({ length: 100 }, (_, at) => ({ name: 'tags', rows: rowsOf('tag', { slug: `t${at}` }) })),
    ),
  ),
  book(
    'tags of XML nested 200,000 deep',
    () =>
      spoilt(parts, SHEET, (xml) =>
        xml.replace('<sheetData>', `${many(200_000, (at) => `<a${(at * 7919) % 100_003}>`)}<sheetData>`),
      ),
    DAMAGED,
  ),
  book(
    'a comment of 8 MB that never ends',
    () => spoilt(parts, SHEET, (xml) => xml.replace('<sheetData>', `<!-- ${noise(8_000_000)}`)),
    DAMAGED,
  ),
  book('300,000 shared texts', () => [
    ...parts,
    sharedStrings(many(300_000, (at) => `<si><t>${(at * 7919) % 1_000_003}</t></si>`)),
  ]),
  book('a hundred thousand empty rows', () =>
    spoilt(parts, SHEET, (xml) =>
      xml.replace('</sheetData>', `${many(99_000, (at) => `<row r="${at + 3}"/>`)}</sheetData>`),
    ),
  ),
  book(
    'a hundred thousand merged cells',
    () =>
      spoilt(parts, SHEET, (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells>${many(100_000, (at) => `<mergeCell ref="A${(at % 15) + 1}:${at % 2 === 0 ? 'ZZ' : 'H'}${at + 2}"/>`)}</mergeCells>`,
        ),
      ),
    /at most 500 are read/,
  ),
];

const nested = (open: string, close: string, depth = 100_000, middle = ''): string =>
  open.repeat(depth) + middle + close.repeat(depth);
/** Just below the most that is read of a document at once. */
const BIG = 3_900_000;

const documents: HeavyFile[] = [
  heavy('JSON lists nested 100,000 deep', 'tags.json', () => nested('[', ']'), NESTED),
  heavy('JSON records nested 100,000 deep', 'tags.json', () => nested('{"a":', '}', 100_000, '1'), NESTED),
  heavy('JSON lists that are never closed', 'tags.json', () => '['.repeat(BIG), NESTED),
  heavy('a line of JSON nested 100,000 deep', 'tags.jsonl', () => nested('[', ']'), NESTED),
  heavy('YAML lists nested 100,000 deep', 'tags.yaml', () => nested('[', ']'), NESTED),
  heavy('YAML records nested 100,000 deep', 'tags.yaml', () => nested('{a: ', '}', 100_000, '1'), NESTED),
  heavy('YAML lists nested 100,000 deep by dashes', 'tags.yaml', () => `${'- '.repeat(100_000)}a`, NESTED),
  heavy(
    'YAML blocks nested 2,000 deep',
    'tags.yaml',
    () => many(2000, (at) => `${' '.repeat(at)}a:\n`),
    NESTED,
  ),
  heavy('JSON that is too large', 'tags.json', () => `[${' '.repeat(8_000_000)}]`, /larger than \d MB/),
  heavy('200,000 commas as JSON', 'tags.json', () => `[${','.repeat(200_000)}`, /not JSON/),
  heavy('4 MB of one text as JSON', 'tags.json', () => `"${'a'.repeat(BIG)}"`, /should be a list/),
  heavy('300,000 little items as YAML', 'tags.yaml', () => '- a\n'.repeat(300_000), MEMORY),
  heavy(
    'a bomb of aliases ten levels deep',
    'tags.yaml',
    () =>
      `- &a [x, x]\n${'bcdefghijk'
        .split('')
        .map((name, at) => `- &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join()}]\n`)
        .join('')}`,
    /alias/i,
  ),
  heavy('a slug of 3 MB', 'tags.json', () => `[{"slug":"${'a-'.repeat(1_500_000)}!"}]`, /characters|slug/),
];

const row = rowsOf('tag');
const heading = `${row[0].join()}\n`;
const tables: HeavyFile[] = [
  heavy('a CSV of one line of 100 MB', 'tags.csv', () => 'a'.repeat(100_000_000), TOO_LONG),
  heavy(
    'a quotation mark in front of 100 MB',
    'tags.csv',
    () => `${heading}"${'a,b\n'.repeat(25_000_000)}`,
    TOO_LONG,
  ),
  heavy('a CSV of 20 MB of NUL characters', 'tags.csv', () => Buffer.alloc(20_000_000), /NUL/),
  heavy(
    'a row of 900,000 separators',
    'tags.csv',
    () => `${heading}${','.repeat(900_000)}\n${row[1].join()}\n`,
  ),
  heavy(
    '450,000 headings',
    'tags.csv',
    () => `slug,kind,${'a,'.repeat(450_000)}\n`,
    /at most 500|No field is called/,
  ),
  heavy(
    'a heading of 900,000 letters',
    'tags.csv',
    () => `slug,kind,${'x'.repeat(900_000)}\na,topic,b\n`,
    /No field is called/,
  ),
  heavy(
    '300,000 rows of separators',
    'tags.csv',
    () => `${heading}${row[1].join()}\n${',,,,,,\n'.repeat(300_000)}`,
  ),
  heavy(
    'a list of 100,000 items in a cell',
    'cities.csv',
    () => `slug,name,languages\na,a,"${'et,'.repeat(100_000)}"\n`,
    /more than 10/,
  ),
  heavy(
    'a mailbox of 400,000 full stops',
    'contacts.csv',
    () => `practice,role,public,mailbox\np,r,no,a@${'.'.repeat(400_000)}@\n`,
    /e-mail|characters/,
  ),
  heavy(
    'a JSON Lines file of one line of 100 MB',
    'tags.jsonl',
    () => `{"a":"${'a'.repeat(100_000_000)}`,
    TOO_LONG,
  ),
  heavy('a million lines of nothing', 'tags.jsonl', () => `${'\n'.repeat(1_000_000)}7\n`, /7 should be/),
];

export const heavyFiles: HeavyFile[] = [...bombs, ...documents, ...tables];
