import { count, countDistinct, eq, sql } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { byVersion } from '../db/by-version.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, practice } from '../db/tables.ts';
import { practiceBySlug } from '../practices/reads.ts';
import { sayIn } from '../vocabulary/say.ts';

/** All that a picture shows: what is the same here is the same picture. */
export interface CardFacts {
  readonly title: string;
  /** The language of the title (BCP 47); it decides how some letters are drawn. */
  readonly language: string;
  /** Below the title: where; empty where that says nothing. */
  readonly place: string;
  /** Below that, side by side. */
  readonly more: readonly string[];
}

const FIELDS = ['title', 'language', 'translated', 'city', 'stage', 'started'] as const;

/** What the picture of a published practice shows; undefined when there is none. */
export async function practiceFacts(
  db: Db,
  slug: string,
  language: Language = 'en',
): Promise<CardFacts | undefined> {
  const found = await practiceBySlug(db, slug, { language, fields: FIELDS });
  if (found === undefined) return undefined;
  const { title, translated, city, stage, started } = found;
  const adoptions = await adoptionsOf(db, slug);
  return {
    title,
    language: translated === undefined ? found.language.code : language,
    place: [city.name, city.country.label].filter((name, at, all) => all.indexOf(name) === at).join(', '),
    more: [
      ...(stage.code === 'unknown' ? [] : [stage.label]),
      ...(started === null ? [] : [startIn(language, started)]),
      ...(adoptions === 0 ? [] : [sayIn(language)('count.adoptions', { count: adoptions })]),
    ],
  };
}

async function adoptionsOf(db: Db, slug: string): Promise<number> {
  const rows = await prepareOnce(db, 'number of adoptions', () =>
    db
      .select({ number: count() })
      .from(adoption)
      .innerJoin(practice, eq(practice.id, adoption.practiceId))
      .where(eq(practice.slug, sql.placeholder('slug')))
      .prepare(),
  ).execute({ slug });
  return rows[0]?.number ?? 0;
}

/** `2019-10-05` → Started in 2019. After a month of a year may still be in it. */
function startIn(language: Language, date: string): string {
  const year = /\d{4}/.exec(date)?.[0] ?? date;
  const [, relation] = /^(after|before) /.exec(date) ?? [];
  const open = relation === undefined ? '' : (`.${relation as 'after' | 'before'}` as const);
  return sayIn(language)(`card.started${open}`, { year });
}

/** What the picture of the whole site shows. */
export const siteFacts = byVersion('site card', async (db): Promise<CardFacts> => {
  const say = sayIn('en');
  const published = eq(practice.status, 'published');
  const [practices] = await db
    .select({ number: count(), cities: countDistinct(practice.cityId) })
    .from(practice)
    .where(published);
  const [adoptions] = await db
    .select({ number: count() })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .where(published);
  return {
    title: 'Good practices of European cities, and what became of them elsewhere',
    language: 'en',
    place: '',
    more: [
      say('count.practices', { count: practices?.number ?? 0 }),
      say('map.places', { count: practices?.cities ?? 0 }),
      say('count.adoptions', { count: adoptions?.number ?? 0 }),
    ],
  };
});
