import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { erasedHashes } from '../contacts/reads.ts';
import { remember } from '../contacts/writes.ts';
import { backUp, type BackupFacts, inspect, putBack, UnusableBackup } from '../db/backup.ts';
import { carryOver, harvested } from '../db/harvest.ts';
import { giveBackLease, newHolder, takeLease } from '../db/lease.ts';
import { catalogueVersion, closeDatabase, type Database, knownMigrations, openDatabase } from '../db/open.ts';
import { kindOfTrouble } from '../db/trouble.ts';
import { write } from '../db/write.ts';
import { enqueue, practiceIds, raiseVersion } from '../search/outbox.ts';
import { readManifest, tellBackup } from './backup.ts';
import type { CommandSpec } from './command.ts';
import { eraseEverywhere } from './erasing.ts';
import { erasedFrom } from './erased.ts';
import { BUSY_TIMEOUT } from './import-files.ts';
import { EXIT, type Io, Misuse, Refusal } from './io.ts';

export const restoreCommand: CommandSpec = {
  name: 'restore',
  summary: 'check a backup, keep the present database, and put the backup in its place',
  about: `A server may go on running: it sees the old catalogue until the moment in which it sees the restored one, and the search
index follows. The database as it was is kept beside it. Who was erased since the backup stays erased.`,
  arguments: [['<file>', 'a backup']],
  options: [{ flags: '--check', meaning: 'only check the backup' }],
  examples: [
    ['exchange restore /backup/catalogue-2026-11-24.db --check', 'is this backup whole?'],
    ['exchange restore /backup/catalogue-2026-11-24.db', 'go back to it'],
  ],
  async run([file = ''], options, { io, config }) {
    const { database: path } = config();
    if (!existsSync(file) || statSync(file).isDirectory()) throw new Misuse(`There is no file ${file}.`);
    if (!existsSync(dirname(path))) throw new Misuse(`There is no folder ${dirname(path)} for the database.`);
    const facts = await verified(file, io);
    tellBackup(file, facts, io);
    if (options['check'] === true) return EXIT.done;
    const staged = `${path}.restoring`;
    if (!existsSync(path)) {
      try {
        // What harvesters were told since the backup is not known.
        await stage(file, staged, (made) => write(made, (tx) => carryOver(tx, undefined)));
        await putBack(staged, path, BUSY_TIMEOUT);
      } finally {
        clear(staged);
      }
      io.err(
        `${path} is made from the backup. Who was erased since it was made is not known here: erase them once more (exchange contact erase).\n`,
      );
      return EXIT.done;
    }
    const kept = freeName(
      `${path}.before-restore-${new Date().toISOString().slice(0, 19).replaceAll(/[:T]/g, '-')}`,
    );
    await backUp(path, kept).catch((error: unknown) => {
      if (kindOfTrouble(error) !== 'damaged') throw error;
      throw new Refusal(
        `${path} is damaged and cannot be kept by a copy. Nothing was changed. Stop the server, move ${path} (and ${path}-wal and -shm where they are) to another folder, run this once more, and start the server.`,
      );
    });
    try {
      await replace(file, path, staged);
    } finally {
      clear(staged);
    }
    io.err(`${path} is what the backup holds. The database as it was is ${kept}\n`);
    return EXIT.done;
  },
};

/** A backup that is whole, is the file its manifest speaks of, and is not newer than this program. */
async function verified(file: string, io: Io): Promise<BackupFacts> {
  try {
    const facts = await inspect(file);
    const manifest = readManifest(file);
    if (manifest === undefined)
      io.err(`${file} has no manifest beside it (.json): its hash cannot be compared.\n`);
    else if (manifest.sha256 !== facts.sha256)
      throw new UnusableBackup(
        `${file} is not the file that was backed up: its hash differs from its manifest's.`,
      );
    if (facts.migrations > knownMigrations())
      throw new UnusableBackup(
        `${file} was made by a newer version of Practice Exchange. Install that one first.`,
      );
    return facts;
  } catch (error) {
    if (error instanceof UnusableBackup) throw new Refusal(`${error.message} Nothing was changed.`);
    throw error;
  }
}

/**
 * A copy of the backup, beside the database, in which everything is done before it takes the place: whoever is interrupted
 * has the old database or the new one.
 */
async function stage(
  file: string,
  staged: string,
  prepare: (database: Database) => Promise<void>,
): Promise<void> {
  clear(staged);
  copyFileSync(file, staged);
  // A backup may be one that nobody may write to.
  chmodSync(staged, 0o600);
  // Brings an older backup up to date, and says if it cannot.
  const database = openDatabase(staged, { busyTimeout: BUSY_TIMEOUT });
  try {
    await prepare(database);
  } finally {
    await closeDatabase(database);
  }
}

function clear(staged: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${staged}${ending}`, { force: true });
}

/** What the search has to hear of, and what must not come back, is carried over the change. */
async function replace(file: string, path: string, staged: string): Promise<void> {
  const before = openDatabase(path, { busyTimeout: BUSY_TIMEOUT });
  const holder = newHolder();
  try {
    // The relay must not settle messages of the old database in the new one, which numbers them anew.
    await untilOurs(before, holder);
    const state = async () => `${catalogueVersion(before.db)} ${(await erasedHashes(before.db)).size}`;
    // Nobody's import or erasure meanwhile is passed over.
    for (let carried = ''; carried !== (await state()); ) {
      carried = await state();
      await stage(file, staged, (after) => carry(before, after, path));
    }
    const told = await harvested(before.db);
    await putBack(staged, path, BUSY_TIMEOUT);
    // Whoever harvested since the copy was made ready asks from a later date on than those in it.
    await write(before, (tx) => carryOver(tx, told));
  } finally {
    await giveBackLease(before, 'index', holder);
    await closeDatabase(before);
  }
}

async function carry(before: Database, after: Database, path: string): Promise<void> {
  const version = catalogueVersion(before.db);
  const hashes = await erasedHashes(before.db);
  const told = await harvested(before.db);
  const ids = [...new Set([...(await practiceIds(before.db)), ...(await practiceIds(after.db))])];
  await write(after, async (tx) => {
    await remember(tx, hashes, new Date());
    await raiseVersion(tx, version);
    await enqueue(tx, ids);
    await carryOver(tx, told);
  });
  const erased = await erasedFrom(after.db, path);
  if (erased.some) await eraseEverywhere(after, erased.has, 'exchange restore');
}

async function untilOurs(database: Database, holder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await takeLease(database, 'index', holder)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Refusal('The search index is being written at the moment. Nothing was changed; try again later.');
}

/** A name that no file has yet: two restores in one second keep both databases. */
function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}-${number}`;
  return name;
}
