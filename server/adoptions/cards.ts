import { aliasedTable, and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, adoptionStep, city, eventCity, eventPractice, practice } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { type CityRow, cityColumns, practiceColumns } from '../vocabulary/present.ts';
import { type Wording, wordingIn } from '../vocabulary/wording.ts';
import type { AdoptionCard, AdoptionOfPractice } from './schema.ts';

// Adoptions in lists: of a practice, of a city, of an event, of a plan.

const origin = aliasedTable(city, 'origin');
const grown = aliasedTable(practice, 'grown');

const cardColumns = {
  slug: adoption.slug,
  status: adoption.status,
  started: adoption.started,
  statusDate: adoption.statusDate,
  abandonReason: adoption.abandonReason,
  became: practiceColumns(grown),
  inBetter: adoption.inBetter,
  practice: practiceColumns(practice),
  origin: cityColumns(origin),
  city: cityColumns(city),
};

type CardRow = Omit<AdoptionCard, 'status' | 'origin' | 'city' | 'abandonReason'> & {
  status: string;
  abandonReason: string | null;
  origin: CityRow;
  city: CityRow;
};

const card =
  ({ label, maybeLabel, city: ref, practice: titled }: Wording) =>
  ({ status, abandonReason, origin: from, city: to, ...row }: CardRow): AdoptionCard => ({
    ...row,
    practice: titled(row.practice),
    became: row.became === null ? null : titled(row.became),
    abandonReason: maybeLabel('abandonReason', abandonReason),
    status: label('adoptionStatus', status),
    origin: ref(from),
    city: ref(to),
  });

/** Adoptions of published practices that satisfy a condition, newest first. */
function cardsWhere(db: Db, condition: SQL | undefined) {
  return db
    .select(cardColumns)
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .innerJoin(origin, eq(origin.id, practice.cityId))
    .leftJoin(grown, and(eq(grown.id, adoption.becameId), eq(grown.status, 'published')))
    .where(and(eq(practice.status, 'published'), condition))
    .orderBy(desc(dateOrder(adoption.statusDate)), asc(adoption.slug));
}

const cards = async (
  db: Db,
  language: Language,
  name: string,
  condition: SQL | undefined,
  values: Record<string, unknown> = {},
) =>
  (await prepareOnce(db, `adoptions ${name}`, () => cardsWhere(db, condition).prepare()).execute(values)).map(
    card(await wordingIn(db, language)),
  );

export const adoptionCards = (db: Db, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(db, language, 'all', undefined);

export const adoptionsOfPractice = (
  db: Db,
  practiceId: number,
  language: Language = 'en',
): Promise<AdoptionCard[]> =>
  cards(db, language, 'of practice', eq(adoption.practiceId, sql.placeholder('practiceId')), { practiceId });

/** The same with what each city changed, paid and found. */
export async function storiesOfPractice(
  db: Db,
  practiceId: number,
  language: Language = 'en',
): Promise<AdoptionOfPractice[]> {
  const found = await adoptionsOfPractice(db, practiceId, language);
  const stories = await prepareOnce(db, 'stories of practice', () =>
    db
      .select({
        slug: adoption.slug,
        scope: adoption.scope,
        changed: adoption.changed,
        adaptation: adoption.adaptation,
        localCost: adoption.localCost,
        results: adoption.results,
      })
      .from(adoption)
      .where(eq(adoption.practiceId, sql.placeholder('practiceId')))
      .prepare(),
  ).execute({ practiceId });
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  return found.flatMap((each) => {
    const story = bySlug.get(each.slug);
    return story === undefined ? [] : [{ ...each, ...story }];
  });
}

/** The adoptions that a practice grew out of. */
export const adoptionsThatBecame = (
  db: Db,
  practiceId: number,
  language: Language = 'en',
): Promise<AdoptionCard[]> =>
  cards(db, language, 'that became', eq(adoption.becameId, sql.placeholder('practiceId')), { practiceId });

/** The adoptions of whose journey a plan action is a step. */
export const adoptionsPlannedIn = (
  db: Db,
  actionSlug: string,
  language: Language = 'en',
): Promise<AdoptionCard[]> =>
  cards(
    db,
    language,
    'planned in',
    sql`EXISTS (SELECT 1 FROM ${adoptionStep} WHERE ${adoptionStep.adoptionId} = ${adoption.id}
      AND ${adoptionStep.action} = ${sql.placeholder('actionSlug')})`,
    { actionSlug },
  );

/** Adoptions, by cities that came to an event, of practices that were shown there and that no source links to it. */
export const adoptionsAfter = (db: Db, eventId: number, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(
    db,
    language,
    'after an event',
    sql`EXISTS (SELECT 1 FROM ${eventPractice} WHERE ${eventPractice.eventId} = ${sql.placeholder('eventId')}
        AND ${eventPractice.practiceId} = ${adoption.practiceId})
      AND EXISTS (SELECT 1 FROM ${eventCity} WHERE ${eventCity.eventId} = ${sql.placeholder('eventId')}
        AND ${eventCity.cityId} = ${adoption.cityId})
      AND NOT EXISTS (SELECT 1 FROM ${adoptionStep} WHERE ${adoptionStep.adoptionId} = ${adoption.id}
        AND ${adoptionStep.eventId} = ${sql.placeholder('eventId')})`,
    { eventId },
  );

/** What a city took from others. */
export const adoptionsByCity = (db: Db, cityId: number, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(db, language, 'by city', eq(adoption.cityId, sql.placeholder('cityId')), { cityId });

/** What others took of the practices that started in a city. */
export const adoptionsFromCity = (
  db: Db,
  cityId: number,
  language: Language = 'en',
): Promise<AdoptionCard[]> =>
  cards(
    db,
    language,
    'from city',
    sql`${practice.cityId} = ${sql.placeholder('cityId')} AND ${adoption.cityId} <> ${practice.cityId}`,
    { cityId },
  );

/** Adoptions that were taken from an adoption. */
export const passedOn = (db: Db, slug: string, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(db, language, 'passed on', eq(adoption.fromAdoption, sql.placeholder('slug')), { slug });

export const adoptionCard = async (
  db: Db,
  slug: string,
  language: Language = 'en',
): Promise<AdoptionCard | undefined> =>
  (await cards(db, language, 'by slug', eq(adoption.slug, sql.placeholder('slug')), { slug }))[0];

/** The adoptions that a practice grew out of, by its slug. */
export const thatBecame = (db: Db, slug: string, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(db, language, 'that became slug', eq(grown.slug, sql.placeholder('slug')), { slug });

/** The adoptions of a practice, by its slug. */
export const adoptionsOf = (db: Db, slug: string, language: Language = 'en'): Promise<AdoptionCard[]> =>
  cards(db, language, 'of slug', eq(practice.slug, sql.placeholder('slug')), { slug });
