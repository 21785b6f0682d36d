import { setTimeout as wait } from 'node:timers/promises';
import { arrive, type Found, inWords, tally } from './samples.ts';
import type { Site } from './site.ts';
import { type Held, held, slope } from './watching.ts';

const EVERY = 5000;
/** Caches fill and the compiler works in the first part: what grows after it is a leak. */
const WARM = 1 / 3;

/** A load for a long time, and what the process holds meanwhile. */
export async function soak(
  site: Site,
  paths: readonly string[],
  rate: number,
  minutes: number,
): Promise<Found> {
  const start = performance.now();
  const seen: Held[] = [];
  const done = new AbortController();
  const looking = (async () => {
    while (!done.signal.aborted) {
      seen.push(held(site, (performance.now() - start) / 1000));
      await wait(EVERY, undefined, { signal: done.signal }).catch(() => undefined);
    }
  })();
  const found = tally(await arrive({ url: site.url, paths, phases: [{ rate, seconds: minutes * 60 }] }));
  done.abort();
  await looking;
  const later = seen.filter(({ at }) => at >= minutes * 60 * WARM);
  const growth = slope(later.map(({ at, megabytes }) => [at, megabytes])) * 600;
  const span = (read: (one: Held) => number): [number, number] => [
    Math.min(...later.map(read)),
    Math.max(...later.map(read)),
  ];
  const [least, most] = span(({ megabytes }) => megabytes);
  const [fewest, descriptors] = span(({ descriptors: count }) => count);
  const [, log] = span((one) => one.log);
  const grown = slope(later.map(({ at, descriptors: count }) => [at, count])) * 600;
  return {
    measured:
      `${minutes} min at ${Math.round(rate)}/s, ${inWords(found)}; memory ${least.toFixed(0)} to ${most.toFixed(0)} MB, ` +
      `${growth.toFixed(2)} MB in ten minutes; descriptors ${fewest} to ${descriptors}; log at most ${log.toFixed(1)} MB`,
    met: growth < 1 && grown < 5 && log <= 64 && found.failed === 0,
  };
}
