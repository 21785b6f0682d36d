import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

// A writer of ZIP archives that can lie: no honest packer would write what the tests have to send.

/** One file in an archive, and what its two headers say of it where that is not the truth. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** What the header in front of the part says: what a reader goes by that reads from the beginning. */
  readonly local?: Claim;
  /** What the directory at the end says, which most readers go by; `absent` leaves the part out of it. */
  readonly directory?: Claim | 'absent';
}

interface Claim {
  readonly name?: string;
  readonly size?: number;
  readonly packedSize?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** Bit 3: the sizes follow the part instead of standing in front of it. */
export const SIZES_FOLLOW = 0x08;

const DEFLATED = 8;

/** Large contents are packed once, however many archives they go into. */
const packedOnce = new WeakMap<Buffer, { packed: Buffer; sum: number }>();

function packedOf(content: Buffer): { packed: Buffer; sum: number } {
  const known = packedOnce.get(content) ?? { packed: deflateRawSync(content), sum: crc32(content) };
  packedOnce.set(content, known);
  return known;
}

/** An archive of these parts. */
export function zip(parts: readonly Part[], end: { entries?: number; comment?: string } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.isBuffer(part.content) ? part.content : Buffer.from(part.content);
    const { sum, packed: deflated } = packedOf(content);
    const packed = part.stored === true ? content : deflated;
    const truth = {
      name: part.name,
      size: content.length,
      packedSize: packed.length,
      method: part.stored === true ? 0 : DEFLATED,
      flags: 0,
    };
    const local = { ...truth, ...part.local };
    const header = [headerOf('04034b50', local, sum), Buffer.from(local.name), packed];
    if ((local.flags & SIZES_FOLLOW) !== 0) header.push(descriptor(sum, truth));
    if (part.directory !== 'absent') directory.push(entryOf({ ...truth, ...part.directory }, sum, offset));
    pieces.push(...header);
    offset += header.reduce((length, { byteLength }) => length + byteLength, 0);
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([
    ...pieces,
    listed,
    endOf(end.entries ?? directory.length, listed.length, offset, end.comment),
  ]);
}

type Told = Required<Claim>;

/** What both headers say in the same order. */
function common({ flags, method, packedSize, size, name }: Told, sum: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(method, 4);
  // 1 January 2026, midnight.
  bytes.writeUInt16LE((46 << 9) | (1 << 5) | 1, 8);
  bytes.writeUInt32LE(sum, 10);
  bytes.writeUInt32LE(packedSize, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

const signature = (bigEndian: string): Buffer => Buffer.from(bigEndian, 'hex').swap32();

const headerOf = (mark: string, told: Told, sum: number): Buffer =>
  Buffer.concat([signature(mark), common(told, sum)]);

function entryOf(told: Told, sum: number, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([signature('02014b50'), madeBy, common(told, sum), rest, Buffer.from(told.name)]);
}

function descriptor(sum: number, { packedSize, size }: { packedSize: number; size: number }): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(sum, 0);
  bytes.writeUInt32LE(packedSize, 4);
  bytes.writeUInt32LE(size, 8);
  return Buffer.concat([signature('08074b50'), bytes]);
}

function endOf(entries: number, length: number, offset: number, comment = ''): Buffer {
  const bytes = Buffer.alloc(18);
  bytes.writeUInt16LE(entries, 4);
  bytes.writeUInt16LE(entries, 6);
  bytes.writeUInt32LE(length, 8);
  bytes.writeUInt32LE(offset, 12);
  bytes.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([signature('06054b50'), bytes, Buffer.from(comment)]);
}

/** The parts of an honest archive, as its directory lists them. */
export function partsIn(archive: Buffer): Part[] {
  const parts: Part[] = [];
  let at = archive.readUInt32LE(archive.lastIndexOf(signature('06054b50')) + 16);
  while (archive.readUInt32BE(at) === 0x504b0102) {
    const [method, packedSize] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + packedSize);
    parts.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      content: method === 0 ? packed : inflateRawSync(packed),
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}
