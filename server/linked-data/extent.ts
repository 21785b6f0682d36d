import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import { catalogueVersion, type Db } from '../db/open.ts';
import { city, practice, revision } from '../db/tables.ts';
import { countryName } from '../vocabulary/labels.ts';

/** How far the catalogue reaches, and since when. */
export interface Extent {
  readonly version: number;
  /** Instants in universal time; undefined while nothing was saved. */
  readonly issued: string | undefined;
  readonly modified: string | undefined;
  /** The year in which the oldest practice started. */
  readonly earliest: string | undefined;
  /** Where practices started: ISO 3166-1 codes with names. */
  readonly countries: readonly { readonly code: string; readonly label: string }[];
}

/** Versions are never changed and follow each other: the first and the last tell when, without a look at all others. */
const savedAt = async (db: Db, order: SQL): Promise<Date | undefined> =>
  (await db.select({ at: revision.savedAt }).from(revision).orderBy(order).limit(1))[0]?.at;

/** When anything was last saved; undefined while nothing was. */
export const lastSaved = (db: Db): Promise<Date | undefined> => savedAt(db, desc(sql`rowid`));

/** Read anew when the catalogue has changed. */
export const extentOf = byVersion<Extent>('extent of the catalogue', async (db) => {
  const started = await db
    .select({ earliest: sql<string | null>`min(substr(${practice.started}, 1, 4))` })
    .from(practice)
    .where(and(eq(practice.status, 'published'), sql`${practice.started} GLOB '[0-9]*'`));
  const countries = await db
    .selectDistinct({ code: city.country })
    .from(practice)
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(eq(practice.status, 'published'))
    .orderBy(city.country);
  return {
    version: catalogueVersion(db),
    issued: (await savedAt(db, asc(sql`rowid`)))?.toISOString(),
    modified: (await lastSaved(db))?.toISOString(),
    earliest: started[0]?.earliest ?? undefined,
    countries: countries.map(({ code }) => ({ code, label: countryName(code) })),
  };
});
