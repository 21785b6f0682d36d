import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from './site.ts';

/** Looks four times a second how many searches an engine is at. `stop` says how many that were at most. */
export function mostAtOnce(site: Site): { stop(): Promise<number> } {
  const stopping = new AbortController();
  const looking = (async () => {
    let most = 0;
    while (!stopping.signal.aborted) {
      // A server that has far too much to do may have no time for who counts.
      const seen = site.metric('practice_exchange_engine_searches_in_flight{engine="meilisearch"}');
      most = Math.max(most, await seen.catch(() => 0));
      await wait(250, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    return most;
  })();
  return {
    stop() {
      stopping.abort();
      return looking;
    },
  };
}

/** What a process holds at one moment. */
export interface Held {
  /** Seconds since the first look. */
  readonly at: number;
  readonly megabytes: number;
  readonly descriptors: number;
  /** Of the log beside the database, in MB. */
  readonly log: number;
}

/** @throws Error on machines without /proc, and when the process is gone. */
export function held({ pid, database }: Site, at: number): Held {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const log = `${database}-wal`;
  return {
    at,
    megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    log: existsSync(log) ? statSync(log).size / 1e6 : 0,
  };
}

/** How fast something grows, in units a second: the slope of the straight line that lies nearest (least squares). */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const above = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  const below = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
