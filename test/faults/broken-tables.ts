import { type BrokenFile, broken, inCell, onLine, START } from './broken-file.ts';
import { type Changes, csv, csvOf, nameFor, rowsOf } from './samples.ts';
import type { Kind } from '../../server/files/kinds.ts';

// CSV files whose quotes, rows or headings are wrong.

const [headings, row] = rowsOf('tag');
const tags = (text: string): string => `${csv([headings, row])}${text}`;
const QUOTE = /quotation mark/i;

const quotes: BrokenFile[] = [
  broken(
    'a quotation mark that is never closed',
    'tags.csv',
    tags('second,"topic,a,a,a,a,a\nthird,topic,a,a,a,a,a\n'),
    onLine(3),
    QUOTE,
  ),
  broken(
    'a quotation mark that is never closed in the headings',
    'tags.csv',
    '"slug,kind\na,topic\n',
    onLine(1),
    QUOTE,
  ),
  broken('a quotation mark at the very end', 'tags.csv', tags('"'), onLine(3), QUOTE),
  broken(
    'a quotation mark inside a value',
    'tags.csv',
    tags('second,topic,5" pipe,a,a,a,a\n'),
    /^:\d/,
    QUOTE,
  ),
  broken(
    'letters behind a closing quotation mark',
    'tags.csv',
    tags('"second"x,topic,a,a,a,a,a\n'),
    /^:\d/,
    QUOTE,
  ),
  broken(
    'an odd number of quotation marks',
    'tags.csv',
    tags('"sec""ond,topic,a,a,a,a,a\n'),
    onLine(3),
    QUOTE,
  ),
  broken(
    'a row without its last quotation mark',
    'tags.csv',
    `${csv([headings])}"a","topic","a","a","a","a","a\n`,
    onLine(2),
    QUOTE,
  ),
];

const short = row.slice(0, 3);
const rows: BrokenFile[] = [
  broken(
    'a row that is too long',
    'tags.csv',
    csv([headings, [...row, 'more']]),
    inCell('H2'),
    /"more" stands/,
  ),
  broken(
    'a value with a separator that is not in quotes',
    'tags.csv',
    `${csv([headings])}a,topic,one, two,a,a,a,a\n`,
    onLine(2),
    /stands|separator/,
  ),
  broken(
    'a row that is too short',
    'tags.csv',
    csv([headings, short]),
    inCell('[A-Z]+2', 'labels .*'),
    /"it" is missing|labels it/,
  ),
  broken('a row of one word', 'tags.csv', csv([headings, row, ['Total']]), onLine(3), /missing/),
  broken(
    'a line of prose below the table',
    'tags.csv',
    csv([headings, row, ['', '', '', '', '', '', '', 'Source: my own']]),
    inCell('H3'),
    /stands/,
  ),
  broken(
    'a value in a column without a heading',
    'tags.csv',
    csv([
      ['', ...headings],
      ['x', ...row],
    ]),
    inCell('A2'),
    /without a heading|outside the columns/,
  ),
  broken(
    'separators that nobody uses',
    'tags.csv',
    csv([headings, row], '|'),
    onLine(1),
    /No row names the columns|No field is called/,
  ),
  broken(
    'two tables in one file',
    'tags.csv',
    csv([headings, row, ['slug', 'name', 'country']]),
    inCell('[A-Z]+3', '.*'),
    /./,
  ),
  broken(
    'a table that stands on its side',
    'tags.csv',
    csv(headings.map((heading, at) => [heading, row[at] ?? ''])),
    onLine(1),
    /./,
  ),
  broken(
    'one column of names',
    'tags.csv',
    'mobility\nhealth\nwater\n',
    onLine(1),
    /No row names the columns/,
  ),
  broken(
    'prose',
    'practices.csv',
    'Dear colleagues,\nwe did something good.\n',
    onLine(1),
    /No row names the columns.*exchange template/,
  ),
];

/** The good table of a kind under these headings in the place of its own. */
const renamed = (kind: Kind, names: Changes): string => {
  const [own, values] = rowsOf(kind);
  return csv([own.map((heading) => names[heading] ?? heading), values]);
};
const heading = (name: string, kind: Kind, changes: Changes, place: RegExp, reason: RegExp): BrokenFile =>
  broken(name, nameFor(kind, 'csv'), csvOf(kind, changes), place, reason);
const UNKNOWN = /No field is called/;
const BOTH = /are both .*Rename or remove one/;

