import { open, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from './decode.ts';

// A spreadsheet is an archive from a stranger: what it says it holds, and what it really unpacks to, are bounded before a parser sees it.

const MOST_ENTRIES = 1000;
const MOST_BYTES = 50_000_000;
const HIGHEST_RATIO = 200;
/** Highest row, column and number of cells of a sheet. */
const MOST = { rows: 100_000, columns: 500, cells: 2_000_000 } as const;

/**
 * Unpacks every part once, keeping nothing, and counts.
 * @throws UnreadableFile for an archive that is broken, a bomb, holds a document type, or a cell far out.
 */
export async function guardArchive(path: string): Promise<void> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > MOST_ENTRIES)
      throw new UnreadableFile(`This archive holds more than ${MOST_ENTRIES} parts.`);
    let bytes = 0;
    let isSpreadsheet = false;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === 'xl/workbook.xml') isSpreadsheet = true;
      if (entry.uncompressedSize > HIGHEST_RATIO * Math.max(entry.compressedSize, 100)) throw bomb();
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw bomb();
      if (entry.fileName.endsWith('.xml')) await scan(zip, entry);
    }
    if (!isSpreadsheet) throw new UnreadableFile('This archive is no XLSX spreadsheet.');
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken(error);
  } finally {
    zip.close();
  }
}

const bomb = (): UnreadableFile =>
  new UnreadableFile(
    `This spreadsheet unpacks to more than ${MOST_BYTES / 1_000_000} MB. Split it, or save it as CSV.`,
  );
const broken = (error: unknown): UnreadableFile =>
  new UnreadableFile(
    `This file is damaged or no XLSX spreadsheet (${(error as Error).message}). Save it again as .xlsx.`,
  );

async function opened(path: string): Promise<OpenZip> {
  return new Promise((resolve, reject) => {
    open(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) reject(broken(error));
      else resolve(withEntries(zip));
    });
  });
}

type OpenZip = ZipFile & { eachEntry(): AsyncGenerator<Entry> };

function withEntries(zip: ZipFile): OpenZip {
  const next = (): Promise<Entry | undefined> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        zip.removeAllListeners();
        end();
      };
      zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
      zip.once('end', () => settle(() => resolve(undefined)));
      zip.once('error', (error: Error) => settle(() => reject(error)));
      zip.readEntry();
    });
  return Object.assign(zip, {
    async *eachEntry() {
      for (let read = 0; read < zip.entryCount; read++) {
        const entry = await next();
        if (entry === undefined) return;
        yield entry;
      }
    },
  });
}

/** Looks for what no honest spreadsheet holds. Cells name themselves: `<c r="XFD1048576">`. */
async function scan(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error === null ? resolve(readable) : reject(error)));
  });
  let cells = 0;
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + (chunk as Buffer).toString('latin1');
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      throw new UnreadableFile(
        'This spreadsheet holds a document type definition, which no spreadsheet needs. Save it again.',
      );
    if (entry.fileName.startsWith('xl/worksheets/')) {
      for (const [, letters = '', row = ''] of text.matchAll(/<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
        cells += 1;
        refuseFar(letters, Number(row));
      }
      if (cells > MOST.cells)
        throw new UnreadableFile(`This spreadsheet holds more than ${MOST.cells} cells. Save it as CSV.`);
    }
    // A tag may be cut in two by the pieces in which the part is unpacked.
    const cut = text.lastIndexOf('<');
    rest = cut >= 0 ? text.slice(cut).slice(0, 1000) : '';
  }
}

function refuseFar(letters: string, row: number): void {
  const column = Array.from(letters, (each) => each.charCodeAt(0) - 64).reduce(
    (sum, each) => sum * 26 + each,
    0,
  );
  if (row > MOST.rows || column > MOST.columns) {
    throw new UnreadableFile(
      `There is a cell ${letters}${row}, far out: at most ${MOST.rows} rows and ${MOST.columns} columns are read. Delete what stands there, or save it as CSV.`,
    );
  }
}
