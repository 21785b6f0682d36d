import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Trial } from '../trial.ts';
import { killPhase, replaceBy, soundness } from './phases.ts';
import { catalogueIn, exchange, inFolder } from './programs.ts';

const MAIL = 'clerk@city.example';

/** What was said, where a step of the preparation did not work. */
async function done(database: string, ...parameters: string[]): Promise<void> {
  const { code, err } = await exchange(database, parameters);
  if (code !== 0) throw new Error(`${parameters.join(' ')} ended with ${code}: ${err}`);
}

export const killedRestore: Trial = {
  row: '4',
  fault: 'SIGKILL a restore',
  holds:
    'the database is the old one or the restored one, whoever was erased stays so, and the next run completes',
  gate: 1,
  release: 100,
  run: (bounds) =>
    inFolder(async (folder) => {
      const base = await catalogueIn(folder, 'base.db');
      const contacts = join(folder, 'contacts.csv');
      writeFileSync(contacts, `practice,role,mailbox,public\nspoku,Clerk,${MAIL},no\n`);
      await done(base, 'import', contacts);
      const backup = join(folder, 'backup.db');
      await done(base, 'backup', backup);
      await done(base, 'contact', 'erase', MAIL);
      const database = join(folder, 'catalogue.db');
      // Of the erasure it is known by this key alone.
      replaceBy(`${base}.erasure-key`, `${database}.erasure-key`);
      const version = (raw: SQLite.Database) =>
        raw.prepare(`SELECT value FROM counter WHERE name = 'catalogue'`).pluck().get() as number;
      const of = new SQLite(base, { readonly: true });
      const before = version(of);
      of.close();
      return killPhase(
        {
          database,
          parameters: ['restore', backup],
          grows: `${database}.restoring`,
          prepare() {
            for (const name of readdirSync(dirname(database)))
              if (name.startsWith(`${basename(database)}.`) && !name.endsWith('erasure-key'))
                rmSync(join(dirname(database), name));
            replaceBy(base, database);
          },
          look() {
            const raw = new SQLite(database);
            try {
              const faults = soundness(raw);
              const back = raw.prepare('SELECT count(*) FROM contact').pluck().get() as number;
              if (back > 0) faults.push('who was erased is back');
              const remembered = raw.prepare('SELECT count(*) FROM suppression').pluck().get() as number;
              if (remembered !== 1) faults.push(`${remembered} erasures are remembered`);
              return { faults, done: version(raw) > before };
            } finally {
              raw.close();
            }
          },
        },
        bounds,
      );
    }),
};
