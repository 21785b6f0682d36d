import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { stringify as csvStringify } from 'csv-stringify/sync';
import { stringify as yamlStringify } from 'yaml';
import { type Cell, plainCell } from './cell.ts';
import { guarded } from './csv.ts';
import { writeNumber } from './numbers.ts';

export type Chunks = Iterable<string> | AsyncIterable<string>;

/**
 * Writes a file as a whole or not at all: beside its place first, then, when it is on disk, into it.
 * @throws ENOSPC and the like; what stood there before is then still there.
 */
export async function saveText(path: string, chunks: Chunks): Promise<void> {
  const part = `${path}.part`;
  const stream = createWriteStream(part, { flush: true });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  // Waited for below; a failure before that must not count as unheard.
  failed.catch(() => undefined);
  try {
    for await (const chunk of chunks)
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failed]);
    stream.end();
    await Promise.race([once(stream, 'close'), failed]);
    renameSync(part, path);
  } catch (error) {
    stream.destroy();
    rmSync(part, { force: true });
    throw error;
  }
}

/** A byte order mark tells spreadsheet programs that this is UTF-8. */
const BOM = '\uFEFF';

/** Rows as CSV. Texts that a spreadsheet program would run as a formula begin with an apostrophe. */
export async function* csvText(
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  delimiter = ',',
): AsyncGenerator<string> {
  yield BOM;
  let waiting: string[][] = [];
  for await (const row of rows) {
    waiting.push(row.map(csvCell));
    if (waiting.length < 100) continue;
    yield csvStringify(waiting, { delimiter });
    waiting = [];
  }
  if (waiting.length > 0) yield csvStringify(waiting, { delimiter });
}

function csvCell(cell: Cell): string {
  const plain = plainCell(cell);
  if (plain === null) return '';
  return typeof plain === 'number' ? writeNumber(plain) : guarded(String(plain));
}

export const writeCsv = (
  path: string,
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  delimiter?: string,
): Promise<void> => saveText(path, csvText(rows, delimiter));

export async function* lineText(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
export const writeLines = (path: string, lines: Iterable<string> | AsyncIterable<string>): Promise<void> =>
  saveText(path, lineText(lines));

/** One value as the text of a whole file. */
export const wholeText = (value: unknown, format: 'yaml' | 'json'): string =>
  format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : yamlStringify(value, YAML);
export const writeWhole = (path: string, value: unknown, format: 'yaml' | 'json'): Promise<void> =>
  saveText(path, [wholeText(value, format)]);

/** Lines of one length whatever the text, so that a change of a word is a change of few lines. */
const YAML = { lineWidth: 110, aliasDuplicateObjects: false } as const;

type Records = AsyncIterable<unknown>;

/** A list of records as YAML or JSON, one record after the other. */
export async function* listText(records: Records, format: 'yaml' | 'json'): AsyncGenerator<string> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (format === 'yaml') yield yamlStringify([record], YAML);
    else yield `${count === 1 ? '[\n' : ',\n'}${JSON.stringify(record, null, 2)}`;
  }
  if (count === 0) yield '[]\n';
  else if (format === 'json') yield '\n]\n';
}

/** Lists under their names: `{ tags: […], cities: […] }`. Lists without a record are left out. */
export async function* bundleText(
  lists: Iterable<[string, Records]>,
  format: 'yaml' | 'json',
): AsyncGenerator<string> {
  let names = 0;
  for (const [name, records] of lists) {
    let count = 0;
    for await (const record of records) {
      count += 1;
      if (count === 1) names += 1;
      if (format === 'yaml') {
        const text = yamlStringify({ [name]: [record] }, YAML);
        yield count === 1 ? text : text.slice(text.indexOf('\n') + 1);
      } else {
        const start = count > 1 ? ',\n' : `${names === 1 ? '{\n' : '\n],\n'}${JSON.stringify(name)}: [\n`;
        yield `${start}${JSON.stringify(record, null, 2)}`;
      }
    }
  }
  if (names === 0) yield '{}\n';
  else if (format === 'json') yield '\n]\n}\n';
}
