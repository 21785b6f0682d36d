import type { SearchEngine } from './engine.ts';

/** More searches than can be answered in time; the engine is well. */
export class Overloaded extends Error {
  readonly statusCode = 503;
  /** Seconds. */
  readonly retryAfter = 2;
  constructor() {
    super('More searches are waiting than can be answered. Try again in a moment.');
  }
}

/** So many searches are with the engine at once, so many more wait their turn, none of both longer than so many milliseconds. */
interface Bounds {
  readonly atOnce: number;
  readonly waiting: number;
  readonly deadline: number;
}

/**
 * The same engine, never asked more at once than it bears. A place is free when the engine is done, not when nobody waits
 * any more, and after a turn of the event loop: an engine that works in this thread queues what came meanwhile.
 * @throws Overloaded where there is no place in the queue, or none in time.
 */
export function gated(engine: SearchEngine, { atOnce, waiting, deadline }: Bounds): SearchEngine {
  let busy = 0;
  const queue = new Set<() => void>();
  const enter = (): Promise<void> | undefined => {
    if (busy < atOnce) return void (busy += 1);
    if (queue.size >= waiting) throw new Overloaded();
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        queue.delete(go);
        reject(new Overloaded());
      }, deadline);
      const go = () => resolve(clearTimeout(giveUp));
      queue.add(go);
    });
  };
  const leave = () =>
    setImmediate(() => {
      const [next] = queue;
      if (next === undefined) busy -= 1;
      else if (queue.delete(next)) next();
    });
  return {
    async search(query) {
      await enter();
      const answer = (async () => engine.search(query))();
      void answer.then(leave, leave);
      let late: NodeJS.Timeout | undefined;
      const cut = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error(`no answer within ${deadline} ms`)), deadline);
      });
      return Promise.race([answer, cut]).finally(() => clearTimeout(late));
    },
  };
}
