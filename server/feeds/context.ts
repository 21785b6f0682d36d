import { inArray } from 'drizzle-orm';
import type { Change } from '../db/changes.ts';
import type { Language } from '../db/codes.ts';
import { formerSlugs } from '../db/former-slugs.ts';
import type { Db } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { type Names, namesIn } from '../practices/names.ts';
import { practicesIn, type Shown } from '../translations/reads.ts';

/** What the words for changes need beside the records: names of now, in the language asked for. */
export interface Context {
  readonly language: Language;
  readonly names: Names;
  /** What a city or a subject is called that a record names by a slug of then. */
  readonly cityName: (slug: string) => string;
  readonly tagNow: (slug: string) => string;
  /** Practices as they are called now, by id. */
  readonly practices: ReadonlyMap<number, { readonly slug: string; readonly title: string }>;
  /** Of these, the ones that there is a translation of. */
  readonly translated: ReadonlyMap<number, Shown>;
}

/** As many translations as are read at once. */
const PORTION = 20;

export async function contextFor(
  db: Db,
  changes: readonly Change[],
  language: Language = 'en',
): Promise<Context> {
  const names = await namesIn(db, language);
  const former = await formerSlugs(db);
  const ids = [...new Set(changes.flatMap((change) => change.practice ?? []))];
  const rows = await db
    .select({ id: practice.id, slug: practice.slug, title: practice.title })
    .from(practice)
    .where(inArray(practice.id, ids));
  const translated = new Map<number, Shown>();
  for (let first = 0; first < ids.length; first += PORTION)
    for (const [id, shown] of await practicesIn(db, language, ids.slice(first, first + PORTION)))
      translated.set(id, shown);
  const now = (kind: string, slug: string): string => former.get(kind)?.get(slug) ?? slug;
  return {
    language,
    names,
    cityName: (slug) => names.city.get(now('city', slug)) ?? slug,
    tagNow: (slug) => now('tag', slug),
    practices: new Map(rows.map(({ id, ...row }) => [id, row])),
    translated,
  };
}
