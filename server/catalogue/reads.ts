import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { adoptionBySlug } from '../adoptions/reads.ts';
import { cityBySlug } from '../cities/reads.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, city, event, plan, practice, tag } from '../db/tables.ts';
import { eventBySlug } from '../events/reads.ts';
import { planBySlug } from '../plans/reads.ts';
import { practiceBySlug } from '../practices/reads.ts';
import { tagBySlug } from '../vocabulary/reads.ts';
import type { Kind } from './schema.ts';

const TABLES = {
  practices: practice,
  cities: city,
  events: event,
  adoptions: adoption,
  plans: plan,
  tags: tag,
};

/** What is wanted of a record beside its slug. */
export interface Wanted {
  readonly language?: Language | undefined;
  /** Only these fields are used; the others need not be read. */
  readonly fields?: readonly string[] | undefined;
}

const RECORDS: Record<Kind, (db: Db, slug: string, wanted: Wanted) => Promise<object | undefined>> = {
  practices: practiceBySlug,
  cities: (db, slug, { language }) => cityBySlug(db, slug, language),
  events: (db, slug, { language }) => eventBySlug(db, slug, language),
  adoptions: (db, slug, { language }) => adoptionBySlug(db, slug, language),
  plans: (db, slug, { language }) => planBySlug(db, slug, language),
  tags: (db, slug, { language }) => tagBySlug(db, slug, language),
};

/**
 * A page of all records of a kind, in the order of their slugs, and the slug it ends with if there are more. Since slugs stay
 * and are never reused, whoever goes on from there misses nothing that was there all the time, and gets nothing twice,
 * whatever changes meanwhile. A page may hold fewer than asked for: adoptions of a practice that is not published are left out.
 *
 * @param after the slug that the page before ended with; empty for the first.
 */
export async function pageOf(
  db: Db,
  kind: Kind,
  { after, limit, ...wanted }: Wanted & { after: string; limit: number },
): Promise<{ results: object[]; last: string | undefined }> {
  const slugs = await slugsAfter(db, kind, after, limit + 1);
  const page = slugs.slice(0, limit);
  const results: object[] = [];
  for (const slug of page) {
    const record = await RECORDS[kind](db, slug, wanted);
    if (record !== undefined) results.push(record);
  }
  return { results, last: slugs.length > limit ? page.at(-1) : undefined };
}

async function slugsAfter(db: Db, kind: Kind, after: string, limit: number): Promise<string[]> {
  const of = TABLES[kind];
  const rows = await prepareOnce(db, `walk ${kind}`, () =>
    db
      .select({ slug: of.slug })
      .from(of)
      .where(
        and(
          gt(of.slug, sql.placeholder('after')),
          kind === 'practices' ? eq(practice.status, 'published') : undefined,
        ),
      )
      .orderBy(asc(of.slug))
      .limit(sql.placeholder('limit'))
      .prepare(),
  ).execute({ after, limit });
  return rows.map(({ slug }) => slug);
}
