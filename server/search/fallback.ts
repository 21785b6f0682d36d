import { MANY, type SearchEngine } from './engine.ts';
import { Overloaded } from './gate.ts';

const REST = 10_000;

/**
 * Asks the first engine; when it fails, the second answers, marked as degraded, and the first rests for ten seconds so
 * that no visitor waits for it again and again. Many ids at once come from the second one in any case.
 */
export function withFallback(
  first: SearchEngine,
  second: SearchEngine,
  { onFailure, now = Date.now }: { onFailure: (error: unknown) => void; now?: () => number },
): SearchEngine {
  let restsUntil = 0;
  return {
    async search(query) {
      if (query.limit > MANY) return second.search(query);
      if (now() >= restsUntil) {
        try {
          return await first.search(query);
        } catch (error) {
          // One that has too much to do is well: the next search may be for it again.
          if (!(error instanceof Overloaded)) {
            restsUntil = now() + REST;
            onFailure(error);
          }
        }
      }
      return { ...(await second.search(query)), degraded: true };
    },
  };
}
