import { and, asc, eq, gt, inArray, lte, max, sql } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import { RECORDS } from '../db/counts.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, practice } from '../db/tables.ts';

type OfRecords = keyof typeof RECORDS;
export type Kind = 'pages' | OfRecords;
export const KINDS = ['pages', ...Object.keys(RECORDS)] as Kind[];

/** Pages that are no records, each with the kind of record whose changes it shows; those without are texts of the program. */
const PAGES: readonly (readonly [path: string, shows?: OfRecords])[] = [
  ['/', 'practices'],
  ['/practices', 'practices'],
  ['/cities', 'cities'],
  ['/events', 'events'],
  ['/transfers', 'adoptions'],
  ['/plans', 'plans'],
  ['/tags', 'tags'],
  ['/gap-map', 'practices'],
  ['/about'],
  ['/developers'],
  ['/glossary'],
  ['/privacy'],
  ['/accessibility'],
];

/** A page of the site and when what it shows was last changed, where that is known. */
export interface Address {
  readonly path: string;
  readonly changed?: Date | undefined;
}

/** A part of all addresses: its number, from 1, and the newest change in it. */
export interface Part {
  readonly kind: Kind;
  readonly number: number;
  readonly changed?: Date | undefined;
}

/** What has a page: neither drafts, nor what was put away, nor adoptions of these. */
const shown = (db: Db, kind: OfRecords) => {
  const published = eq(practice.status, 'published');
  if (kind === 'practices') return published;
  if (kind !== 'adoptions') return undefined;
  return inArray(adoption.practiceId, db.select({ id: practice.id }).from(practice).where(published));
};

/**
 * All parts that have something in them. A part holds the records with the ids from one number to another: what is added
 * goes into the last one, so that the others, and the date they bear, stay as they are.
 *
 * @param size ids in a part.
 */
export const partsOf = (size: number): ((db: Db) => Promise<Part[]>) =>
  byVersion(`sitemap parts of ${size}`, async (db) => {
    const parts: Part[] = [{ kind: 'pages', number: 1 }];
    for (const kind of Object.keys(RECORDS) as OfRecords[]) {
      const of = RECORDS[kind];
      const number = sql<number>`(${of.id} - 1) / ${sql.raw(String(size))} + 1`.as('part');
      const rows = await db
        .select({ number, changed: max(of.updatedAt) })
        .from(of)
        .where(shown(db, kind))
        .groupBy(sql`part`)
        .orderBy(sql`part`);
      parts.push(...rows.map((row) => ({ kind, number: row.number, changed: row.changed ?? undefined })));
    }
    return parts;
  });

/** The addresses in a part, in the order in which the records came. @param size ids in a part, as in `partsOf`. */
export async function addressesIn(db: Db, { kind, number }: Part, size: number): Promise<Address[]> {
  if (kind === 'pages') return pages(await partsOf(size)(db));
  const of = RECORDS[kind];
  const rows = await prepareOnce(db, `sitemap ${kind}`, () =>
    db
      .select({ slug: of.slug, changed: of.updatedAt })
      .from(of)
      .where(and(gt(of.id, sql.placeholder('above')), lte(of.id, sql.placeholder('last')), shown(db, kind)))
      .orderBy(asc(of.id))
      .prepare(),
  ).execute({ above: (number - 1) * size, last: number * size });
  return rows.map(({ slug, changed }) => ({ path: `/${kind}/${slug}`, changed }));
}

function pages(parts: readonly Part[]): Address[] {
  const newest = (shows: Kind | undefined): Date | undefined => {
    const times = parts
      .filter(({ kind }) => kind === shows)
      .flatMap(({ changed }) => changed?.getTime() ?? []);
    return times.length === 0 ? undefined : new Date(Math.max(...times));
  };
  return PAGES.map(([path, shows]) => ({ path, changed: newest(shows) }));
}
