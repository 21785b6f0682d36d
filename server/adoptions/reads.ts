import { aliasedTable, and, asc, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import { action, adoption, adoptionStep, city, event, plan, practice } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { historyOf } from '../vocabulary/history.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef, maybeLabelled, presentSource } from '../vocabulary/present.ts';
import type { Adoption, AdoptionCard } from './schema.ts';

const origin = aliasedTable(city, 'origin');

const cardColumns = {
  slug: adoption.slug,
  status: adoption.status,
  started: adoption.started,
  statusDate: adoption.statusDate,
  inBetter: adoption.inBetter,
  practice: { slug: practice.slug, title: practice.title },
  origin: cityColumns(origin),
  city: cityColumns(city),
};

type CardRow = Omit<AdoptionCard, 'status' | 'origin' | 'city'> & {
  status: string;
  origin: Parameters<typeof cityRef>[0];
  city: Parameters<typeof cityRef>[0];
};

const card = ({ status, origin: from, city: to, ...row }: CardRow): AdoptionCard => ({
  ...row,
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

/** The adoptions that a practice grew out of. */
export const adoptionsThatBecame = (db: Db, practiceId: number): Promise<AdoptionCard[]> =>
  cards(db, 'that became', eq(adoption.becameId, sql.placeholder('practiceId')), { practiceId });

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

export async function adoptionBySlug(db: Db, slug: string): Promise<Adoption | undefined> {
  const found = await adoptionCard(db, slug);
  const [row] = await db
    .select({ ...getTableColumns(adoption), became: { slug: practice.slug, title: practice.title } })
    .from(adoption)
    .leftJoin(practice, and(eq(practice.id, adoption.becameId), eq(practice.status, 'published')))
    .where(eq(adoption.slug, slug));
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
    abandonReason: maybeLabelled('abandonReason', row.abandonReason),
    became: row.became,
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
    sources: (await sourcesOf(db, 'adoptionId', row.id)).map(presentSource),
    history: await historyOf(db, 'adoption', slug),
    updated: row.updatedAt.toISOString(),
  };
}
