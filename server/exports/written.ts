import { createHash } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Weighed } from './datapackage.ts';

/** There is no room for a file. Whoever runs the site has to make some; nothing half was kept. */
export class NoRoom extends Error {
  readonly statusCode = 503;
  /** Seconds. */
  readonly retryAfter = 600;
  constructor(options?: ErrorOptions) {
    super(
      'There is no room on the disk of the server to make this file. Take the records from /api/v1/catalogue, or try again later.',
      options,
    );
  }
}

/** What a file may cost. */
export interface Bounds {
  /** Bytes that have to stay free on the disk, for the catalogue itself. */
  readonly leave: number;
  /** Told of every piece before it is written; @throws NoRoom when all files together become too many. */
  readonly take: (bytes: number) => void;
  /** Given up when this is. */
  readonly signal: AbortSignal;
}

/** The room on the disk is looked at so often, in bytes. */
const LOOK = 8_000_000;

/**
 * Writes a file from pieces, as a whole or not at all.
 * @throws NoRoom when the disk is full, or nearly.
 */
export async function written(
  path: string,
  pieces: AsyncIterable<string | Buffer>,
  { leave, take, signal }: Bounds,
): Promise<Weighed> {
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256');
  let [bytes, looked] = [0, -LOOK];
  const saved = async (buffer: Buffer): Promise<Buffer> => {
    await file.writeFile(buffer);
    return buffer;
  };
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted();
      if (bytes - looked >= LOOK) {
        await refuseWhenFull(path, leave);
        looked = bytes;
      }
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      take(buffer.length);
      hash.update(await saved(buffer));
      bytes += buffer.length;
    }
    await file.close();
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw isFull(error) ? new NoRoom({ cause: error }) : error;
  }
}

async function refuseWhenFull(path: string, leave: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize < leave) throw new NoRoom();
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
