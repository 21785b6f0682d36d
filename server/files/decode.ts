import { createReadStream, openSync, readSync, closeSync } from 'node:fs';

/** A fault that makes the rest of a file unreadable. */
export class UnreadableFile extends Error {
  readonly line: number;
  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

/**
 * The text of a file in pieces, without its byte order mark.
 * @throws UnreadableFile where it is not UTF-8, with the line.
 */
export async function* decoded(path: string): AsyncGenerator<string> {
  refuseOtherEncodings(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      yield text;
      line += text.split('\n').length - 1;
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile(
      'This is not UTF-8 text. Save the file as UTF-8 (in Excel: "CSV UTF-8", or as .xlsx).',
      await lineOfBadByte(path, line),
    );
  }
}

/** UTF-16 and spreadsheets are known by their first bytes; guessing further would be guessing. */
function refuseOtherEncodings(path: string): void {
  const hex = firstBytes(path);
  if (hex.startsWith('fffe') || hex.startsWith('feff'))
    throw new UnreadableFile('This is UTF-16 text. Save the file as UTF-8.');
  if (hex.startsWith('504b0304'))
    throw new UnreadableFile(
      'This is an XLSX file or another archive. Name it .xlsx if it is a spreadsheet.',
    );
  refuseOldExcel(path);
}

/** @throws UnreadableFile for the format before .xlsx, which password-protected files have too. */
export function refuseOldExcel(path: string): void {
  if (firstBytes(path) === 'd0cf11e0')
    throw new UnreadableFile(
      'This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password.',
    );
}

function firstBytes(path: string): string {
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  const length = readSync(file, start, 0, 4, 0);
  closeSync(file);
  return start.subarray(0, length).toString('hex');
}

/** The piece that could not be decoded began at `from`; its own lines are counted byte by byte. */
async function lineOfBadByte(path: string, from: number): Promise<number> {
  const lossy = new TextDecoder('utf-8');
  let line = 1;
  for await (const chunk of createReadStream(path)) {
    const text = lossy.decode(chunk as Buffer, { stream: true });
    const at = text.indexOf('\uFFFD');
    if (at >= 0) return line + text.slice(0, at).split('\n').length - 1;
    line += text.split('\n').length - 1;
  }
  return from;
}
