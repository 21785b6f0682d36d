import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SearchEngine } from '../search/engine.ts';
import { Overloaded } from '../search/gate.ts';

const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Counts what an engine answers, by which engine and how, and what it does not. */
export function countSearches(registry: Registry): (search: SearchEngine) => SearchEngine {
  const registers = [registry];
  const answered = new Counter({
    name: 'practice_exchange_searches_total',
    help: 'Searches answered: by which engine, whether in the place of another (degraded), whether found out earlier (cached).',
    labelNames: ['engine', 'degraded', 'cached'] as const,
    registers,
  });
  const unanswered = new Counter({
    name: 'practice_exchange_searches_unanswered_total',
    help: 'Searches without an answer: overloaded (503, come again) or failed.',
    labelNames: ['reason'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'practice_exchange_search_duration_seconds',
    help: 'How long searches took that were not found out earlier, waiting included.',
    labelNames: ['engine'] as const,
    buckets: BUCKETS,
    registers,
  });
  for (const reason of ['overloaded', 'failed']) unanswered.inc({ reason }, 0);
  return (search) => ({
    async search(query) {
      try {
        const answer = await search.search(query);
        const { engine, degraded, cached = false, took } = answer;
        answered.inc({ engine, degraded: String(degraded), cached: String(cached) });
        if (!cached) durations.observe({ engine }, took / 1000);
        return answer;
      } catch (error) {
        unanswered.inc({ reason: error instanceof Overloaded ? 'overloaded' : 'failed' });
        throw error;
      }
    },
  });
}

/**
 * Counts what an engine itself is asked, and how much of that at once: equal searches share an answer and too many wait,
 * so this is less than what visitors ask.
 */
export function countAsked(registry: Registry): (name: string, engine: SearchEngine) => SearchEngine {
  const registers = [registry];
  const labelNames = ['engine'] as const;
  const asked = new Counter({
    name: 'practice_exchange_engine_searches_total',
    help: 'Searches that an engine itself was asked.',
    labelNames,
    registers,
  });
  const atOnce = new Gauge({
    name: 'practice_exchange_engine_searches_in_flight',
    help: 'Searches that an engine is at.',
    labelNames,
    registers,
  });
  return (name, engine) => {
    const labels = { engine: name };
    asked.inc(labels, 0);
    return {
      async search(query) {
        asked.inc(labels);
        atOnce.inc(labels);
        try {
          return await engine.search(query);
        } finally {
          atOnce.dec(labels);
        }
      },
    };
  };
}
