import { type BrokenFile, broken, inCell, START } from './broken-file.ts';
import { rowsOf, sheetWith } from './samples.ts';
import { partsOf, type Sheet, sharedStrings, spoilt, spreadsheet } from './spreadsheet.ts';
import { type Part, zip } from './zip.ts';

// Spreadsheets with a cell or a sheet that is wrong.

const BOOK = 'xl/workbook.xml';

const good: Sheet = { name: 'tags', rows: rowsOf('tag') };
const [headings, row] = rowsOf('tag');
const parts = partsOf([good]);
const file = (name: string, content: Buffer | Part[], place: RegExp, reason: RegExp): BrokenFile =>
  broken(name, 'tags.xlsx', Buffer.isBuffer(content) ? content : zip(content), place, reason);
const whole = (name: string, content: Buffer | Part[], reason: RegExp): BrokenFile =>
  file(name, content, START, reason);

/** A cell of the last column that is XML of its own. */
const cell = (
  name: string,
  xml: string,
  reason: RegExp,
  heading = 'broader',
  more: Part[] = [],
): BrokenFile =>
  file(
    name,
    [...partsOf([{ name: 'tags', rows: sheetWith('tag', heading, { xml }) }]), ...more],
    inCell('H2', heading),
    reason,
  );
const date = (name: string, xml: string, reason: RegExp): BrokenFile =>
  broken(
    name,
    'plans.xlsx',
    spreadsheet({ name: 'plans', rows: sheetWith('plan', 'period_start', { xml }) }),
    inCell('[A-Z]+2', 'period_start'),
    reason,
  );
const strings = [sharedStrings('<si><t>one</t></si>')];
const SHOWS = /This cell shows/;

const cells: BrokenFile[] = [
  cell('a formula that refers to nothing', ' t="e"><f>A9</f><v>#REF!</v>', /This cell shows #REF!/),
  cell('a formula that is not available', ' t="e"><v>#N/A</v>', /#N\/A/),
  cell('a formula that divides by nothing', ' t="e"><f>1/0</f><v>#DIV/0!</v>', /#DIV\/0!/),
  cell('a formula that nobody calculated', '><f>A2</f>', /never calculated/),
  cell('a formula that nobody calculated, with an empty value', '><f>A2</f><v></v>', /never calculated/),
  cell('a formula for a text that nobody calculated', ' t="str"><f>A2</f>', /never calculated/),
  cell('a shared text that is not in the file', ' t="s"><v>7</v>', SHOWS, 'broader', strings),
  cell('a shared text with the number -1', ' t="s"><v>-1</v>', SHOWS, 'broader', strings),
  cell('a shared text between two', ' t="s"><v>0.5</v>', SHOWS, 'broader', strings),
  cell('a shared text with a word for a number', ' t="s"><v>one</v>', SHOWS, 'broader', strings),
  cell('a shared text in a file without any', ' t="s"><v>0</v>', SHOWS),
  cell('a number that is a word', '><v>seven</v>', /seven/),
  cell('a number beyond all numbers', '><v>1e999</v>', /1e999/),
  cell('a bell in a shared text', ' t="s"><v>0</v>', /U\+0007/, 'synonyms en', [
    sharedStrings('<si><t>a_x0007_b</t></si>'),
  ]),
  cell('a lone surrogate in a cell', ' t="inlineStr"><is><t>a_xD800_</t></is>', /U\+D800/, 'synonyms en'),
  broken(
    'a truth value for a code',
    'tags.xlsx',
    spreadsheet({ name: 'tags', rows: sheetWith('tag', 'kind', { xml: ' t="b"><v>1</v>' }) }),
    inCell('G2', 'kind'),
    /"true" is not allowed here/,
  ),
  date('a date beyond all calendars', ' s="1"><v>99999999999</v>', /no date|no calendar has/),
  date('a date before all calendars', ' s="1"><v>-99999999</v>', /no date|no calendar has/),
  date('a day that no calendar has as text', ' t="d"><v>2019-02-31</v>', /no calendar has/),
  date('a number for a date', '><v>43000.5</v>', /no date|43000/),
  date('a truth value for a date', ' t="b"><v>1</v>', /no date/),
  file(
    'a fault far down in a sheet',
    spreadsheet({ name: 'tags', rows: [headings, row, [], [], row.with(0, 'b').with(1, 'topik')] }),
    inCell('B5', 'kind'),
    /"topik"/,
  ),
  file(
    'a value outside the headings',
    spreadsheet({ name: 'tags', rows: [headings, [...row, null, 'x']] }),
    inCell('I2'),
    /without a heading/,
  ),
  file(
    'headings that are numbers',
    spreadsheet({
      name: 'tags',
      rows: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    }),
    / A1$/,
    /No row names the columns/,
  ),
  file(
    'headings that are merged into one',
    spreadsheet({
      name: 'tags',
      rows: [['All our tags', null, null], row],
      after: '<mergeCells><mergeCell ref="A1:G1"/></mergeCells>',
    }),
    / A1$/,
    /No row names/,
  ),
];

const second = (name: string, rows: Sheet['rows'], attributes = ''): Buffer =>
  spreadsheet(good, { name, rows, attributes });
const sheets: BrokenFile[] = [
  file(
    'a sheet that nobody understands',
    spreadsheet({
      name: 'Sheet1',
      rows: [
        ['foo', 'bar'],
        ['1', '2'],
      ],
    }),
    / sheet "Sheet1" A1$/,
    /No row names the columns: .*foo, bar.*begin its name with #/,
  ),
  file(
    'a sheet of notes beside a good one',
    second('Notes', [['Please fill in by Friday']]),
    / sheet "Notes" A1$/,
    /No row names/,
  ),
  file(
    'a hidden sheet with a fault',
    second(
      'cities',
      [
        ['slug', 'name', 'kind'],
        ['tartu', 'Tartu', 'village'],
      ],
      ' state="hidden"',
    ),
    / sheet "cities" C2 \(kind\)$/,
    /"village"/,
  ),
  file(
    'a very hidden sheet that nobody understands',
    second('x', [['secret']], ' state="veryHidden"'),
    / sheet "x" A1$/,
    /No row names/,
  ),
  file(
    'a fault in the second sheet',
    second('events', rowsOf('event', { kind: 'party' })),
    / sheet "events" [A-Z]+2 \(kind\)$/,
    /"party"/,
  ),
  file(
    'a sheet of one kind with the name of another',
    spreadsheet({ name: 'cities', rows: rowsOf('tag') }),
    / sheet "cities" /,
    /No field is called|no column/,
  ),
  whole(
    'no sheet at all',
    spoilt(parts, BOOK, (xml) => xml.replace(/<sheet .*\/>/, '')),
    /empty/,
  ),
  whole('a sheet without a cell', spreadsheet({ name: 'tags', rows: [] }), /empty/),
  whole(
    'empty cells only',
    spreadsheet({ name: 'tags', rows: [[{ xml: '>' }, { xml: ' t="inlineStr"><is><t></t></is>' }]] }),
    /empty/,
  ),
  whole('nothing but sheets of remarks', spreadsheet({ name: '#values', rows: [['a']] }), /empty/),
];

export const brokenCells: BrokenFile[] = [...cells, ...sheets];
