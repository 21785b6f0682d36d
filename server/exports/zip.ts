import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file on its way into an archive. */
export interface Packed {
  readonly name: string;
  readonly chunks: AsyncIterable<string | Buffer>;
}

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

/** Beyond this a ZIP needs fields of 64 bits, which this writer does not write. */
const MOST = 0xff_ff_ff_ff;

/**
 * Packs files into a ZIP archive while they are made (APPNOTE.TXT 6.3.10): deflated, names in UTF-8, sizes behind the data.
 * The same files make the same archive.
 *
 * @param modified the time that all files bear, in universal time.
 * @throws Error when a file or the archive is larger than 4 GB.
 */
export async function* zipOf(files: AsyncIterable<Packed>, modified: Date): AsyncGenerator<Buffer> {
  const stamp = stampOf(modified);
  const entries: Entry[] = [];
  let offset = 0;
  const count = (piece: Buffer): Buffer => {
    offset += piece.length;
    if (offset > MOST) throw new Error('An archive of more than 4 GB cannot be written.');
    return piece;
  };
  for await (const file of files) {
    const start = offset;
    const name = Buffer.from(file.name);
    yield count(Buffer.concat([localHeader(name, stamp), name]));
    const told = { crc: 0, bytes: 0 };
    const begin = offset;
    for await (const piece of deflated(file.chunks, told)) yield count(piece);
    if (told.bytes > MOST) throw new Error('A file of more than 4 GB cannot be packed.');
    const entry = { name, offset: start, packed: offset - begin, ...told };
    entries.push(entry);
    yield count(words('4444', 0x08_07_4b_50, entry.crc, entry.packed, entry.bytes));
  }
  const directory = offset;
  for (const entry of entries) yield count(Buffer.concat([directoryHeader(entry, stamp), entry.name]));
  const size = offset - directory;
  yield words('42222442', 0x06_05_4b_50, 0, 0, entries.length, entries.length, size, directory, 0);
}

/** Deflates in another thread; tells the checksum and length of what went in. */
async function* deflated(
  chunks: AsyncIterable<string | Buffer>,
  told: { crc: number; bytes: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const counted = async function* () {
    for await (const chunk of chunks) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      told.crc = crc32(piece, told.crc);
      told.bytes += piece.length;
      yield piece;
    }
  };
  const fed = pipeline(Readable.from(counted()), deflate);
  // Heard of by whoever reads what comes out.
  fed.catch(() => undefined);
  try {
    yield* deflate as AsyncIterable<Buffer>;
    await fed;
  } finally {
    deflate.destroy();
  }
}

/** UTF-8 names (bit 11), sizes behind the data (bit 3), deflated (8). */
const FLAGS = 0x08_08;
const localHeader = (name: Buffer, [time, day]: Stamp): Buffer =>
  words('42222244422', 0x04_03_4b_50, 20, FLAGS, 8, time, day, 0, 0, 0, name.length, 0);

const directoryHeader = ({ name, offset, crc, packed, bytes }: Entry, [time, day]: Stamp): Buffer =>
  words(
    '42222224442222244',
    ...[0x02_01_4b_50, 20, 20, FLAGS, 8].concat(
      time,
      day,
      crc,
      packed,
      bytes,
      name.length,
      0,
      0,
      0,
      0,
      0,
      offset,
    ),
  );

/** Numbers of so many bytes each, the lowest byte first. */
function words(sizes: string, ...values: number[]): Buffer {
  const widths = Array.from(sizes, Number);
  const buffer = Buffer.alloc(widths.reduce((sum, width) => sum + width, 0));
  let at = 0;
  for (const [index, width] of widths.entries()) at = buffer.writeUIntLE(values[index] ?? 0, at, width);
  return buffer;
}

type Stamp = readonly [time: number, day: number];

/** Time and day as MS-DOS counts them: two seconds are one, and years begin in 1980. */
const stampOf = (at: Date): Stamp => [
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  ((Math.max(1980, at.getUTCFullYear()) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
];
