import { type BrokenFile, broken, inCell, onLine } from './broken-file.ts';
import { csv, rowsOf } from './samples.ts';

// CSV files whose quotes or rows are wrong.

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
    onLine(3),
    QUOTE,
  ),
  broken(
    'letters behind a closing quotation mark',
    'tags.csv',
    tags('"second"x,topic,a,a,a,a,a\n'),
    onLine(3),
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
    /"name" is not allowed here/,
  ),
  broken(
    'a table that stands on its side',
    'tags.csv',
    csv(headings.map((heading, at) => [heading, row[at] ?? ''])),
    onLine(1),
    /No field is called "mobility"/,
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
    onLine(1),
    /No row names the columns|: the first one says/,
  ),
];

export const brokenTables: BrokenFile[] = [...quotes, ...rows, ...others];
