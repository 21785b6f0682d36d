import { catalogueVersion, type Db } from '../db/open.ts';
import type { SearchEngine } from './engine.ts';
import { withFallback } from './fallback.ts';
import { gated } from './gate.ts';
import { pending } from './outbox.ts';
import { shared } from './shared.ts';

const OUTSIDE = { atOnce: 8, waiting: 64, deadline: 800 };
/** The embedded engine works in this very thread, one search after the other. */
const INSIDE = { atOnce: 1, waiting: 64, deadline: 800 };

/** The embedded engine, and before it one outside where there is one: neither asked more than it bears, nor twice the same. */
export function boundedSearch(
  db: Db,
  embedded: SearchEngine,
  outside?: { readonly engine: SearchEngine; onFailure(error: unknown): void },
): SearchEngine {
  const inside = gated(embedded, INSIDE);
  const engine =
    outside === undefined ? inside : withFallback(gated(outside.engine, OUTSIDE), inside, outside);
  return shared(engine, {
    version: () => catalogueVersion(db),
    settled: async () => outside === undefined || (await pending(db, 1)).length === 0,
  });
}
