import { drawCard } from './card-drawing.ts';
import type { CardFacts } from './card-facts.ts';

/** A picture has some 40 kB. */
const MOST_BYTES = 16 * 1024 * 1024;
/** About a second's work: who comes later would wait longer than it takes to ask again. */
const MOST_WAITING = 20;

/** More pictures are wanted than can be drawn in time. */
class Overdrawn extends Error {
  readonly statusCode = 503;
  /** Seconds. */
  readonly retryAfter = 2;
  constructor() {
    super('More pictures are waiting to be drawn than can be. Try again in a moment.');
  }
}

type Draw = (facts: CardFacts) => Promise<Buffer>;
interface Bounds {
  readonly draw?: Draw;
  /** As many pictures may wait. */
  readonly waiting?: number;
  /** Bytes that are kept. */
  readonly most?: number;
}

/**
 * Pictures, drawn one at a time, so that visitors who read get their turn in between; equal ones once for all who wait for
 * them. The newest are kept.
 *
 * @throws Overdrawn where too many are waiting.
 */
export function keptCards({ draw = drawCard, waiting = MOST_WAITING, most = MOST_BYTES }: Bounds = {}): Draw {
  const kept = new Map<string, Buffer>();
  const wanted = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  const keep = (key: string, picture: Buffer): Buffer => {
    kept.set(key, picture);
    bytes += picture.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= most) break;
      kept.delete(oldest);
      bytes -= length;
    }
    return picture;
  };
  return async (facts) => {
    const key = JSON.stringify(facts);
    const known = kept.get(key) ?? wanted.get(key);
    if (known !== undefined) return known;
    if (wanted.size > waiting) throw new Overdrawn();
    const drawn = last
      .then(() => draw(facts))
      .then((picture) => keep(key, picture))
      .finally(() => wanted.delete(key));
    wanted.set(key, drawn);
    last = drawn.catch(() => undefined);
    return drawn;
  };
}
