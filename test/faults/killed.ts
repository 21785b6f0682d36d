import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { PROJECT } from '../machine.ts';
import type { Bounds, Trial } from './trial.ts';

// Imports that are killed at any moment: what they leave behind is either all of it or nothing.

const PRACTICES = 150;
const HEADINGS =
  'slug,title,city,language,summary,type,stage,government_level,ongoing,in_better,record_kind,confidence,tags,sources 1 url,sources 1 kind';

/** A table whose every record says in which round it was written. */
export function writeRound(folder: string, round: number): string {
  const path = join(folder, 'practices.csv');
  const row = (at: number) =>
    `practice-${at},Round ${round},tartu,en,Words of round ${round} for practice ${at}.,service,running,local,yes,no,good-practice,stated,mobility,https://example.org,press`;
  writeFileSync(path, `${[HEADINGS, ...Array.from({ length: PRACTICES }, (_, at) => row(at))].join('\n')}\n`);
  return path;
}

/** The tag and the city that every round refers to. */
export function writeBase(folder: string): string {
  const path = join(folder, 'base.yaml');
  writeFileSync(
    path,
    `tags: [{ slug: mobility, kind: topic, labels: { en: a, it: a, sv: a, et: a, hu: a } }]
cities:
  - { slug: tartu, name: Tartu, kind: city, country: EE, confidence: stated, sources: [{ url: https://example.org, kind: press }] }
`,
  );
  return path;
}

/** Runs the command line in a process of its own; kills it after `after` milliseconds, if any. @returns whether it was in time to finish. */
async function importAndKill(database: string, file: string, after: number | undefined): Promise<boolean> {
  const child = spawn(process.execPath, [join(PROJECT, 'dist/server/exchange.js'), 'import', file], {
    env: { PATH: process.env['PATH'], DATABASE: database },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  if (after !== undefined) {
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
  }
  const [code] = await ended;
  return code === 0;
}

/** What is wrong with a catalogue after an import of a round was cut off; an empty list when all is well. */
export function faultsAfter(database: string, rounds: readonly number[]): string[] {
  const raw = new SQLite(database);
  try {
    const rows = <T>(query: string): T[] => raw.prepare(query).pluck().all() as T[];
    const faults: string[] = [];
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the pages are damaged');
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('references dangle');
    const titles = rows<string>('SELECT DISTINCT title FROM practice');
    if (titles.length > 1) faults.push(`records of several rounds: ${titles.join(', ')}`);
    if (titles[0] !== undefined && !rounds.some((round) => titles[0] === `Round ${round}`))
      faults.push(`a round that was not written: ${titles[0]}`);
    const [newest] = rows<number>(
      'SELECT count(*) FROM practice AS p WHERE NOT EXISTS (SELECT 1 FROM revision AS r WHERE r.slug = p.slug AND r.version = p.version)',
    );
    if (newest !== 0) faults.push(`${newest} records without their version`);
    const [practices, queued, indexed] = ['practice', 'search_outbox', 'search_order'].map(
      (table) => rows<number>(`SELECT count(*) FROM ${table}`)[0],
    );
    if (practices !== queued || practices !== indexed)
      faults.push(`${practices} practices, ${queued} queued, ${indexed} in the embedded index`);
    return faults;
  } finally {
    raw.close();
  }
}

/**
 * Kills imports at random moments. @returns what was wrong, how many were killed before they had finished, and how many
 * after.
 */
async function killImports(
  folder: string,
  database: string,
  { times, until, random }: Bounds,
): Promise<{ faults: string[]; cut: number; finished: number }> {
  const faults: string[] = [];
  let [cut, finished, written] = [0, 0, 0];
  await importAndKill(database, writeBase(folder), undefined);
  const started = Date.now();
  await importAndKill(database, writeRound(folder, 0), undefined);
  // The moments are spread over as long as an import takes here and now.
  const whole = Date.now() - started;
  let round = 1;
  for (; round <= times && Date.now() < until; round++) {
    const done = await importAndKill(database, writeRound(folder, round), random() * whole * 1.1);
    if (done) finished += 1;
    else cut += 1;
    const found = faultsAfter(database, [written, round]);
    faults.push(...found.map((fault) => `round ${round}: ${fault}`));
    const raw = new SQLite(database, { readonly: true });
    written = Number((raw.prepare('SELECT title FROM practice LIMIT 1').pluck().get() as string).slice(6));
    raw.close();
  }
  if (!(await importAndKill(database, writeRound(folder, round), undefined)))
    faults.push('the next run did not complete');
  return { faults: [...faults, ...faultsAfter(database, [round])], cut, finished };
}

export const killedImport: Trial = {
  row: '1',
  fault: 'SIGKILL an import at a random moment',
  holds: 'all of the file is there or nothing of it, and the next import completes',
  gate: 50,
  release: 1000,
  share: 4,
  async run(bounds) {
    const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-killed-'));
    try {
      const { faults, cut, finished } = await killImports(folder, join(folder, 'catalogue.db'), bounds);
      const times = cut + finished;
      // One that never hits the middle of an import proves nothing.
      if (cut <= times * 0.3) faults.push(`only ${cut} of ${times} were killed before they had finished`);
      return { times, detail: `${cut} cut, ${finished} had finished`, failures: faults };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
