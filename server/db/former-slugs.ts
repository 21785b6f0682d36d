import { and, eq, sql } from 'drizzle-orm';
import { byVersion } from './by-version.ts';
import type { RecordType } from './codes.ts';
import type { Db, Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { adoption, city, event, formerSlug, plan, practice, revision, tag } from './tables.ts';

/** Records with a page of their own: what may be renamed. */
export const renamable = ['practice', 'city', 'event', 'adoption', 'plan', 'tag'] as const;
export type Renamable = (typeof renamable)[number];
const tables = { practice, city, event, adoption, plan, tag } satisfies Record<Renamable, unknown>;

/** What records were called before, by kind: former slug → slug of now. Read again only when the catalogue has changed. */
export const formerSlugs = byVersion(
  'former slugs',
  async (db): Promise<Map<string, Map<string, string>>> => {
    const rows = await db.select().from(formerSlug);
    const byKind = Map.groupBy(rows, ({ kind }) => kind as string);
    return new Map(
      [...byKind].map(([kind, those]) => [kind, new Map(those.map(({ former, slug }) => [former, slug]))]),
    );
  },
);

/** What the record that was called so is called now; undefined when none was. Sees what its own transaction wrote. */
export async function slugOfNow(db: Db, kind: RecordType, former: string): Promise<string | undefined> {
  const rows = await prepareOnce(db, 'slug of now', () =>
    db
      .select({ slug: formerSlug.slug })
      .from(formerSlug)
      .where(
        and(eq(formerSlug.kind, sql.placeholder('kind')), eq(formerSlug.former, sql.placeholder('former'))),
      )
      .prepare(),
  ).execute({ kind, former });
  return rows[0]?.slug;
}

/**
 * Gives a record another slug: its row, its versions, and the former slug that leads to it. Earlier former slugs lead to
 * the new one at once, so there are no chains; a record may have an earlier slug of its own back, so there are no loops.
 * The texts of its versions stay as they are. What refers to it is the caller's to save anew.
 *
 * @throws Error when the new slug belongs, or belonged, to another record.
 */
export async function giveSlug(tx: Tx, kind: Renamable, from: string, to: string, now: Date): Promise<void> {
  const of = tables[kind];
  const [taken] = await tx.select({ slug: of.slug }).from(of).where(eq(of.slug, to));
  if (taken !== undefined) throw new Error(`There is a ${kind} "${to}" already. Choose another slug.`);
  const owner = await slugOfNow(tx, kind, to);
  if (owner !== undefined && owner !== from) throw new Error(formerOf(kind, to, owner));
  await tx.update(of).set({ slug: to }).where(eq(of.slug, from));
  await tx
    .update(revision)
    .set({ slug: to })
    .where(and(eq(revision.kind, kind), eq(revision.slug, from)));
  await tx.delete(formerSlug).where(and(eq(formerSlug.kind, kind), eq(formerSlug.former, to)));
  await tx
    .update(formerSlug)
    .set({ slug: to })
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.slug, from)));
  await tx.insert(formerSlug).values({ kind, former: from, slug: to, since: now });
}

/** Why a slug is not given to a new record. */
export const formerOf = (noun: string, former: string, slug: string): string =>
  `The slug "${former}" belonged to the ${noun} that is called "${slug}" now, and is never given to another one. Write "${slug}" to change that ${noun}, or choose another slug.`;
