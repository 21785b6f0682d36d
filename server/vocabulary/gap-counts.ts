import { aliasedTable, and, count, countDistinct, eq, inArray, or, sql } from 'drizzle-orm';
import type { adoptionStatus } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { adoption, practice, practiceTag, tag } from '../db/tables.ts';

/** An adoption that goes on, or did what it was meant to do. */
export const STANDING: (typeof adoptionStatus)[number][] = [
  'under-way',
  'piloting',
  'implemented',
  'scaled-up',
  'completed',
];

export interface Counted {
  /** Id of a tag. */
  readonly topic: number;
  /** Id of a place. */
  readonly city: number;
  readonly practices: number;
  /** What a search for topic and place finds; more than `practices` where it cannot tell them apart. */
  readonly found: number;
}

const topic = aliasedTable(tag, 'topic');

/** Published practices with the topics that they carry, or that a tag of theirs is part of, as the search has it: some twice. */
const carried = (db: Db) =>
  db
    .select({ topic: topic.id, practice: practiceTag.practiceId, city: practice.cityId })
    .from(practiceTag)
    .innerJoin(practice, and(eq(practice.id, practiceTag.practiceId), eq(practice.status, 'published')))
    .innerJoin(tag, eq(tag.id, practiceTag.tagId))
    .innerJoin(topic, and(eq(topic.kind, 'topic'), or(eq(topic.slug, tag.slug), eq(topic.slug, tag.broader))))
    .as('carried');

/** Practices that somebody adopted, and that stand somewhere. */
const standing = (db: Db) =>
  db
    .selectDistinct({ practice: adoption.practiceId })
    .from(adoption)
    .where(inArray(adoption.status, STANDING))
    .as('standing');

/** Practices by topic and the place where they started. */
export async function startedByTopic(db: Db): Promise<Counted[]> {
  const each = carried(db);
  const rows = await db
    .select({ topic: each.topic, city: each.city, practices: countDistinct(each.practice) })
    .from(each)
    .groupBy(each.topic, each.city);
  return rows.map((row) => ({ ...row, found: row.practices }));
}

/** The same, of practices that stand in some other place. */
export async function adoptedByOrigin(db: Db): Promise<Counted[]> {
  const [each, stands] = [carried(db), standing(db)];
  const rows = await db
    .select({ topic: each.topic, city: each.city, practices: countDistinct(each.practice) })
    .from(each)
    .innerJoin(stands, eq(stands.practice, each.practice))
    .groupBy(each.topic, each.city);
  return rows.map((row) => ({ ...row, found: row.practices }));
}

/** Practices by topic and the place that adopted them, where they stand. */
export function adoptedByTopic(db: Db): Promise<Counted[]> {
  const [each, stands] = [carried(db), standing(db)];
  const here = sql`CASE WHEN ${inArray(adoption.status, STANDING)} THEN ${each.practice} END`;
  return db
    .select({
      topic: each.topic,
      city: adoption.cityId,
      practices: countDistinct(here),
      // A search for adopter and status takes a practice that was given up here and stands elsewhere.
      found: countDistinct(each.practice),
    })
    .from(each)
    .innerJoin(stands, eq(stands.practice, each.practice))
    .innerJoin(adoption, eq(adoption.practiceId, each.practice))
    .groupBy(each.topic, adoption.cityId);
}

/** How many practices started in each place, by its id. */
export const startedByPlace = (db: Db) =>
  db
    .select({ city: practice.cityId, practices: count() })
    .from(practice)
    .where(eq(practice.status, 'published'))
    .groupBy(practice.cityId);

/** How many practices each place adopted, by its id, where they stand. */
export const adoptedByPlace = (db: Db) =>
  db
    .select({ city: adoption.cityId, practices: countDistinct(adoption.practiceId) })
    .from(adoption)
    .innerJoin(practice, and(eq(practice.id, adoption.practiceId), eq(practice.status, 'published')))
    .where(inArray(adoption.status, STANDING))
    .groupBy(adoption.cityId);
