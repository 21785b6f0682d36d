import { existsSync, rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { catalogueVersion, closeDatabase, type Database, openDatabase, type Tx } from '../db/open.ts';
import { isNewest } from '../db/revisions.ts';
import { practice } from '../db/tables.ts';
import { write } from '../db/write.ts';
import type { Kind } from '../files/kinds.ts';
import { sourceFiles, type Wanted } from './catalogue-files.ts';
import { erasedFrom } from './erased.ts';
import { faultsOf, type Intake, type ShownFault, takeIn } from './intake.ts';
import { EXIT, type Io, Misuse, plural, progress } from './io.ts';
import { checkReferences } from './references.ts';
import { checkRejects, writeRejects } from './rejects.ts';
import { type Counts, noCounts, tellChange, tellCounts, tellFaults } from './report.ts';
import { type Change, saveStaged } from './saving.ts';

export interface ImportOptions extends Wanted {
  /** Path of the database. */
  readonly database: string;
  /** Named in the history of every record. */
  readonly command: string;
  readonly dryRun?: boolean;
  /** Show every change, field by field; only with `dryRun`. */
  readonly showChanges?: boolean;
  /** Do nothing when the catalogue holds practices already. */
  readonly ifEmpty?: boolean;
  readonly onlyNew?: boolean;
  /** Write the records without faults, and hand the others back in this file or folder. */
  readonly skipBad?: string | undefined;
  /** The share of practices, in percent, that may be archived because they are in no file; undefined: none. */
  readonly archiveMissing?: number | undefined;
  readonly ignoreColumns?: string[];
  readonly json?: boolean;
}

/** An admin would rather wait for another import than start again. */
export const BUSY_TIMEOUT = 10_000;

/**
 * Reads files, checks all of them, and only then writes all of them, in one transaction.
 * @returns the exit code: faults leave the catalogue as it was.
 */
export async function importFiles(paths: string[], options: ImportOptions, io: Io): Promise<number> {
  // Neither a fault nor a dry run leaves a database behind, not even an empty one.
  const { database: path, skipBad, ignoreColumns = [] } = options;
  const first = openDatabase(existsSync(path) ? path : ':memory:', { busyTimeout: BUSY_TIMEOUT });
  let intake: Intake | undefined;
  try {
    if (options.ifEmpty === true && (await hasPractices(first))) return EXIT.done;
    const files = await sourceFiles(paths, options, io);
    if (skipBad !== undefined) checkRejects(skipBad, files);
    const since = catalogueVersion(first.db);
    const isKnown = async (kind: Kind, slug: string, json: string) =>
      kind !== 'contact' && isNewest(first.db, kind, slug, json);
    intake = await takeIn(files, { keepRaw: skipBad !== undefined, ignoreColumns, isKnown }, io);
    if (options.json !== true) for (const { file, message } of intake.notes) io.err(`${file}: ${message}\n`);
    return await checkAndSave(first, intake, { ...options, since }, io);
  } finally {
    await closeDatabase(first);
    intake?.staging.close();
  }
}

/** With the version of the catalogue that records were compared with while they were read. */
type Importing = ImportOptions & { readonly since: number };

async function checkAndSave(first: Database, intake: Intake, options: Importing, io: Io): Promise<number> {
  const { dryRun = false, skipBad } = options;
  const strictly = skipBad !== undefined;
  const { staging } = intake;
  // References are judged only when every file could be read: a record missing from a broken file is not missing.
  if (!staging.isIncomplete()) await checkReferences(first.db, intake, strictly);
  const faults = faultsOf(intake);
  if (staging.fileFaults() > 0 || (faults.length > 0 && !strictly))
    return tell(intake, options, { faults }, io);
  // Handed back before anything is written: whatever happens then, no row is lost.
  const rejects = strictly && faults.length > 0 && !dryRun ? await writeRejects(intake, skipBad) : [];
  const saveIn = async (database: Database): Promise<number> =>
    tell(intake, options, { faults, rejects, saved: await save(database, intake, options, io) }, io);
  if (dryRun || first.path !== ':memory:') return saveIn(first);
  const isNew = !existsSync(options.database);
  const made = openDatabase(options.database, { busyTimeout: BUSY_TIMEOUT });
  let saved = false;
  try {
    const code = await saveIn(made);
    saved = true;
    return code;
  } finally {
    await closeDatabase(made);
    // Nor does a failure, unless somebody else made it.
    if (!saved && isNew)
      for (const end of ['', '-wal', '-shm']) rmSync(`${options.database}${end}`, { force: true });
  }
}

const hasPractices = async ({ db }: Database): Promise<boolean> =>
  (await db.select({ one: sql`1` }).from(practice).limit(1)).length > 0;

class DryRun extends Error {}

interface Saved {
  readonly counts: Map<string, Counts>;
  readonly total: Counts;
  readonly changes: Change[];
  /** By file: fields that the table has no column for, and that stay as they are. */
  readonly kept: Map<string, string[]>;
}

/** A dry run does all the work and throws it away: what it reports is what would happen. */
async function save(database: Database, intake: Intake, options: Importing, io: Io): Promise<Saved> {
  const { dryRun = false, json = false } = options;
  const counts = new Map(intake.files.map(({ name }) => [name, noCounts()]));
  const total = noCounts();
  const changes: Change[] = [];
  const kept = new Map<string, string[]>();
  const onChange = (change: Change): void => {
    if (json) changes.push(change);
    else tellChange(change, io);
  };
  const writing = progress(io, intake.staging.good(), dryRun ? 'Trying record' : 'Writing record');
  const work = async (tx: Tx): Promise<void> => {
    const erased = await erasedFrom(tx, options.database);
    await saveStaged(tx, intake, {
      saving: { now: new Date(), command: options.command },
      onlyNew: options.onlyNew ?? false,
      archiveMissing: options.archiveMissing,
      erased,
      trustSame: !erased.some && options.since === catalogueVersion(tx),
      onRecord(file, fate, records = 1) {
        const mine = counts.get(intake.files[file]?.name ?? '');
        if (mine !== undefined) mine[fate] += records;
        total[fate] += records;
        writing.step(records);
      },
      onKept(file, fields) {
        const name = intake.files[file]?.name ?? '';
        if (fields.length > 0) kept.set(name, [...new Set([...(kept.get(name) ?? []), ...fields])]);
      },
      onChange: dryRun && options.showChanges === true ? onChange : undefined,
    });
    if (dryRun) throw new DryRun();
  };
  try {
    await write(database, work);
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  } finally {
    writing.end();
  }
  return { counts, total, changes, kept };
}

interface Outcome {
  readonly faults: ShownFault[];
  readonly saved?: Saved;
  readonly rejects?: string[];
}

/** Says what happened; faults make the exit code, also where the other records were written. */
function tell(
  intake: Intake,
  options: ImportOptions,
  { faults, saved, rejects = [] }: Outcome,
  io: Io,
): number {
  const { dryRun = false, json = false } = options;
  const code = faults.length > 0 ? EXIT.faults : EXIT.done;
  const written = saved !== undefined && !dryRun;
  if (json) {
    const files = [...(saved?.counts ?? [])].map(([file, counts]) => ({ file, ...counts }));
    const { total, changes } = saved ?? {};
    const kept = Object.fromEntries(saved?.kept ?? []);
    io.out(
      `${JSON.stringify({ written, dryRun, files, total, changes, kept, notes: intake.notes, faults, rejects }, null, 1)}\n`,
    );
    return code;
  }
  for (const [file, fields] of saved?.kept ?? [])
    io.err(`${file}: fields without a column stay as they are: ${fields.join(', ')}\n`);
  if (saved !== undefined) tellCounts(saved.counts, saved.total, io);
  const leftOut =
    saved === undefined ? 'Nothing was written.' : `${plural(intake.staging.bad(), 'record')} left out.`;
  if (faults.length > 0) tellFaults(faults, io, leftOut);
  if (rejects.length > 0) io.err(`They are handed back, each with its faults, in ${rejects.join(', ')}.\n`);
  if (dryRun && saved !== undefined) io.err('This was a dry run: nothing was written.\n');
  return code;
}

/** A number of percent. @throws Misuse when it is none. */
export function percent(text: string): number {
  const number = Number(text);
  if (!(number >= 0 && number <= 100))
    throw new Misuse(`"${text}" is no number of percent between 0 and 100.`);
  return number;
}
