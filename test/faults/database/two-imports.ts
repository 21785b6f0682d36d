import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { exchange, inFolder } from './programs.ts';
import { rounds } from './rounds.ts';

/** How many versions of records a catalogue keeps. */
function versionsIn(database: string): number {
  const raw = new SQLite(database, { readonly: true });
  const found = raw.prepare('SELECT count(*) FROM revision').pluck().get() as number;
  raw.close();
  return found;
}

/** Writes the file of a round under a name of its own. */
function fileOf(folder: string, round: number): string {
  const path = join(folder, `practices-${round}.csv`);
  renameSync(writeRound(folder, round), path);
  return path;
}

export const twoImports: Trial = {
  row: '21',
  fault: 'import two files at once, the same one and different ones',
  holds: 'both are done, one after the other, or one exits 75; no record is mixed, doubled or lost',
  gate: 2,
  release: 200,
  share: 2,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = join(folder, 'catalogue.db');
      const base = await exchange(database, ['import', writeBase(folder), writeRound(folder, 0)]);
      let busy = 0;
      const result = await rounds(bounds, async (round) => {
        const numbers = round % 2 === 0 ? [2 * round, 2 * round] : [2 * round, 2 * round + 1];
        const files = [...new Set(numbers)].map((number) => fileOf(folder, number));
        const before = versionsIn(database);
        const ended = await Promise.all(
          numbers.map((_, at) =>
            exchange(database, ['import', '--kind', 'practices', files[at] ?? files[0] ?? '']),
          ),
        );
        for (const file of files) rmSync(file);
        const done = ended.filter(({ code }) => code === 0).length;
        busy += ended.filter(({ code }) => code === 75).length;
        const failures = ended
          .filter(({ code }) => code !== 0 && code !== 75)
          .map(({ code, err }) => `ended with ${code}: ${err}`);
        if (done === 0) failures.push('neither was done');
        // The same file twice changes nothing the second time.
        const expected = before + 150 * (files.length === 1 ? 1 : done);
        if (versionsIn(database) !== expected)
          failures.push(`${versionsIn(database)} versions are kept, not ${expected}`);
        return [...failures, ...faultsAfter(database, numbers)];
      });
      if (base.code !== 0) result.failures.push(base.err);
      return { ...result, detail: `${busy} gave way with exit 75` };
    }),
};
