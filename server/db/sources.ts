import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { replace } from './rows.ts';
import { source } from './tables.ts';

export type SourceOwner = 'cityId' | 'practiceId' | 'eventId' | 'adoptionId' | 'planId';

/** The sources of one record, in the order of its file. */
export async function sourcesOf(
  db: Db,
  owner: SourceOwner,
  id: number,
): Promise<(typeof source.$inferSelect)[]> {
  return prepareOnce(db, `sources ${owner}`, () =>
    db
      .select()
      .from(source)
      .where(eq(source[owner], sql.placeholder('id')))
      .orderBy(asc(source.position))
      .prepare(),
  ).execute({ id });
}

interface Given {
  readonly url: string;
  readonly kind: (typeof source.$inferInsert)['kind'];
  readonly confidence?: (typeof source.$inferInsert)['confidence'];
}

/** A source without a confidence of its own has its record's. */
export async function replaceSources(
  tx: Tx,
  owner: SourceOwner,
  id: number,
  sources: readonly Given[],
  confidence: 'stated' | 'inferred',
): Promise<void> {
  await replace(
    tx,
    source,
    { [owner]: id },
    sources.map((given, position) => ({ confidence, ...given, position, [owner]: id })),
  );
}
