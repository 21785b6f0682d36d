import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, renameSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Trial } from '../trial.ts';
import { countsOf } from './old-catalogue.ts';
import { catalogueIn, exchange, inFolder, serve, start } from './programs.ts';
import { rounds } from './rounds.ts';

/** What every record says, as one number. */
const sumOf = async (database: string): Promise<string> =>
  createHash('sha256')
    .update((await exchange(database, ['export', '-', '--format', 'jsonl', '--with-contacts'])).out)
    .digest('hex');

/** Writes over the middle of a file. */
function damage(path: string): void {
  const size = statSync(path).size;
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size / 2, 0x5a), 0, size / 2, Math.floor(size / 4));
  closeSync(file);
}

export const backupDrill: Trial = {
  row: '29',
  fault: 'back up, destroy the database, restore as the messages say',
  holds: 'every row and every record is as it was',
  gate: 1,
  release: 10,
  run: (bounds) =>
    inFolder(async (folder) => {
      let longest = 0;
      const result = await rounds(bounds, async (round) => {
        const database = await catalogueIn(folder, `catalogue-${round}.db`);
        const backup = join(folder, `backup-${round}.db`);
        const failures: string[] = [];
        const expect = (
          what: string,
          { code, err }: { code: number; err: string },
          wanted: number,
          said: RegExp,
        ) => {
          if (code !== wanted || !said.test(err)) failures.push(`${what} ended with ${code}: ${err}`);
        };
        const [sum, counts] = [await sumOf(database), countsOf(database)];
        expect('backup', await exchange(database, ['backup', backup]), 0, /^$/);
        damage(database);
        const since = Date.now();
        const refused = await start('main', [], { env: { DATABASE: database, PORT: '0' } }).ended;
        expect('the start', refused, 1, /damaged .*exchange restore/s);
        expect(
          'a copy',
          await exchange(database, ['backup', `${backup}.2`]),
          1,
          /none was made.*exchange restore/s,
        );
        const put = ['restore', backup];
        expect('restore', await exchange(database, put), 1, /Stop the server, move .* run this once more/s);
        const away = join(folder, `away-${round}`);
        mkdirSync(away);
        for (const end of ['', '-wal', '-shm'])
          if (existsSync(`${database}${end}`))
            renameSync(`${database}${end}`, join(away, `${basename(database)}${end}`));
        expect('restore', await exchange(database, put), 0, /made from the backup/);
        const server = await serve(database);
        longest = Math.max(longest, Date.now() - since);
        server.child.kill('SIGTERM');
        await server.ended;
        if ((await sumOf(database)) !== sum) failures.push('the records differ from those of before');
        for (const [table, count] of countsOf(database))
          if (counts.get(table) !== count)
            failures.push(`${table}: ${count} rows, before ${counts.get(table)}`);
        return failures;
      });
      return {
        ...result,
        detail: `at most ${(longest / 1000).toFixed(1)} s from the damage to the next answer`,
      };
    }),
};
