import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { newHolder, takeLease } from '../../../server/db/lease.ts';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { exchange, inFolder, kill, serve, type Starting } from './programs.ts';
import { rounds } from './rounds.ts';

// The clock of the machine is wrong for a while, and right again, and wrong in another way.

const DAY = 86_400;
const secondsTo = (instant: string): number => Math.round((Date.parse(instant) - Date.now()) / 1000);

/** By how many seconds the clock is wrong, and where. */
const SHIFTS: readonly (readonly [name: string, seconds: () => number, zone: string])[] = [
  ['a day back', () => -DAY, 'UTC'],
  ['400 days ahead', () => 400 * DAY, 'UTC'],
  ['400 days back', () => -400 * DAY, 'UTC'],
  ['at the end of summer time', () => secondsTo('2027-10-31T00:59:58Z'), 'Europe/Tallinn'],
  ['at the beginning of summer time', () => secondsTo('2027-03-28T00:59:58Z'), 'Europe/Rome'],
  ['on a leap day', () => secondsTo('2028-02-28T23:59:58Z'), 'Europe/Budapest'],
];

const LIBRARY = ['/usr/lib/x86_64-linux-gnu/faketime', '/usr/lib/aarch64-linux-gnu/faketime']
  .flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  })
  .find((path) => path.endsWith('libfaketime.so.1'));

/** A process whose clock is wrong: every clock of it where there is libfaketime, else that of JavaScript. */
function wrongBy(seconds: number, zone: string): Starting {
  if (LIBRARY !== undefined) {
    const FAKETIME = `${seconds < 0 ? '' : '+'}${seconds}`;
    return { env: { TZ: zone, LD_PRELOAD: LIBRARY, FAKETIME, FAKETIME_DONT_FAKE_MONOTONIC: '1' } };
  }
  const shifted = `const Real = Date; const shift = ${seconds * 1000};
globalThis.Date = class extends Real { constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given); } static now() { return Real.now() + shift; } };`;
  return { env: { TZ: zone }, node: ['--import', `data:text/javascript,${encodeURIComponent(shifted)}`] };
}

interface State {
  readonly clock: number;
  readonly seq: number;
  readonly stamp: number;
  readonly version: number;
}

function stateOf(path: string): State {
  const raw = new SQLite(path, { readonly: true });
  try {
    const number = (query: string): number => raw.prepare(query).pluck().get() as number;
    return {
      clock: number(`SELECT value FROM counter WHERE name = 'harvest'`),
      seq: number('SELECT max(seq) FROM harvest'),
      stamp: number('SELECT max(stamp) FROM harvest'),
      version: number(`SELECT value FROM counter WHERE name = 'catalogue'`),
    };
  } finally {
    raw.close();
  }
}

/** What is wrong with a state that follows another. */
function backwards(before: State, after: State): string[] {
  return (Object.keys(before) as (keyof State)[])
    .filter((name) => after[name] < before[name])
    .map((name) => `${name} went back from ${before[name]} to ${after[name]}`);
}

/** Whether somebody else's lease, taken now by the right clock, is free by a wrong one. */
async function isFree(path: string, seconds: number): Promise<boolean> {
  const database = openDatabase(path, { busyTimeout: 10_000 });
  const right = Date.now;
  try {
    database.writer.exec(
      `INSERT OR REPLACE INTO lease VALUES ('index', 'elsewhere 1 x', ${Date.now() + 170_000})`,
    );
    Date.now = () => right() + seconds * 1000;
    return await takeLease(database, 'index', newHolder());
  } finally {
    Date.now = right;
    database.writer.exec('DELETE FROM lease');
    await closeDatabase(database);
  }
}

const monthBefore = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
};

/** A practice of a round that was confirmed 15 months ago: it has to be asked about again after 24. */
function confirmed(folder: string, round: number): string {
  const [headings, , practice] = readFileSync(writeRound(folder, round), 'utf8').split('\n');
  const path = join(folder, 'confirmed.csv');
  writeFileSync(path, `${headings},confirmed on\n${practice},${monthBefore(15)}\n`);
  return path;
}

export const wrongClock: Trial = {
  row: '24',
  fault: 'set the clock a day back, 400 days ahead and back, to the changes of summer time, to a leap day',
  holds:
    'what harvesters are told never goes back or is missed, leases run out, reviews fall due by the date',
  gate: 0,
  release: 5 * SHIFTS.length,
  share: 2,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = join(folder, 'catalogue.db');
      await exchange(database, ['import', writeBase(folder), writeRound(folder, 0)]);
      const due: boolean[] = [];
      const result = await rounds(bounds, async (round) => {
        const [name, shift, zone] = SHIFTS[(round - 1) % SHIFTS.length] ?? SHIFTS[0] ?? ['', () => 0, 'UTC'];
        const seconds = shift();
        const wrong = wrongBy(seconds, zone);
        const before = stateOf(database);
        const failures: string[] = [];
        const server = await serve(database, wrong);
        const ask = async (query: string): Promise<string> =>
          (await fetch(`${server.url}/oai?${query}`)).text();
        const dateOf = (body: string): string => /<responseDate>([^<]+)</.exec(body)?.[1] ?? '';
        try {
          const from = dateOf(await ask('verb=Identify'));
          if (Date.parse(from) / 1000 < before.clock) failures.push(`it answered ${from}, before its clock`);
          const imports = [writeRound(folder, round), '--kind', 'practices'];
          for (const parameters of [imports, [confirmed(folder, round), '--kind', 'practices']]) {
            const { code, err } = await exchange(database, ['import', ...parameters], wrong);
            if (code !== 0) failures.push(`the import ended with ${code}: ${err}`);
          }
          const after = stateOf(database);
          failures.push(...backwards(before, after));
          if (after.seq < before.seq + 150 || after.version <= before.version)
            failures.push(`the import left no trace: ${JSON.stringify([before, after])}`);
          const list = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&from=${from}`);
          const told = Number(
            /completeListSize="(\d+)"/.exec(list)?.[1] ?? list.split('<header>').length - 1,
          );
          if (told !== 150) failures.push(`harvesters hear of ${told} of 150 changes since ${from}`);
          const page = (await (await fetch(`${server.url}/api/practices/practice-1`)).json()) as {
            outdated?: boolean;
          };
          due.push(page.outdated === true);
          const months = 15 + Math.round(seconds / (30.44 * DAY));
          if (page.outdated !== months >= 24)
            failures.push(`after ${months} months, outdated is ${page.outdated}`);
        } finally {
          await kill(server);
        }
        if (!(await isFree(database, seconds))) failures.push('a lease that nobody holds is not free');
        return [...failures, ...faultsAfter(database, [round])].map((each) => `${name}: ${each}`);
      });
      if (await isFree(database, 0)) result.failures.push('a lease that somebody holds is free');
      if (result.times > 1 && new Set(due).size < 2)
        result.failures.push('reviews fall due always, or never');
      return {
        ...result,
        detail: LIBRARY === undefined ? 'the clock of JavaScript' : 'every clock (libfaketime)',
      };
    }),
};
