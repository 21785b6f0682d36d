import { Readable } from 'node:stream';
import { openSnapshot } from '../db/snapshot.ts';
import { tableAsCsv } from './csv.ts';
import { practicesAsLines } from './lines.ts';
import { practicesAsJsonLd } from './linked.ts';
import type { Reading } from './rows.ts';
import { datedAt, type State, stateOf } from './state.ts';
import { TABLES_OF_PRACTICES } from './tables.ts';
import { workbookOf } from './workbook.ts';

/** A result list on its way. */
export interface Streamed {
  readonly state: State;
  readonly stream: Readable;
}

/** More than these at once would keep the log of writes from being emptied, and searches waiting. */
const MOST_AT_ONCE = 4;
/** Nor for longer, in milliseconds: who takes longer gets the whole file from the disk. */
const LONGEST = 180_000;

class Busy extends Error {
  readonly statusCode = 503;
  readonly retryAfter = 5;
  constructor() {
    super('More result lists are being exported than can be at once. Try again in a few seconds.');
  }
}

type Pieces = AsyncIterable<string | Buffer>;
type Write = (reading: Reading, state: State, ids: readonly number[]) => Pieces;

/** How a result list is written, by the name of the file. */
export const WRITE: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['practices.jsonl', (reading, _, ids) => practicesAsLines(reading, ids)],
  ['practices.jsonld', (reading, _, ids) => practicesAsJsonLd(reading, ids)],
  ['practices.xlsx', (reading, state, ids) => workbookOf(reading, TABLES_OF_PRACTICES, datedAt(state), ids)],
  ...TABLES_OF_PRACTICES.map(
    (table) =>
      [
        `${table.name}.csv`,
        (reading: Reading, _: State, ids: readonly number[]) => tableAsCsv(reading, table, ids),
      ] as const,
  ),
]);

/**
 * Streams result lists straight from the database, each as it is at one moment. A client that goes away, or takes too long, ends
 * its stream, and with it the reading.
 */
export function streaming({ db, origin }: Reading) {
  let open = 0;
  return async (write: Write, ids: readonly number[]): Promise<Streamed> => {
    if (open >= MOST_AT_ONCE) throw new Busy();
    open += 1;
    let close = (): void => {
      open -= 1;
    };
    try {
      const snapshot = openSnapshot(db);
      close = () => {
        open -= 1;
        snapshot.close();
      };
      const state = await stateOf(snapshot);
      const stream = Readable.from(buffers(write({ db: snapshot.db, origin }, state, ids)), {
        objectMode: false,
      });
      const late = setTimeout(() => stream.destroy(new Error('too slow to be waited for')), LONGEST);
      // However it ends.
      stream.once('close', () => {
        clearTimeout(late);
        close();
      });
      return { state, stream };
    } catch (error) {
      close();
      throw error;
    }
  };
}

async function* buffers(pieces: Pieces): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
