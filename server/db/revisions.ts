import { and, desc, eq, sql } from 'drizzle-orm';
import type { RecordType } from './codes.ts';
import type { Db, Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { insert } from './rows.ts';
import { revision } from './tables.ts';

export type Outcome = 'added' | 'changed' | 'same';

/** What every `save…` needs to know besides the record: when, and which command is to be named in its history. */
export interface Saving {
  readonly now: Date;
  readonly command: string;
}

/** The newest version of a record and its text; undefined when it was never saved. */
async function newestRevision(db: Db, kind: RecordType, slug: string) {
  const newest = prepareOnce(db, 'newest revision', () =>
    db
      .select({ version: revision.version, record: sql<string>`${revision.record}` })
      .from(revision)
      .where(and(eq(revision.kind, sql.placeholder('kind')), eq(revision.slug, sql.placeholder('slug'))))
      .orderBy(desc(revision.version))
      .limit(1)
      .prepare(),
  );
  const rows = await newest.execute({ kind, slug });
  return rows[0];
}

/**
 * Compares a record with its newest version and, where it differs, keeps it as the next one. Records are compared as
 * JSON text, so the same record must always be built with its keys in the same order.
 */
export async function keepRevision(
  tx: Tx,
  kind: RecordType,
  record: { slug: string },
  { now, command }: Saving,
): Promise<{ outcome: Outcome; version: number }> {
  const newest = await newestRevision(tx, kind, record.slug);
  if (newest?.record === JSON.stringify(record)) return { outcome: 'same', version: newest.version };
  const version = (newest?.version ?? 0) + 1;
  await insert(tx, revision, [{ kind, slug: record.slug, version, record, savedAt: now, command }]);
  return { outcome: newest === undefined ? 'added' : 'changed', version };
}
