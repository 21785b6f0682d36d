import { type BrokenFile, broken, onLine } from './broken-file.ts';
import { jsonOf, lineOf } from './samples.ts';

// JSON Lines: one line is wrong, the others are as they should be.

const good = (slug: string): string => lineOf('tag', { slug });
const between = (line: string): string => `${good('a')}${good('b')}${line}\n${good('c')}`;
const lines = (name: string, line: string, reason: RegExp): BrokenFile =>
  broken(name, 'tags.jsonl', between(line), onLine(3), reason);
const NOT_JSON = /not JSON/;

export const brokenLines: BrokenFile[] = [
  lines('a broken line in the middle', '{ "slug": "x", ', NOT_JSON),
  lines('a line of prose', 'and then', NOT_JSON),
  lines('a line that ends with a comma', `${good('x').trim()},`, NOT_JSON),
  lines('a line with two records', good('x').trim() + good('y').trim(), NOT_JSON),
  lines('a line of remarks', '// here it goes on', NOT_JSON),
  lines('a line that is a number', '7', /7 should be a list of records/),
  lines('a line that is a text', '"x"', /"x" should be/),
  lines('a line that says null', 'null', /empty/),
  lines('a line that is a list of words', '["x", "y"]', /"x" should be a block of fields/),
  lines(
    'a line with a list that holds a spoilt record',
    '[{ "record": "tag", "slug": "x" }]',
    /"kind" is missing/,
  ),
  lines('a line with a key that stands twice', '{ "slug": "x", "slug": "y" }', /stands here twice/),
  lines(
    'a line with a record of no kind',
    '{ "record": "elephant", "slug": "x" }',
    /no kind of record "elephant"|cannot be told/,
  ),
  lines('a line of another kind with a fault', '{ "record": "city", "slug": "x" }', /"name" is missing/),
  lines(
    'a line with __proto__ as a field',
    good('x').replace('{', '{ "__proto__": { "a": 1 }, ').trim(),
    /no field "__proto__"/,
  ),
  lines(
    'a line with toString as a field',
    good('x').replace('{', '{ "toString": 1, ').trim(),
    /no field "toString"/,
  ),
  lines('a line with a byte order mark inside', `{ \uFEFF${good('x').slice(1).trim()}`, NOT_JSON),
  lines('a line with a lone surrogate', good('x').replace('mobility', '\\udc00').trim(), /U\+DC00|no slug/),
  lines('a line that nests lists', `${'['.repeat(30)}${']'.repeat(30)}`, /nested too deeply|block of fields/),
  lines(
    'a line longer than a million characters',
    `{ "slug": "${'x'.repeat(1_000_001)}" }`,
    /longer than a million characters/,
  ),
  broken(
    'a file cut off in its last line',
    'tags.jsonl',
    (good('a') + good('b')).slice(0, -20),
    onLine(2),
    NOT_JSON,
  ),
  broken('JSON over several lines in a file of lines', 'tags.jsonl', jsonOf('tag'), onLine(1), NOT_JSON),
  broken(
    'line ends of old Macs in a file of lines',
    'tags.jsonl',
    `${good('a').trim()}\r${good('b').trim()}\r`,
    onLine(1),
    NOT_JSON,
  ),
  broken(
    'lines of which nobody knows what they hold',
    'things.ndjson',
    '{ "colour": "red" }\n',
    onLine(1),
    /cannot be told what this is/,
  ),
];
