import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run, type Told } from '../helper.ts';
import type { BrokenFile } from './broken-file.ts';

/** A fault as an admin reads it. */
export interface Refusal {
  readonly place: string;
  readonly reason: string;
}

export interface Refused {
  readonly told: Told;
  readonly refusals: Map<BrokenFile, Refusal[]>;
}

/** Imports files at once, each in a folder of its own, and sorts what is said by the files. */
export async function importAll(
  files: readonly BrokenFile[],
  folder: string,
  database: string,
): Promise<Refused> {
  const names = files.map((file, at) => {
    const own = join(folder, String(at).padStart(3, '0'));
    mkdirSync(own, { recursive: true });
    const path = join(own, file.file);
    put(file, path);
    return relative('.', path);
  });
  const told = await run(database, 'import', folder);
  const lines = told.err.split('\n');
  const refusals = new Map(
    files.map((file, at) => {
      const name = names[at] ?? '';
      const mine = lines.filter((line) => line.startsWith(name) && !line.startsWith(`${name}: `));
      return [file, mine.map((line) => taken(line.slice(name.length)))];
    }),
  );
  return { told, refusals };
}

function put({ content }: BrokenFile, path: string): void {
  if (typeof content === 'function') content(path);
  else writeFileSync(path, content);
}

function taken(line: string): Refusal {
  const at = line.indexOf('  ');
  return { place: line.slice(0, at), reason: line.slice(at + 2) };
}

/** Words of the program about itself, which no admin can do anything with. */
const PROGRAM =
  /undefined(?! entity)|node_modules|file:\/\/|\/work\/|\.[jt]s:\d|\bat \w+ \(|is not a function|Cannot read prop|\[object |call stack/;
/** What would speak to the terminal instead of the admin. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** What is wrong with what a fault says. */
export const faultsInReason = (reason: string): string[] => [
  ...(reason.trim() === '' ? ['says nothing'] : []),
  ...(PROGRAM.test(reason) ? [`speaks of the program: ${reason.slice(0, 300)}`] : []),
];

/** What is wrong with a refusal itself. */
export const faultsIn = ({ place, reason }: Refusal): string[] => [
  ...(/^(:[1-9]\d*(:[1-9]\d*)?( [A-Z]+\d+)?| sheet ".*" ([A-Z]+\d+|row \d+))( \(.*\))?$/.test(place)
    ? []
    : [`no place: ${place}`]),
  ...faultsInReason(reason),
  ...(CONTROL.test(reason) ? [`speaks to the terminal: ${JSON.stringify(reason)}`] : []),
];
