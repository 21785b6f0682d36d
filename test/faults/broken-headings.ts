import type { Kind } from '../../server/files/kinds.ts';
import { type BrokenFile, broken, inCell, onLine } from './broken-file.ts';
import { type Changes, csv, csvOf, nameFor, rowsOf } from './samples.ts';

// CSV files whose headings are wrong, or lack what every record must have.

const [headings, row] = rowsOf('tag');

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
  heading('toString as a heading', 'practice', { toString: 'x' }, inCell('[A-Z]+1'), UNKNOWN),
  heading('hasOwnProperty as a heading', 'city', { hasOwnProperty: 'x' }, inCell('[A-Z]+1'), UNKNOWN),
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
    onLine(1),
    new RegExp(`no column "${column}"`),
  ),
  heading(
    `an empty cell of ${column} in ${nameFor(kind, 'csv')}`,
    kind,
    { [column]: '' },
    inCell('[A-Z]+2', column),
    /is missing/,
  ),
]);

export const brokenHeadings: BrokenFile[] = [...headingFaults, ...missing];
