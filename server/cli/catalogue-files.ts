import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Kind, kindNamed, kinds } from '../files/kinds.ts';
import type { FileToRead, Format } from '../files/messages.ts';
import { Misuse, type Io } from './io.ts';

const EXTENSIONS: Record<string, Format> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
};
/** A folder of a catalogue has folders, but not folders of folders of folders. */
const DEEPEST = 3;

export const formatOf = (path: string): Format | undefined => EXTENSIONS[extname(path).toLowerCase()];

/** A file to be imported, with the name by which people know it. */
export interface SourceFile extends FileToRead {
  readonly name: string;
}

export interface Wanted {
  readonly kind?: Kind | undefined;
  /** Of standard input, which has no name. */
  readonly format?: Format | undefined;
}

/**
 * The files that arguments mean: files, folders with all data files in them, `-` for standard input.
 * @throws Misuse when one does not exist, or holds nothing.
 */
export async function sourceFiles(paths: string[], wanted: Wanted, io: Io): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push(await standardInput(wanted, io));
    else files.push(...(await filesAt(path, wanted)));
  }
  return files;
}

async function filesAt(path: string, { kind }: Wanted): Promise<SourceFile[]> {
  if (!existsSync(path)) throw new Misuse(`There is no file or folder ${path}.`);
  const folder = statSync(path).isDirectory();
  const found = folder ? dataFilesIn(path, 0) : [path];
  if (found.length === 0)
    throw new Misuse(
      `${path} holds no catalogue files (.yaml, .json, .jsonl, .csv, .xlsx). seed/README.md says what they hold.`,
    );
  const files = found.map((file) => {
    const format = formatOf(file);
    if (format === undefined)
      throw new Misuse(`${file} is no .yaml, .json, .jsonl, .csv or .xlsx file. Save it as one of them.`);
    const named = kind ?? kindNamed(basename(file, extname(file))) ?? kindNamed(basename(dirname(file)));
    return { path: file, format, name: relative('.', file), ...(named === undefined ? {} : { kind: named }) };
  });
  const rank = (file: SourceFile) => (file.kind === undefined ? kinds.length : kinds.indexOf(file.kind));
  return files.toSorted((a, b) => rank(a) - rank(b));
}

function dataFilesIn(folder: string, depth: number): string[] {
  const hidden = (name: string) => /^[.~#]/.test(name);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !hidden(name))
    .toSorted((a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      // A folder with the name of a file is reported as what it is.
      if (formatOf(entry.name) !== undefined) return [path];
      return entry.isDirectory() && depth < DEEPEST ? dataFilesIn(path, depth + 1) : [];
    });
}

/** Kept in a file of its own while it is read; gone when the process ends. */
async function standardInput({ kind, format }: Wanted, io: Io): Promise<SourceFile> {
  if (format === undefined)
    throw new Misuse('Standard input has no name: say --format yaml, json, jsonl, csv or xlsx.');
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `input.${format}`);
  await pipeline(io.input(), createWriteStream(path, { mode: 0o600 }));
  return { path, format, name: 'standard input', ...(kind === undefined ? {} : { kind }) };
}
