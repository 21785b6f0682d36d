import { aliasedTable, and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import {
  action,
  adoption,
  adoptionStep,
  city,
  event,
  eventCity,
  eventPractice,
  plan,
  practice,
} from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef, maybeLabelled, presentSource } from '../vocabulary/present.ts';
import { chainOf } from './lineage.ts';
import type { Adoption, AdoptionCard, AdoptionOfPractice } from './schema.ts';

const origin = aliasedTable(city, 'origin');
const grown = aliasedTable(practice, 'grown');

const cardColumns = {
  slug: adoption.slug,
  status: adoption.status,
  started: adoption.started,
  statusDate: adoption.statusDate,
  abandonReason: adoption.abandonReason,
  became: { slug: grown.slug, title: grown.title },
  inBetter: adoption.inBetter,
  practice: { slug: practice.slug, title: practice.title },
  origin: cityColumns(origin),
  city: cityColumns(city),
};

type CardRow = Omit<AdoptionCard, 'status' | 'origin' | 'city' | 'abandonReason'> & {
  status: string;
  abandonReason: string | null;
  origin: Parameters<typeof cityRef>[0];
  city: Parameters<typeof cityRef>[0];
};

const card = ({ status, abandonReason, origin: from, city: to, ...row }: CardRow): AdoptionCard => ({
  ...row,
  abandonReason: maybeLabelled('abandonReason', abandonReason),
  status: labelled('adoptionStatus', status),
  origin: cityRef(from),
  city: cityRef(to),
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
  name: string,
  condition: SQL | undefined,
  values: Record<string, unknown> = {},
) =>
  (await prepareOnce(db, `adoptions ${name}`, () => cardsWhere(db, condition).prepare()).execute(values)).map(
    card,
  );

export const adoptionCards = (db: Db): Promise<AdoptionCard[]> => cards(db, 'all', undefined);

export const adoptionsOfPractice = (db: Db, practiceId: number): Promise<AdoptionCard[]> =>
  cards(db, 'of practice', eq(adoption.practiceId, sql.placeholder('practiceId')), { practiceId });

/** The same with what each city changed, paid and found. */
export async function storiesOfPractice(db: Db, practiceId: number): Promise<AdoptionOfPractice[]> {
  const found = await adoptionsOfPractice(db, practiceId);
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
export const adoptionsThatBecame = (db: Db, practiceId: number): Promise<AdoptionCard[]> =>
  cards(db, 'that became', eq(adoption.becameId, sql.placeholder('practiceId')), { practiceId });

/** The adoptions of whose journey a plan action is a step. */
export const adoptionsPlannedIn = (db: Db, actionSlug: string): Promise<AdoptionCard[]> =>
  cards(
    db,
    'planned in',
    sql`EXISTS (SELECT 1 FROM ${adoptionStep} WHERE ${adoptionStep.adoptionId} = ${adoption.id}
      AND ${adoptionStep.action} = ${sql.placeholder('actionSlug')})`,
    { actionSlug },
  );

/** Adoptions, by cities that came to an event, of practices that were shown there and that no source links to it. */
export const adoptionsAfter = (db: Db, eventId: number): Promise<AdoptionCard[]> =>
  cards(
    db,
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
export const adoptionsByCity = (db: Db, cityId: number): Promise<AdoptionCard[]> =>
  cards(db, 'by city', eq(adoption.cityId, sql.placeholder('cityId')), { cityId });

/** What others took of the practices that started in a city. */
export const adoptionsFromCity = (db: Db, cityId: number): Promise<AdoptionCard[]> =>
  cards(db, 'from city', eq(practice.cityId, sql.placeholder('cityId')), { cityId });

const passedOn = (db: Db, slug: string): Promise<AdoptionCard[]> =>
  cards(db, 'passed on', eq(adoption.fromAdoption, sql.placeholder('slug')), { slug });

const adoptionCard = async (db: Db, slug: string): Promise<AdoptionCard | undefined> =>
  (await cards(db, 'by slug', eq(adoption.slug, sql.placeholder('slug')), { slug }))[0];

/**
 * The chain that a practice, or one adoption of it, is a link of: what it grew out of, who took it, and who took what that
 * grew into. In the order in which it went from city to city. Empty unless it goes on under another name somewhere.
 */
export async function lineageOf(db: Db, practiceId: number, only?: string): Promise<AdoptionCard[]> {
  const own = await adoptionsOfPractice(db, practiceId);
  return chainOf(
    own.filter(({ slug }) => only === undefined || slug === only),
    await adoptionsThatBecame(db, practiceId),
    {
      thatBecame: (slug) => cards(db, 'that became slug', eq(grown.slug, sql.placeholder('slug')), { slug }),
      of: (slug) => cards(db, 'of slug', eq(practice.slug, sql.placeholder('slug')), { slug }),
    },
  );
}

export async function adoptionBySlug(db: Db, slug: string): Promise<Adoption | undefined> {
  const found = await adoptionCard(db, slug);
  const [row] = await db.select().from(adoption).where(eq(adoption.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const steps = await db
    .select({
      kind: adoptionStep.kind,
      date: adoptionStep.date,
      text: adoptionStep.text,
      event: { slug: event.slug, title: event.title },
      action: { title: action.title, plan: sql<string>`${plan.slug}`, planTitle: sql<string>`${plan.title}` },
    })
    .from(adoptionStep)
    .leftJoin(event, eq(event.id, adoptionStep.eventId))
    .leftJoin(action, eq(action.slug, adoptionStep.action))
    .leftJoin(plan, eq(plan.id, action.planId))
    .where(eq(adoptionStep.adoptionId, row.id))
    .orderBy(asc(adoptionStep.position));
  return {
    ...found,
    summary: row.summary,
    scope: row.scope,
    fidelity: labelled('fidelity', row.fidelity),
    kept: row.kept,
    changed: row.changed,
    dropped: row.dropped,
    adaptation: row.adaptation,
    localCost: row.localCost,
    results: row.results,
    learnedThrough: labelled('learnedThrough', row.learnedThrough),
    confirmedByOrigin: row.confirmedByOrigin,
    confirmedByAdopter: row.confirmedByAdopter,
    confidence: labelled('confidence', row.confidence),
    note: row.note,
    steps: steps.map((step) => ({
      kind: labelled('stepKind', step.kind),
      date: step.date,
      text: step.text,
      event: step.event,
      action:
        step.action === null
          ? null
          : { title: step.action.title, plan: { slug: step.action.plan, title: step.action.planTitle } },
    })),
    from: row.fromAdoption === null ? null : ((await adoptionCard(db, row.fromAdoption)) ?? null),
    passedOn: await passedOn(db, slug),
    chain: await lineageOf(db, row.practiceId, slug),
    sources: (await sourcesOf(db, 'adoptionId', row.id)).map(presentSource),
    updated: row.updatedAt.toISOString(),
  };
}
