import { join } from 'node:path';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { load } from './load.ts';
import { exchange, inFolder, kill, serve } from './programs.ts';
import { rounds } from './rounds.ts';

/** Megabytes: enough to begin, too few to finish. */
const HEAPS = [14, 10, 12];
const NAMED = /heap out of memory|Allocation failed/;

export const smallMemory: Trial = {
  row: '27',
  fault: 'let an import, and the server under load, run out of memory',
  holds: 'the end names the memory, the database is as it was, with memory the next run completes',
  gate: 0,
  release: 10,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = join(folder, 'catalogue.db');
      await exchange(database, ['import', writeBase(folder), writeRound(folder, 0)]);
      let [died, survived] = [0, 0];
      const result = await rounds(bounds, async (round) => {
        const node = [`--max-old-space-size=${HEAPS[round % HEAPS.length] ?? 20}`, '--max-semi-space-size=1'];
        const failures: string[] = [];
        const file = writeRound(folder, round);
        const told = await exchange(database, ['import', file], { node });
        if (told.code === 0) survived += 1;
        else died += 1;
        if (told.code !== 0 && !NAMED.test(told.err))
          failures.push(`import ended with ${told.code}: ${told.err}`);
        failures.push(...faultsAfter(database, told.code === 0 ? [round] : [round - 1]));
        const next = await exchange(database, ['import', file]);
        if (next.code !== 0) failures.push(`with memory it ended with ${next.code}: ${next.err}`);
        failures.push(...(await ofServer(database)), ...faultsAfter(database, [round]));
        return failures;
      });
      if (died === 0) result.failures.push('no import ran out of memory');
      return { ...result, detail: `${died} imports died, ${survived} had enough` };
    }),
};

/** A server that dies says why, and leaves a database that the next one serves. */
async function ofServer(database: string): Promise<string[]> {
  const failures: string[] = [];
  try {
    const server = await serve(database, { node: ['--max-old-space-size=40'] });
    const visitors = load(server.url, ['/practices', '/data/practices.csv', '/api/practices?q=words']);
    await Promise.race([server.ended, visitors.answered(200)]);
    await visitors.stop();
    await kill(server);
  } catch (error) {
    if (!NAMED.test(String(error))) failures.push(String(error));
  }
  await kill(await serve(database));
  return failures;
}
