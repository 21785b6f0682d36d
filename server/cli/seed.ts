import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { saveAdoption } from '../adoptions/writes.ts';
import { saveCity } from '../cities/writes.ts';
import { closeDatabase, type Database, openDatabase, type Tx } from '../db/open.ts';
import type { Outcome, Saving } from '../db/revisions.ts';
import { practice } from '../db/tables.ts';
import { write } from '../db/write.ts';
import { saveEvent } from '../events/writes.ts';
import { savePlan } from '../plans/writes.ts';
import { savePractice } from '../practices/writes.ts';
import { saveTag } from '../vocabulary/writes.ts';
import {
  type CatalogueFile,
  type FileFault,
  type FileKind,
  findFiles,
  readAgain,
  readCatalogueFile,
} from './catalogue-files.ts';
import { EXIT, type Io, progress } from './io.ts';
import { type Placed, recordsOf, referenceFaults } from './references.ts';

export interface SeedOptions {
  /** Path of the database. */
  readonly database: string;
  readonly dryRun: boolean;
  /** Do nothing when the catalogue holds practices already. */
  readonly ifEmpty: boolean;
}

type Counts = Record<Outcome, number>;

/** An admin would rather wait for another import than start again. */
const BUSY_TIMEOUT = 10_000;

/**
 * Reads a folder of catalogue files, checks all of them, and only then writes all of them, in one transaction.
 * @returns the exit code: faults leave the catalogue as it was.
 */
export async function seed(
  folder: string,
  { database: path, dryRun, ifEmpty }: SeedOptions,
  io: Io,
): Promise<number> {
  const found = findFiles(folder);
  const { checked, records, broken } = check(found, io);
  // Neither a fault nor a dry run leaves a file behind, not even an empty one.
  const asItIs = openDatabase(existsSync(path) ? path : ':memory:', { busyTimeout: BUSY_TIMEOUT });
  let faults: FileFault[];
  try {
    if (ifEmpty && (await hasPractices(asItIs))) return EXIT.done;
    // References are judged only when every file could be read: a record missing from a broken file is not missing.
    faults = broken.length > 0 ? broken : await referenceFaults(asItIs.db, records);
    if (dryRun && faults.length === 0)
      report(await save(asItIs, checked, records.length, dryRun, io), dryRun, io);
  } finally {
    await closeDatabase(asItIs);
  }
  if (faults.length > 0) {
    reportFaults(faults, io);
    return EXIT.faults;
  }
  if (dryRun) return EXIT.done;
  const database = openDatabase(path, { busyTimeout: BUSY_TIMEOUT });
  try {
    report(await save(database, checked, records.length, dryRun, io), dryRun, io);
    return EXIT.done;
  } finally {
    await closeDatabase(database);
  }
}

async function hasPractices({ db }: Database): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(practice).limit(1);
  return rows.length > 0;
}

interface Checked {
  readonly path: string;
  readonly kind: FileKind;
  readonly digest: string;
}

/** Reads every file once and keeps only what the checks between files need: a catalogue may be larger than memory. */
function check(found: { path: string; kind: FileKind }[], io: Io) {
  const reading = progress(io, found.length, 'Checking file');
  const checked: Checked[] = [];
  const records: Placed[] = [];
  const broken: FileFault[] = [];
  for (const { path, kind } of found) {
    reading.step();
    const { file, digest, faults } = readCatalogueFile(path, kind);
    broken.push(...faults);
    checked.push({ path, kind, digest });
    if (file !== undefined) records.push(...recordsOf(file));
  }
  reading.end();
  return { checked, records, broken };
}

/** Reads a file the second time. @throws Error when it is no longer the one that was checked. */
function again({ path, kind, digest }: Checked): CatalogueFile {
  const file = readAgain(path, kind, digest);
  if (file === undefined) {
    throw new Error(`${path} was changed while it was being read. Nothing was written; run it again.`);
  }
  return file;
}

class DryRun extends Error {}

/** A dry run does all the work and throws it away: what it reports is what would happen. */
async function save(
  database: Database,
  files: Checked[],
  total: number,
  dryRun: boolean,
  io: Io,
): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  const saving: Saving = { now: new Date(), command: 'exchange seed' };
  const writing = progress(io, total, dryRun ? 'Trying record' : 'Writing record');
  try {
    await write(database, async (tx) => {
      for (const file of files) {
        const mine: Counts = { added: 0, changed: 0, same: 0 };
        counts.set(relative('.', file.path), mine);
        // The driver is synchronous: without a turn of the event loop no signal is heard and no statement is freed.
        await aTurn();
        for (const saveRecord of saves(again(file))) {
          mine[await saveRecord(tx, saving)] += 1;
          writing.step();
        }
      }
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  } finally {
    writing.end();
  }
  return counts;
}

type Save = (tx: Tx, saving: Saving) => Promise<Outcome>;

/** One function for each record of a file, in the file's order. */
function saves(file: CatalogueFile): Save[] {
  const each = <T>(records: T[], saveOne: (tx: Tx, record: T, saving: Saving) => Promise<Outcome>): Save[] =>
    records.map((record) => (tx, saving) => saveOne(tx, record, saving));
  switch (file.kind) {
    case 'tags':
      return each(file.value, saveTag);
    case 'cities': {
      const { practices = [], ...city } = file.value;
      return [
        ...each([city], saveCity),
        ...each(
          practices.map((one) => ({ ...one, city: city.slug })),
          savePractice,
        ),
      ];
    }
    case 'events':
      return each(file.value, saveEvent);
    case 'adoptions':
      return each(file.value, saveAdoption);
    case 'plans':
      return each(file.value, savePlan);
  }
}

function reportFaults(faults: FileFault[], io: Io): void {
  for (const { path, line, column, message } of faults) {
    io.err(`${relative('.', path)}:${line}:${column}  ${message}\n`);
  }
  const files = new Set(faults.map(({ path }) => path)).size;
  io.err(`\n${plural(faults.length, 'fault')} in ${plural(files, 'file')}. Nothing was written.\n`);
}

function report(counts: Map<string, Counts>, dryRun: boolean, io: Io): void {
  const width = Math.max(5, ...[...counts.keys()].map((name) => name.length));
  const line = (name: string, { added, changed, same }: Counts) =>
    io.out(`${name.padEnd(width)}  +${added} ~${changed} =${same}\n`);
  const total: Counts = { added: 0, changed: 0, same: 0 };
  for (const [name, mine] of counts) {
    line(name, mine);
    for (const key of ['added', 'changed', 'same'] as const) total[key] += mine[key];
  }
  line('total', total);
  if (dryRun) io.err('This was a dry run: nothing was written.\n');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
