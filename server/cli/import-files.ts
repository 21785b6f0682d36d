import { existsSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { closeDatabase, type Database, openDatabase, type Tx } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { write } from '../db/write.ts';
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
  if (options.ifEmpty === true && (await hasPractices(options.database))) return EXIT.done;
  const files = await sourceFiles(paths, options, io);
  if (options.skipBad !== undefined) checkRejects(options.skipBad, files);
  const intake = await takeIn(
    files,
    {
      keepRaw: options.skipBad !== undefined,
      ...(options.ignoreColumns === undefined ? {} : { ignoreColumns: options.ignoreColumns }),
    },
    io,
  );
  try {
    if (options.json !== true) for (const { file, message } of intake.notes) io.err(`${file}: ${message}\n`);
    return await checkAndSave(intake, options, io);
  } finally {
    intake.staging.close();
  }
}

async function checkAndSave(intake: Intake, options: ImportOptions, io: Io): Promise<number> {
  const { database: path, dryRun = false, skipBad } = options;
  const strictly = skipBad !== undefined;
  const { staging } = intake;
  // Neither a fault nor a dry run leaves a database behind, not even an empty one.
  const first = openDatabase(existsSync(path) ? path : ':memory:', { busyTimeout: BUSY_TIMEOUT });
  let faults: ShownFault[];
  try {
    // References are judged only when every file could be read: a record missing from a broken file is not missing.
    if (staging.fileFaults() === 0) await checkReferences(first.db, intake, strictly);
    faults = faultsOf(intake);
    if (staging.fileFaults() > 0 || (faults.length > 0 && !strictly))
      return tell(intake, options, { faults }, io);
    if (dryRun) return tell(intake, options, { faults, saved: await save(first, intake, options, io) }, io);
  } finally {
    await closeDatabase(first);
  }
  // Handed back before anything is written: whatever happens then, no row is lost.
  const rejects = strictly && faults.length > 0 ? await writeRejects(intake, skipBad) : [];
  const database = openDatabase(path, { busyTimeout: BUSY_TIMEOUT });
  try {
    return tell(intake, options, { faults, rejects, saved: await save(database, intake, options, io) }, io);
  } finally {
    await closeDatabase(database);
  }
}

async function hasPractices(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const database = openDatabase(path, { busyTimeout: BUSY_TIMEOUT });
  try {
    return (await database.db.select({ one: sql`1` }).from(practice).limit(1)).length > 0;
  } finally {
    await closeDatabase(database);
  }
}

class DryRun extends Error {}

interface Saved {
  readonly counts: Map<string, Counts>;
  readonly total: Counts;
  readonly changes: Change[];
}

/** A dry run does all the work and throws it away: what it reports is what would happen. */
async function save(database: Database, intake: Intake, options: ImportOptions, io: Io): Promise<Saved> {
  const { dryRun = false, json = false } = options;
  const counts = new Map(intake.files.map(({ name }) => [name, noCounts()]));
  const total = noCounts();
  const changes: Change[] = [];
  const onChange = (change: Change): void => {
    if (json) changes.push(change);
    else tellChange(change, io);
  };
  const writing = progress(io, intake.staging.good(), dryRun ? 'Trying record' : 'Writing record');
  const work = async (tx: Tx): Promise<void> => {
    await saveStaged(tx, intake, {
      saving: { now: new Date(), command: options.command },
      onlyNew: options.onlyNew ?? false,
      archiveMissing: options.archiveMissing,
      erased: await erasedFrom(tx, options.database),
      onRecord(file, fate) {
        const mine = counts.get(intake.files[file]?.name ?? '');
        if (mine !== undefined) mine[fate] += 1;
        total[fate] += 1;
        writing.step();
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
  return { counts, total, changes };
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
    io.out(
      `${JSON.stringify({ written, dryRun, files, total, changes, notes: intake.notes, faults, rejects }, null, 1)}\n`,
    );
    return code;
  }
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
