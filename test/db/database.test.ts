import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closeDatabase, isSuited, openDatabase } from '../../server/db/open.ts';
import { tag } from '../../server/db/tables.ts';
import { write } from '../../server/db/write.ts';
import { saveTag } from '../../server/vocabulary/writes.ts';
import { PROJECT } from '../machine.ts';
import { freshDatabase, saving, temporaryFolder } from '../helper.ts';
import { aCity, aPractice, aTag, save } from '../records.ts';

describe('the database', () => {
  test('is opened with every setting that its promises hang on, on both connections', async () => {
    const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
    await save(database, {});
    for (const connection of [database.db.$client, database.writer]) {
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(connection.pragma('secure_delete', { simple: true })).toBe(1);
    }
    expect(database.db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  test('is not trusted to a SQLite that can corrupt a log of two writers', () => {
    const versions = ['3.7.0', '3.51.2', '3.51.3', '3.52.0', '3.54.1', '4.0.0'];
    expect(versions.map(isSuited)).toEqual([false, false, true, true, true, true]);
    const { version } = new SQLite(':memory:').prepare('SELECT sqlite_version() AS version').get() as {
      version: string;
    };
    expect(isSuited(version)).toBe(true);
  });

  test('has no transaction that writes without a lock from its beginning, nor a writer of other settings', () => {
    const files = readdirSync(join(PROJECT, 'server'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const code = (name: string): string => readFileSync(join(PROJECT, 'server', name), 'utf8');
    const holding = (pattern: RegExp): string[] =>
      files.filter((name) => pattern.test(code(name))).toSorted();
    expect(files.length).toBeGreaterThan(200);
    expect(holding(/\.exec\(['`]BEGIN IMMEDIATE/)).toEqual(['db/migrate.ts', 'db/write.ts']);
    // A temporary database of one process, and a transaction that only reads.
    expect(holding(/['`]BEGIN['`]/)).toEqual(['db/snapshot.ts', 'db/staging.ts']);
    expect(holding(/\.transaction\(|better-sqlite3\/migrator/)).toEqual([]);
    // backup.ts writes copies alone, and ends each with a sync of its own.
    expect(holding(/new SQLite\((?!.*readonly: true)/)).toEqual([
      'db/backup.ts',
      'db/open.ts',
      'db/staging.ts',
    ]);
  });

  test('of a newer program is refused', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    await closeDatabase(openDatabase(path));
    const raw = new SQLite(path);
    raw.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', ${Date.now() * 2})`);
    raw.close();
    expect(() => openDatabase(path)).toThrow(/written by a newer version .* Install that version/);
  });

  test('refuses a file that is no database, and leaves it alone', () => {
    const path = join(temporaryFolder(), 'letter.txt');
    writeFileSync(path, 'Dear colleagues, this is a letter and no database at all.'.repeat(20));
    const before = readFileSync(path);
    expect(() => openDatabase(path)).toThrow('not a database');
    expect(readFileSync(path)).toEqual(before);
  });

  test('refuses a file with dangling references and says so', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    await closeDatabase(openDatabase(path));
    const raw = new SQLite(path);
    raw.pragma('foreign_keys = OFF');
    raw.exec(`INSERT INTO practice_tag (practice_id, tag_id, position) VALUES (1, 1, 0)`);
    raw.close();
    expect(() => openDatabase(path)).toThrow(/2 dangling references .*practice_tag/);
  });
});

describe('a write', () => {
  test('that throws in the middle leaves nothing', async () => {
    const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
    const broken = write(database, async (tx) => {
      await saveTag(tx, aTag('one'), saving);
      await saveTag(tx, aTag('two'), saving);
      throw new Error('in the middle');
    });
    await expect(broken).rejects.toThrow('in the middle');
    expect(await database.db.select().from(tag)).toEqual([]);
    await write(database, (tx) => saveTag(tx, aTag('after'), saving));
    expect(await database.db.select({ slug: tag.slug }).from(tag)).toEqual([{ slug: 'after' }]);
  });

  test('waits for the one before: twenty at once all arrive', async () => {
    const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        write(database, (tx) => saveTag(tx, aTag(`tag-${number}`), saving)),
      ),
    );
    expect(await database.db.select().from(tag)).toHaveLength(20);
  });

  test('is not seen by readers before it is done', async () => {
    const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
    await write(database, async (tx) => {
      await saveTag(tx, aTag('half'), saving);
      expect(await database.db.select().from(tag)).toEqual([]);
    });
    expect(await database.db.select().from(tag)).toHaveLength(1);
  });

  test('that another process keeps waiting fails as busy, and says so', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    const database = freshDatabase(path);
    const other = new SQLite(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(write(database, (tx) => saveTag(tx, aTag('one'), saving))).rejects.toMatchObject({
      code: 'SQLITE_BUSY',
    });
    other.exec('COMMIT');
    other.close();
    await write(database, (tx) => saveTag(tx, aTag('one'), saving));
  });
});

describe('revisions', () => {
  test('keep every version of a record, and only of what changed', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    await save(database, { practices: [aPractice('one')] });
    await save(database, {
      practices: [aPractice('one', { title: 'Second title' })],
      cities: [aCity('genoa')],
    });
    const rows = database.db.$client
      .prepare(
        `SELECT version, json_extract(record, '$.title') AS title, command FROM revision WHERE kind = 'practice' ORDER BY version`,
      )
      .all();
    expect(rows).toEqual([
      { version: 1, title: 'Practice one', command: 'test' },
      { version: 2, title: 'Second title', command: 'test' },
    ]);
  });
});
