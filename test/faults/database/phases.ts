import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Bounds, Outcome, Trial } from '../trial.ts';
import { catalogueIn, type Ended, exchange, inFolder, start } from './programs.ts';
import { oldCatalogue, schemaOf } from './old-catalogue.ts';
import { rounds } from './rounds.ts';

// Commands that are killed around the moment in which the file they write to grows.

/**
 * Starts a command and kills it so many milliseconds after its file began to grow, if at all.
 * @returns how it ended, and how long it wrote, in milliseconds.
 */
async function killedAt(
  { database, parameters, grows }: Phase,
  after?: number,
): Promise<Ended & { wrote: number }> {
  const size = (): number => statSync(grows, { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  const { child, ended } = start('exchange', parameters, { env: { DATABASE: database } });
  while (child.exitCode === null && child.signalCode === null && size() <= before) await wait(1);
  const grew = performance.now();
  if (after !== undefined) {
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
  }
  const told = await ended;
  return { ...told, wrote: performance.now() - grew };
}

export interface Phase {
  readonly database: string;
  readonly parameters: string[];
  readonly grows: string;
  /** Makes things as they were before the phase. */
  prepare(): void;
  /** What is wrong after it was killed, or had ended; `undefined` for the old state. */
  look(): { readonly faults: string[]; readonly done: boolean };
}

/** As often as a phase that was too quick for its killer is begun again, each time with half the patience. */
const TRIES = 8;

/** Kills a phase at random moments of its writing; it has to be done or not begun, and to complete the next time. */
export async function killPhase(phase: Phase, bounds: Bounds): Promise<Outcome> {
  phase.prepare();
  const { wrote, err } = await killedAt(phase);
  if (!phase.look().done) throw new Error(`Left alone, it did not complete: ${err}`);
  let kept = 0;
  const result = await rounds(bounds, async () => {
    const after = bounds.random() * wrote;
    // How long it writes differs from run to run, and one that was not cut proves nothing.
    for (let tries = 0; tries < TRIES; tries += 1) {
      phase.prepare();
      const { code } = await killedAt(phase, after / 2 ** tries);
      if (code === 0) continue;
      const { faults, done } = phase.look();
      if (done) return faults;
      kept += 1;
      const again = await exchange(phase.database, phase.parameters);
      if (again.code === 0 && phase.look().done) return faults;
      return [...faults, `the next run ended with ${again.code}: ${again.err}`];
    }
    return ['it was never cut'];
  });
  return { ...result, detail: `${kept} left the state of before` };
}

export const killedMigration: Trial = {
  row: '4',
  fault: 'SIGKILL the migration of an old catalogue',
  holds: 'its schema is the old one or the new one, its rows are kept, the next start completes',
  gate: 2,
  release: 100,
  run: (bounds) =>
    inFolder(async (folder) => {
      const newest = await catalogueIn(folder, 'newest.db');
      const old = oldCatalogue(folder, newest);
      const database = join(folder, 'catalogue.db');
      const schemas = [schemaOf(old), schemaOf(newest)];
      return killPhase(
        {
          database,
          parameters: ['status'],
          grows: `${database}-wal`,
          prepare: () => replaceBy(old, database),
          look() {
            const raw = new SQLite(database);
            try {
              const faults = soundness(raw);
              const practices = raw.prepare('SELECT count(*) FROM practice').pluck().get();
              if (practices !== 117) faults.push(`${String(practices)} practices`);
              const at = schemas.indexOf(schemaOf(database));
              if (at < 0) faults.push('a schema between the old one and the new one');
              return { faults, done: at === 1 };
            } finally {
              raw.close();
            }
          },
        },
        bounds,
      );
    }),
};

export const killedReindex: Trial = {
  row: '4',
  fault: 'SIGKILL the writing of the embedded index',
  holds: 'the index is whole, and the next run completes',
  gate: 1,
  release: 100,
  run: (bounds) =>
    inFolder(async (folder) => {
      const [base, database] = [join(folder, 'base.db'), join(folder, 'catalogue.db')];
      await exchange(base, ['import', writeBase(folder), writeRound(folder, 1)]);
      const version = (path: string): number => {
        const raw = new SQLite(path, { readonly: true });
        const found = raw.prepare(`SELECT value FROM counter WHERE name = 'catalogue'`).pluck().get();
        raw.close();
        return found as number;
      };
      const before = version(base);
      return killPhase(
        {
          database,
          parameters: ['reindex', '--embedded'],
          grows: `${database}-wal`,
          prepare: () => replaceBy(base, database),
          look: () => ({ faults: faultsAfter(database, [1]), done: version(database) > before }),
        },
        bounds,
      );
    }),
};

export const killedBackup: Trial = {
  row: '4',
  fault: 'SIGKILL a backup',
  holds: 'there is a whole backup or none of that name, and the next one completes',
  gate: 1,
  release: 100,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      const copy = join(folder, 'copy.db');
      return killPhase(
        {
          database,
          parameters: ['backup', copy],
          grows: `${copy}.part`,
          prepare: () => ['', '.part', '.json'].forEach((end) => rmSync(`${copy}${end}`, { force: true })),
          look() {
            const faults: string[] = [];
            if (existsSync(copy)) {
              const raw = new SQLite(copy, { readonly: true });
              faults.push(...soundness(raw));
              raw.close();
            }
            return { faults, done: existsSync(copy) };
          },
        },
        bounds,
      );
    }),
};

export function replaceBy(from: string, to: string): void {
  for (const end of ['-wal', '-shm']) rmSync(`${to}${end}`, { force: true });
  copyFileSync(from, to);
}

export function soundness(raw: SQLite.Database): string[] {
  const faults: string[] = [];
  if (raw.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the pages are damaged');
  if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('references dangle');
  return faults;
}
