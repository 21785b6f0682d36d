import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runMeasured, serving, startToReady } from '../bench/children.ts';
import type { Found } from './samples.ts';
import type { Site } from './site.ts';

// Moments in which nobody is served: a start, and bringing back a backup.

const STARTS = 5;
const LONGEST = 10 * 60_000;

/** How long the server takes to be ready, without Meilisearch, on the catalogue under load. */
export async function start({ database }: Site): Promise<Found> {
  const times: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) times.push(await startToReady(database));
  times.sort((one, other) => one - other);
  const [least = 0, most = 0] = [times[0], times.at(-1)];
  const middle = times[Math.floor(STARTS / 2)] ?? 0;
  return {
    measured: `${STARTS} starts: ${Math.round(least)} to ${Math.round(most)} ms, in the middle ${Math.round(middle)} ms`,
    met: middle <= 2000,
  };
}

/** How long a backup takes, and to put it where there is no database any more. */
export async function restore({ database, catalogue }: Site): Promise<Found> {
  const folder = mkdtempSync(join(database, '..', 'restore-'));
  try {
    const [file, restored] = [join(folder, 'backup.db'), join(folder, 'catalogue.db')];
    const exchange = (...parameters: string[]) =>
      runMeasured(['dist/server/exchange.js', ...parameters], { DATABASE: restored }, LONGEST);
    const backup = await runMeasured(
      ['dist/server/exchange.js', 'backup', file],
      { DATABASE: database },
      LONGEST,
    );
    const back = await exchange('restore', file);
    const { result } = await serving(restored, async (url) => {
      const answer = await fetch(`${url}/api/practices`);
      return (await answer.json()) as { total: number };
    });
    const megabytes = Math.round(statSync(restored).size / 1e6);
    return {
      measured: `${megabytes} MB: backed up in ${backup.seconds.toFixed(1)} s, in place after ${back.seconds.toFixed(1)} s with ${result.total.toLocaleString('en')} practices`,
      met: back.seconds <= 600 && result.total === catalogue.practices,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
