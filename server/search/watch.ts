import type { SearchEngine, SearchResult } from './engine.ts';

/** An answer that is older, in milliseconds, says nothing about how the engine is now. */
const OLD = 60_000;

type Last = Pick<SearchResult, 'engine' | 'degraded'>;

export interface WatchedEngine extends SearchEngine {
  /** Which engine gave the last answer, and whether that was a makeshift a moment ago; undefined before the first. */
  last(): Last | undefined;
}

/** The same engine, remembering who answered last, for the health page. */
export function watch(engine: SearchEngine, now = Date.now): WatchedEngine {
  let last: (Last & { at: number }) | undefined;
  return {
    last: () => last && { engine: last.engine, degraded: last.degraded && now() - last.at < OLD },
    async search(query) {
      const result = await engine.search(query);
      // An answer that was kept says nothing about how the engine is now.
      if (result.cached !== true) last = { engine: result.engine, degraded: result.degraded, at: now() };
      return result;
    },
  };
}
