import { crc32 } from 'node:zlib';
import { type Entry, open, type ZipFile } from 'yauzl';
import { refuseOldExcel as refuseOldFormats, UnreadableFile } from './decode.ts';

// A spreadsheet is an archive from a stranger. Only what its directory lists is read, what that says is bounded before
// anything is unpacked, and what comes out is counted.

const MOST_ENTRIES = 1000;
const MOST_BYTES = 50_000_000;
const HIGHEST_RATIO = 200;

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The text of a part, in pieces. @throws UnreadableFile when it is damaged, too large, or not there. */
  read(name: string): AsyncGenerator<string>;
  close(): void;
}

/** @throws UnreadableFile for what is no archive, is broken, or would unpack to too much. */
export async function openArchive(path: string): Promise<Archive> {
  refuseOldFormats(path);
  const zip = await opened(path);
  try {
    if (zip.entryCount > MOST_ENTRIES)
      throw new UnreadableFile(`This archive holds more than ${MOST_ENTRIES} parts.`);
    const parts = new Map<string, Entry>();
    let bytes = 0;
    for await (const entry of entriesOf(zip)) {
      if (entry.isEncrypted())
        throw new UnreadableFile('This file is protected by a password. Save it without one.');
      if (parts.has(entry.fileName))
        throw new UnreadableFile(`This archive holds ${entry.fileName} twice. Save it again.`);
      if (entry.uncompressedSize > HIGHEST_RATIO * Math.max(entry.compressedSize, 100)) throw tooMuch();
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw tooMuch();
      parts.set(entry.fileName, entry);
    }
    return {
      names: new Set(parts.keys()),
      read: (name) => textOf(zip, parts.get(name), name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
}

const tooMuch = (): UnreadableFile =>
  new UnreadableFile(
    `This spreadsheet unpacks to more than ${MOST_BYTES / 1_000_000} MB. Split it, or save it as CSV.`,
  );
export const damaged = (error: unknown): UnreadableFile =>
  new UnreadableFile(
    `This file is damaged or no XLSX spreadsheet (${(error as Error).message.split('\n')[0]}). Save it again as .xlsx.`,
  );

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damaged(error));
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < zip.entryCount; read++) {
    yield await new Promise<Entry>((resolve, reject) => {
      const settle = (end: () => void) => {
        zip.removeAllListeners();
        end();
      };
      zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
      zip.once('end', () => settle(() => reject(new Error('its directory breaks off'))));
      zip.once('error', (error: Error) => settle(() => reject(error)));
      zip.readEntry();
    });
  }
}

async function* textOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<string> {
  if (entry === undefined) throw damaged(new Error(`${name} is missing in it`));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, readable) => (error === null ? resolve(readable) : reject(error)));
    });
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
  if (sum !== entry.crc32) throw damaged(new Error(`${name} is not what was packed`));
}
