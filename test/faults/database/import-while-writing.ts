import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { startRecorder } from '../../../server/searches/recorder.ts';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { exchange, inFolder } from './programs.ts';
import { rounds } from './rounds.ts';

/** A word without digits for every number: what looks like a telephone number is not counted. */
const wordFor = (number: number): string =>
  `q${String(number)
    .split('')
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')}q`;

export const importWhileWriting: Trial = {
  row: '22',
  fault: 'import while the server writes, many times a second',
  holds: 'every search that it counted is on disk once, and the import is whole',
  gate: 1,
  release: 200,
  run: (bounds) =>
    inFolder(async (folder) => {
      const path = join(folder, 'catalogue.db');
      await exchange(path, ['import', writeBase(folder), writeRound(folder, 0)]);
      let [counted, postponed] = [0, 0];
      const result = await rounds(bounds, async (round) => {
        // As the server opens it and counts, but written down fifty times a second instead of once a minute.
        const database = openDatabase(path);
        const recorder = startRecorder(database, { warn: () => void (postponed += 1) }, 20);
        const over = new AbortController();
        const importing = exchange(path, ['import', writeRound(folder, round)]).finally(() => over.abort());
        while (!over.signal.aborted) {
          recorder.missed(wordFor(counted++));
          await wait(2);
        }
        await recorder.stop();
        await closeDatabase(database);
        const { code, err } = await importing;
        const kept = searchesIn(path);
        const failures = faultsAfter(path, [round]);
        if (code !== 0) failures.push(`the import ended with ${code}: ${err}`);
        if (kept !== counted) failures.push(`${counted} searches were counted, ${kept} are kept`);
        return failures;
      });
      if (counted < result.times * 20) result.failures.push(`only ${counted} searches were counted`);
      return { ...result, detail: `${counted} searches, ${postponed} writings postponed` };
    }),
};

function searchesIn(path: string): number {
  const raw = new SQLite(path, { readonly: true });
  const found = raw.prepare('SELECT coalesce(sum(searches), 0) FROM search_miss').pluck().get() as number;
  raw.close();
  return found;
}
