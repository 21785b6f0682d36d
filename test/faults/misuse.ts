import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from './samples.ts';

/** A way to call an import that cannot be carried out. */
export interface Misuse {
  readonly name: string;
  /** The arguments, and what they need on the disk. */
  readonly given: (folder: string) => string[];
  readonly reason: RegExp;
}

const misuse = (name: string, given: Misuse['given'], reason: RegExp): Misuse => ({ name, given, reason });

/** A file of this name with something in it. */
function written(folder: string, name: string, text = csvOf('tag')): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const named = (name: string, file: string): Misuse =>
  misuse(name, (folder) => [written(folder, file)], /is no \.yaml, \.json, \.jsonl, \.csv or \.xlsx file/);
const good = (folder: string): string => written(folder, 'tags.csv');

export const misuses: Misuse[] = [
  named('a text file', 'tags.txt'),
  named('an old Excel file', 'tags.xls'),
  named('a spreadsheet of OpenOffice', 'tags.ods'),
  named('a PDF', 'tags.pdf'),
  named('a file without an extension', 'tags'),
  named('an archive', 'tags.csv.zip'),
  misuse('no file at all', () => [], /missing required argument/),
  misuse(
    'a file that there is not',
    (folder) => [join(folder, 'no.csv')],
    /There is no file or folder .*no\.csv/,
  ),
  misuse(
    'a good file and one that there is not',
    (folder) => [good(folder), join(folder, 'no.csv')],
    /There is no file or folder/,
  ),
  misuse(
    'a link to no file',
    (folder) => {
      symlinkSync(join(folder, 'no.csv'), join(folder, 'link.csv'));
      return [join(folder, 'link.csv')];
    },
    /There is no file or folder/,
  ),
  misuse('an empty folder', (folder) => [folder], /holds no catalogue files/),
  misuse(
    'a folder of other files',
    (folder) => {
      written(folder, 'notes.txt');
      return [folder];
    },
    /holds no catalogue files/,
  ),
  misuse(
    'a folder of hidden files',
    (folder) => {
      written(folder, '.tags.csv');
      written(folder, '~$tags.xlsx');
      return [folder];
    },
    /holds no catalogue files/,
  ),
  misuse(
    'an empty folder with the name of a file',
    (folder) => {
      mkdirSync(join(folder, 'tags.csv'));
      return [join(folder, 'tags.csv')];
    },
    /holds no catalogue files|it is a folder/,
  ),
  misuse('standard input without a format', () => ['-'], /Standard input has no name: say --format/),
  misuse('a format that there is not', () => ['-', '--format', 'pdf'], /pdf.*Allowed choices/),
  misuse(
    'a kind that there is not',
    (folder) => [good(folder), '--kind', 'elephants'],
    /elephants.*Allowed choices/,
  ),
  misuse('an option that there is not', (folder) => [good(folder), '--dry-rum'], /Did you mean --dry-run\?/),
  misuse(
    'a share that is no number',
    (folder) => [good(folder), '--archive-limit', 'half'],
    /"half" is no number of percent/,
  ),
  misuse(
    'a share above everything',
    (folder) => [good(folder), '--archive-limit', '101'],
    /"101" is no number of percent/,
  ),
  misuse(
    'two wishes that contradict each other',
    (folder) => [good(folder), '--only-new', '--archive-missing'],
    /say one of them/,
  ),
  misuse(
    'bad rows into a file of another format',
    (folder) => [good(folder), '--skip-bad', join(folder, 'bad.json')],
    /name it .*bad\.csv/,
  ),
  misuse(
    'bad rows over a file that is there',
    (folder) => [good(folder), '--skip-bad', good(folder)],
    /is there already/,
  ),
];
