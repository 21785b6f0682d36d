import type { SearchEngine, SearchResult } from './engine.ts';

export interface WatchedEngine extends SearchEngine {
  /** Which engine gave the last answer; undefined before the first. */
  last(): Pick<SearchResult, 'engine' | 'degraded'> | undefined;
}

/** The same engine, remembering who answered last, for the health page. */
export function watch(engine: SearchEngine): WatchedEngine {
  let last: Pick<SearchResult, 'engine' | 'degraded'> | undefined;
  return {
    last: () => last,
    async search(query) {
      const result = await engine.search(query);
      // An answer that was kept says nothing about how the engine is now.
      if (result.cached !== true) last = { engine: result.engine, degraded: result.degraded };
      return result;
    },
  };
}
