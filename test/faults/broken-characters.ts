import { mkdirSync, symlinkSync } from 'node:fs';
import { type BrokenFile, broken, inCell, onLine, START } from './broken-file.ts';
import { csv, csvOf, jsonOf, lineOf, rowsOf } from './samples.ts';
import { spreadsheet } from './spreadsheet.ts';

// Characters that no text of the catalogue may hold, and things on the disk that are no files.

const goodRow = rowsOf('tag');
const inTags = (word: string) => ({ 'labels en': word });
const inLabels = (word: string) => ({ labels: { en: word, it: 'a', sv: 'a', et: 'a', hu: 'a' } });
const INVISIBLE = /invisible character U\+/;
const LABEL = inCell('[A-Z]+2', 'labels en');

const characters: BrokenFile[] = [
  broken('a bell in a CSV', 'tags.csv', csvOf('tag', inTags('a\u0007b')), LABEL, /U\+0007/),
  broken('an escape sequence in a CSV', 'tags.csv', csvOf('tag', inTags('\u001b[2Jx')), LABEL, /U\+001B/),
  broken('a NUL in a cell of a CSV', 'tags.csv', csvOf('tag', inTags('a\0b')), /^:\d/, /NUL|U\+0000/),
  broken(
    'a NUL far down in a CSV',
    'tags.csv',
    csv([goodRow[0], ...Array<string[]>(6000).fill(goodRow[1]), ['x\0']]),
    /^:/,
    /NUL|U\+0000/,
  ),
  broken('a delete character in a CSV', 'tags.csv', csvOf('tag', inTags('a\u007f')), LABEL, /U\+007F/),
  broken('a character that is none in a CSV', 'tags.csv', csvOf('tag', inTags('a\uffff')), LABEL, /U\+FFFF/),
  broken('a vertical tab in JSON', 'tags.json', jsonOf('tag', inLabels('a\u000bb')), onLine(6), /U\+000B/),
  broken('an escaped NUL in JSON', 'tags.json', jsonOf('tag', inLabels('a\0')), onLine(6), /U\+0000/),
  broken(
    'a lone high surrogate in JSON',
    'tags.json',
    jsonOf('tag', inLabels('\ud83d')),
    onLine(6),
    /U\+D83D/,
  ),
  broken(
    'a lone low surrogate in JSON',
    'tags.json',
    jsonOf('tag', inLabels('\ude00x')),
    onLine(6),
    /U\+DE00/,
  ),
  broken(
    'surrogates in the wrong order in JSON Lines',
    'tags.jsonl',
    lineOf('tag', inLabels('\ude00\ud83d')),
    onLine(1),
    INVISIBLE,
  ),
  broken('a form feed in JSON Lines', 'tags.jsonl', lineOf('tag', inLabels('a\f-')), onLine(1), /U\+000C/),
  broken(
    'an escaped NUL in YAML',
    'tags.yaml',
    '- slug: a\n  kind: topic\n  labels: { en: "\\0", it: a, sv: a, et: a, hu: a }\n',
    onLine(3),
    /U\+0000/,
  ),
  broken(
    'a lone surrogate in YAML',
    'tags.yaml',
    '- slug: a\n  kind: topic\n  labels: { en: "\\uD800", it: a, sv: a, et: a, hu: a }\n',
    onLine(3),
    /U\+D800/,
  ),
  broken(
    'an escape character in a spreadsheet',
    'tags.xlsx',
    spreadsheet({ name: 'tags', rows: rowsOf('tag', inTags('a_x001B_b')) }),
    LABEL,
    /U\+001B/,
  ),
  broken('a raw line break in a JSON text', 'tags.json', '[{ "slug": "a\nb" }]', onLine(1), /not JSON/),
];

const aFolder = (path: string): void => {
  mkdirSync(path);
};
const places: BrokenFile[] = [
  broken('a folder in the place of a YAML file', 'tags.yaml', aFolder, START, /it is a folder/),
  broken('a folder in the place of a CSV', 'tags.csv', aFolder, START, /it is a folder/),
  broken('a folder in the place of a spreadsheet', 'tags.xlsx', aFolder, START, /it is a folder/),
  broken(
    'a link that leads nowhere',
    'tags.json',
    (path) => symlinkSync('/no/such/file', path),
    START,
    /leads nowhere/,
  ),
  broken(
    'a link to itself',
    'tags.csv',
    (path) => symlinkSync(path, path),
    START,
    /leads in a circle|leads nowhere/,
  ),
];

export const brokenCharacters: BrokenFile[] = [...characters, ...places];