const headingFaults: BrokenFile[] = [
  broken('no headings at all', 'tags.csv', csv([row, row]), onLine(1), /No row names the columns/),
  heading(
    'a heading that nobody knows',
    'tag',
    { colour: 'red' },
    inCell('[A-Z]+1'),
    /No field is called "colour".*--ignore-column "colour"/,
  ),
  heading('a heading that is a guess', 'practice', { 'some text': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  broken(
    'a heading that is nearly two names',
    'tags.csv',
    renamed('tag', { 'labels sv': 'labels ev' }),
    inCell('[A-Z]+1'),
    UNKNOWN,
  ),
  broken(
    'a heading that stands twice',
    'tags.csv',
    csv([
      [...headings, 'slug'],
      [...row, 'other'],
    ]),
    inCell('H1'),
    BOTH,
  ),
  heading('a heading and its translation', 'practice', { titolo: 'Altro' }, inCell('[A-Z]+1'), BOTH),
  heading('a heading and a synonym', 'city', { inhabitants: '5', population: '6' }, inCell('[A-Z]+1'), BOTH),
  heading('an item with the number 0', 'city', { 'sources 0 title': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('an item with the number 1,000', 'city', { 'sources 1000 title': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('more numbers than a field has', 'city', { 'region 3': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading(
    '__proto__ as a heading',
    'tag',
    { ['__proto__']: 'x', 'labels hu 2 3': '', '__proto__ 1': 'x' },
    inCell('[A-Z]+1'),
    UNKNOWN,
  ),
  heading('constructor as a heading', 'tag', { constructor: 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading(
    'toString as a heading',
    'practice',
    { toString: 'x' } as unknown as Changes,
    inCell('[A-Z]+1'),
    UNKNOWN,
  ),
  heading(
    'hasOwnProperty as a heading',
    'city',
    { hasOwnProperty: 'x' } as unknown as Changes,
    inCell('[A-Z]+1'),
    UNKNOWN,
  ),
  heading('a formula as a heading', 'tag', { '=1+1': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('a very long heading', 'tag', { ['x'.repeat(5000)]: 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('an emoji as a heading', 'tag', { '🚲': 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('the heading of a whole block', 'practice', { conditions: 'law' }, onLine(2), /unknown|none/),
  heading(
    'items beside the word for none',
    'practice',
    { costs: 'none', 'costs 1 phase': 'whole', 'costs 1 amount': '5', 'costs 1 currency': 'EUR' },
    inCell('[A-Z]+2', 'costs.*'),
    /Keep one of the two/,
  ),
];

const requiredOf: [Kind, string][] = [
  ['tag', 'kind'],
  ['city', 'country'],
  ['practice', 'summary'],
  ['event', 'format'],
  ['adoption', 'fidelity'],
  ['plan', 'title'],
  ['contact', 'public'],
];
const missing: BrokenFile[] = requiredOf.flatMap(([kind, column]) => [
  heading(
    `a table of ${nameFor(kind, 'csv')} without the column ${column}`,
    kind,
    { [column]: undefined },
    onLine(2),
    new RegExp(`no column "${column}"`),
  ),
  heading(
    `an empty cell of ${column} in ${nameFor(kind, 'csv')}`,
    kind,
    { [column]: ' ' },
    inCell('[A-Z]+2', column),
    /is missing|is empty/,
  ),
]);

const others: BrokenFile[] = [
  broken(
    'line ends of old Macs around a fault',
    'tags.csv',
    csv(rowsOf('tag', { kind: 'topik' }), ',', '\r'),
    /^:\d+ B2 \(kind\)$/,
    /"topik" is not allowed here/,
  ),
  broken(
    'a tab-separated file with a fault',
    'tags.tsv',
    csv(rowsOf('tag', { kind: 'topik' }), '\t'),
    inCell('B2', 'kind'),
    /"topik"/,
  ),
  broken(
    'a row behind a value of several lines',
    'tags.csv',
    csv([headings, row.with(2, 'one\ntwo\nthree'), row.with(0, 'b').with(1, 'topik')]),
    /^:5 B3 \(kind\)$/,
    /"topik"/,
  ),
  broken(
    'a fault behind empty rows',
    'tags.csv',
    `${csv([headings])}\n\n\n${csv([row.with(1, 'topik')])}`,
    /^:5 B5 \(kind\)$/,
    /"topik"/,
  ),
  broken(
    'a fault below a title',
    'tags.csv',
    `Our tags\n\n${csv([headings, row.with(1, 'topik')])}`,
    /^:4 B4 \(kind\)$/,
    /"topik"/,
  ),
  broken(
    'nothing but a title',
    'tags.csv',
    'Our tags of 2026\n',
    START,
    /No row names the columns|: the first one says/,
  ),
];

export const brokenTables: BrokenFile[] = [...quotes, ...rows, ...headingFaults, ...missing, ...others];
