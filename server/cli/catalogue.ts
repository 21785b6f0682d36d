import { asc, eq } from 'drizzle-orm';
import { allContacts } from '../contacts/reads.ts';
import type { Db } from '../db/open.ts';
import { allRecords, newestRecord } from '../db/revisions.ts';
import { city, practice } from '../db/tables.ts';
import { canonical } from '../files/canonical.ts';
import { type Kind, KINDS } from '../files/kinds.ts';

// The catalogue as records, the way files hold them: by slug, so that two exports of one catalogue are the same.

/** Every record of a kind. What a file said when it was imported is what comes out. */
export async function* recordsOf(db: Db, kind: Kind): AsyncGenerator {
  const { schema } = KINDS[kind];
  if (kind === 'contact') yield* await allContacts(db);
  else for await (const { record } of allRecords(db, kind)) yield canonical(schema, record);
}

/** Each city with the practices that started there, as the files of a seed folder hold them. */
export async function* citiesWithPractices(
  db: Db,
): AsyncGenerator<{ slug: string; record: Record<string, unknown> }> {
  for await (const { slug, record } of allRecords(db, 'city')) {
    const theirs = await db
      .select({ slug: practice.slug })
      .from(practice)
      .innerJoin(city, eq(city.id, practice.cityId))
      .where(eq(city.slug, slug))
      .orderBy(asc(practice.slug));
    const practices = [];
    for (const { slug: of } of theirs) {
      const { city: _, ...rest } = (await newestRecord(db, 'practice', of)) as Record<string, unknown>;
      practices.push(canonical(KINDS.practice.schema, rest));
    }
    const own = canonical(KINDS.city.schema, record) as Record<string, unknown>;
    yield { slug, record: practices.length === 0 ? own : { ...own, practices } };
  }
}
