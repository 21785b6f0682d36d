import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Change, ChangeKind } from '../db/changes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, city, event, eventCity, plan, practice, practiceTag, tag } from '../db/tables.ts';

const named = sql.placeholder('slug');
const setOf = (rows: readonly { id: number }[]): ReadonlySet<number> => new Set(rows.map(({ id }) => id));

/** Which changes have to do with a city: of what it gave, of who took that, of what it took, of its events and plans. */
export async function changesOfCity(db: Db, slug: string): Promise<(change: Change) => boolean> {
  const { gave, took, met, planned } = prepareOnce(db, 'what a feed of a city is about', () => ({
    gave: db
      .select({ id: practice.id })
      .from(practice)
      .innerJoin(city, eq(city.id, practice.cityId))
      .where(eq(city.slug, named))
      .prepare(),
    took: db
      .select({ id: adoption.id })
      .from(adoption)
      .innerJoin(city, eq(city.id, adoption.cityId))
      .where(eq(city.slug, named))
      .prepare(),
    met: db
      .selectDistinct({ id: event.id })
      .from(event)
      .leftJoin(eventCity, eq(eventCity.eventId, event.id))
      .innerJoin(city, or(eq(city.id, event.cityId), eq(city.id, eventCity.cityId)))
      .where(eq(city.slug, named))
      .prepare(),
    planned: db
      .select({ id: plan.id })
      .from(plan)
      .innerJoin(city, eq(city.id, plan.cityId))
      .where(eq(city.slug, named))
      .prepare(),
  }));
  const own = setOf(await gave.execute({ slug }));
  const of: Record<ChangeKind, ReadonlySet<number>> = {
    practice: own,
    adoption: setOf(await took.execute({ slug })),
    event: setOf(await met.execute({ slug })),
    plan: setOf(await planned.execute({ slug })),
  };
  return ({ kind, id, practice: about }) => of[kind].has(id) || (about !== null && own.has(about));
}

/** Ids of practices with a subject or a narrower one, whatever their status. */
export async function practicesOnTag(db: Db, slug: string): Promise<ReadonlySet<number>> {
  const rows = await prepareOnce(db, 'what a feed of a subject is about', () =>
    db
      .select({ id: practiceTag.practiceId })
      .from(practiceTag)
      .where(
        inArray(
          practiceTag.tagId,
          db
            .select({ id: tag.id })
            .from(tag)
            .where(or(eq(tag.slug, named), eq(tag.broader, named))),
        ),
      )
      .prepare(),
  ).execute({ slug });
  return setOf(rows);
}
