import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { adoptionsPlannedIn } from '../adoptions/cards.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import {
  action,
  actionInspiration,
  actionInspirationCity,
  actionNote,
  city,
  plan,
  practice,
} from '../db/tables.ts';
import { historyOf } from '../vocabulary/history.ts';
import { cityColumns, practiceColumns } from '../vocabulary/present.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import type { Plan, PlanCard } from './schema.ts';

const cardsWhere = async (db: Db, language: Language, condition?: SQL): Promise<PlanCard[]> => {
  const { city: ref, plan: titled } = await wordingIn(db, language);
  const rows = await db
    .select({
      slug: plan.slug,
      title: plan.title,
      city: cityColumns(city),
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      instrument: plan.instrument,
      actions: sql<number>`(SELECT count(*) FROM ${action} WHERE ${action.planId} = ${plan.id})`,
    })
    .from(plan)
    .innerJoin(city, eq(city.id, plan.cityId))
    .where(condition)
    .orderBy(asc(city.name), asc(plan.slug));
  return rows.map((row) => ({ ...titled(row), city: ref(row.city) }));
};

export const planCards = (db: Db, language: Language = 'en'): Promise<PlanCard[]> => cardsWhere(db, language);

/** A city's plans with their actions in short. */
export async function plansOfCity(db: Db, cityId: number, language: Language) {
  const { label, plan: titled } = await wordingIn(db, language);
  const rows = await db
    .select({ slug: plan.slug, title: plan.title, action: { title: action.title, status: action.status } })
    .from(plan)
    .leftJoin(action, eq(action.planId, plan.id))
    .where(eq(plan.cityId, cityId))
    .orderBy(asc(plan.slug), asc(action.position));
  return [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, ofPlan]) =>
    titled({
      slug,
      title: ofPlan[0]?.title ?? slug,
      actions: ofPlan.flatMap(({ action: each }) =>
        each === null ? [] : [{ title: each.title, status: label('actionStatus', each.status) }],
      ),
    }),
  );
}

/** The plan actions that a practice inspired. */
export async function actionsInspiredBy(db: Db, practiceId: number, language: Language) {
  const { label, city: ref, plan: titled } = await wordingIn(db, language);
  const rows = await prepareOnce(db, 'actions inspired', () =>
    db
      .select({
        title: action.title,
        status: action.status,
        plan: { slug: plan.slug, title: plan.title },
        city: cityColumns(city),
      })
      .from(actionInspiration)
      .innerJoin(action, eq(action.id, actionInspiration.actionId))
      .innerJoin(plan, eq(plan.id, action.planId))
      .innerJoin(city, eq(city.id, plan.cityId))
      .where(eq(actionInspiration.practiceId, sql.placeholder('practiceId')))
      .orderBy(asc(action.slug))
      .prepare(),
  ).execute({ practiceId });
  return rows.map((row) => ({
    ...row,
    status: label('actionStatus', row.status),
    plan: titled(row.plan),
    city: ref(row.city),
  }));
}

export async function planBySlug(db: Db, slug: string, language: Language = 'en'): Promise<Plan | undefined> {
  const [found] = await cardsWhere(db, language, eq(plan.slug, slug));
  const [row] = await db.select().from(plan).where(eq(plan.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const { label, source } = await wordingIn(db, language);
  const actions = await db
    .select()
    .from(action)
    .where(eq(action.planId, row.id))
    .orderBy(asc(action.position));
  return {
    ...found,
    summary: row.summary,
    link: row.link,
    inBetter: row.inBetter,
    confidence: label('confidence', row.confidence),
    note: row.note,
    actions: await Promise.all(actions.map((each) => presentAction(db, each, language))),
    sources: (await sourcesOf(db, 'planId', row.id)).map(source),
    history: await historyOf(db, 'plan', slug, language),
    updated: row.updatedAt.toISOString(),
  };
}

async function presentAction(
  db: Db,
  { id, slug, title, text, status }: typeof action.$inferSelect,
  language: Language,
) {
  const { label, city: ref, practice: titled } = await wordingIn(db, language);
  const practices = await db
    .select({ ...practiceColumns(practice), city: cityColumns(city) })
    .from(actionInspiration)
    .innerJoin(practice, eq(practice.id, actionInspiration.practiceId))
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(eq(actionInspiration.actionId, id))
    .orderBy(asc(practice.title));
  const cities = await db
    .select(cityColumns(city))
    .from(actionInspirationCity)
    .innerJoin(city, eq(city.id, actionInspirationCity.cityId))
    .where(eq(actionInspirationCity.actionId, id))
    .orderBy(asc(city.name));
  const notes = await db
    .select({ date: actionNote.date, text: actionNote.text })
    .from(actionNote)
    .where(eq(actionNote.actionId, id))
    .orderBy(asc(actionNote.position));
  return {
    slug,
    title,
    text,
    status: label('actionStatus', status),
    inspiredBy: practices.map((each) => ({ ...titled(each), city: ref(each.city) })),
    inspirationCities: cities.map(ref),
    notes,
    adoptions: await adoptionsPlannedIn(db, slug, language),
  };
}
