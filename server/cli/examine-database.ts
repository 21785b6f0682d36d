import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { erasedHashes } from '../contacts/reads.ts';
import { misprinted } from '../db/harvest.ts';
import { databaseHealth, LARGE_LOG } from '../db/health.ts';
import { closeDatabase, type Database, knownMigrations, openDatabase } from '../db/open.ts';
import { firstLine, troubleOf } from '../db/trouble.ts';
import { queueState } from '../search/outbox.ts';
import { keyFile } from './erased.ts';
import { type Examined, examined } from './examined.ts';
import { plural } from './io.ts';

const OLD_MESSAGE = 300;
const RESTORE = 'exchange restore puts a backup in its place.';

/** The database file, how it is opened, and what waits in it. */
export async function examineDatabase({ database: path, meili }: Config): Promise<Examined[]> {
  if (!existsSync(path))
    return [examined('database', false, `none at ${path}`, 'Set DATABASE, or make one with exchange seed.')];
  let opened: Database;
  try {
    opened = openDatabase(path);
  } catch (error) {
    const { what, todo } = troubleOf(error, path) ?? { what: (error as Error).message, todo: RESTORE };
    return [examined('database', false, what, todo)];
  }
  try {
    return [...ofFile(opened), ...(await ofContents(opened, meili !== undefined))];
  } finally {
    await closeDatabase(opened);
  }
}

function ofFile(database: Database): Examined[] {
  const health = databaseHealth(database, true);
  const whole = health.integrity === 'ok';
  return [
    examined('SQLite', true, health.sqlite),
    examined(
      'database',
      whole,
      whole ? `${database.path}, every page is whole` : firstLine(health.integrity),
      RESTORE,
    ),
    examined(
      'durability',
      health.synchronous === 2 && health.journal === 'wal',
      `journal ${health.journal}, synchronous ${health.synchronous}`,
      'Use the program that comes with this project.',
    ),
    examined(
      'deletion',
      health.secureDelete && health.foreignKeys,
      health.secureDelete ? 'what is deleted is overwritten' : 'deleted text stays in the file',
    ),
    examined(
      'migrations',
      health.migrations === knownMigrations(),
      `${health.migrations} of ${knownMigrations()}`,
      'The database is newer than the program: install the newer program.',
    ),
    examined(
      'log size',
      health.walBytes < LARGE_LOG,
      `${(health.walBytes / 1e6).toFixed(1)} MB`,
      'A reader holds it open for long, or the server was killed: restart the server.',
    ),
  ];
}

async function ofContents({ db, path }: Database, sends: boolean): Promise<Examined[]> {
  const erased = (await erasedHashes(db)).size;
  const { length, oldestSeconds, refused } = await queueState(db);
  const waiting = length === 0 ? 'the outbox is empty' : `${length} wait, the oldest for ${oldestSeconds} s`;
  const altered = await misprinted(db);
  return [
    examined(
      'texts',
      altered.length === 0,
      altered.length === 0
        ? 'every practice says what was saved'
        : `${plural(altered.length, 'practice')} say something else than what was saved, the first ${altered[0]}`,
      `${RESTORE} After an upgrade of the program, exchange reindex --embedded is enough.`,
    ),
    examined(
      'erasure key',
      erased === 0 || existsSync(keyFile(path)),
      erased === 0 ? 'nobody was erased' : `${plural(erased, 'address')} erased`,
      `Put ${keyFile(path)} back beside the database.`,
    ),
    examined(
      'refused',
      refused === 0,
      refused === 0 ? 'no document' : plural(refused, 'document'),
      'exchange status names them with the reason.',
    ),
    examined(
      'outbox',
      !sends || oldestSeconds < OLD_MESSAGE,
      sends ? waiting : 'nothing is sent anywhere',
      'Is the server running, and does Meilisearch have room on its disk?',
    ),
  ];
}
