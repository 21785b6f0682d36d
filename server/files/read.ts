import { statSync } from 'node:fs';
import { isRemark } from './canonical.ts';
import { openCsv } from './csv.ts';
import { decoded, UnreadableFile } from './decode.ts';
import { readJsonLines } from './jsonl.ts';
import { kindNamed } from './kinds.ts';
import type { FileToRead, Message, ReadingOrder } from './messages.ts';
import { readDocument } from './records.ts';
import { readTable } from './table.ts';
import { sheetsOf } from './xlsx.ts';

/** A YAML or JSON file is held in memory whole, with the place of each of its parts. */
const LARGEST_DOCUMENT = 4_000_000;

/** Everything in one file: its records, checked, or what is wrong with it. Whatever it holds, nothing is thrown. */
export async function* readFile(file: FileToRead, order: ReadingOrder): AsyncGenerator<Message> {
  try {
    yield* readFormat(file, order);
  } catch (error) {
    const line = error instanceof UnreadableFile ? error.line : 1;
    const message =
      error instanceof UnreadableFile ? error.message : cannotRead(error as NodeJS.ErrnoException);
    yield {
      is: 'fault',
      at: { line, ...(file.format === 'xlsx' ? {} : { column: 1 }) },
      message,
      hides: true,
    };
  }
}

async function* readFormat(
  file: FileToRead,
  { keepRaw, ignoreColumns }: ReadingOrder,
): AsyncGenerator<Message> {
  const { path, kind } = file;
  if (statSync(path).isDirectory())
    throw new UnreadableFile(`This file cannot be read: it is a folder. Mend or remove it.`);
  switch (file.format) {
    case 'csv': {
      const { delimiter, rows } = await openCsv(path);
      return yield* readTable(rows, { kind, delimiter, keepRaw, ignoreColumns });
    }
    case 'xlsx':
      return yield* readSheets(file, { keepRaw, ignoreColumns });
    case 'jsonl':
      return yield* readJsonLines(file, keepRaw);
    case 'yaml':
    case 'json': {
      if (statSync(path).size > LARGEST_DOCUMENT) {
        throw new UnreadableFile(
          `This file is larger than ${LARGEST_DOCUMENT / 1_000_000} MB. Split it, or use JSON Lines (.jsonl) or CSV, which are read a row at a time.`,
        );
      }
      let text = '';
      for await (const piece of decoded(path)) text += piece;
      yield* readDocument(file, text, keepRaw);
    }
  }
}

async function* readSheets(
  { path, kind }: FileToRead,
  options: Pick<ReadingOrder, 'keepRaw' | 'ignoreColumns'>,
): AsyncGenerator<Message> {
  let found = 0;
  for await (const { name, merges, rows } of sheetsOf(path)) {
    if (isRemark(name)) continue;
    for await (const message of readTable(rows, {
      kind: kindNamed(name) ?? kind,
      sheet: name,
      merges,
      ...options,
    })) {
      found += 1;
      yield message;
    }
  }
  if (found === 0) yield { is: 'fault', at: { line: 1 }, message: 'This spreadsheet is empty.', hides: true };
}

const REASONS: Record<string, string> = {
  EISDIR: 'it is a folder',
  ENOENT: 'it leads nowhere',
  ELOOP: 'it leads in a circle',
  EACCES: 'you may not read it',
  ERR_ACCESS_DENIED: 'it leads out of its folder',
};

const cannotRead = ({ code, message }: NodeJS.ErrnoException): string =>
  `This file cannot be read: ${REASONS[code ?? ''] ?? message}. Mend or remove it.`;
