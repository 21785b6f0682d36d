import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { adoptionsAfter } from '../adoptions/cards.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import { adoption, adoptionStep, city, event, eventCity, eventPractice, practice } from '../db/tables.ts';
import { dateOrder, isBefore } from '../vocabulary/dates.ts';
import { historyOf } from '../vocabulary/history.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef, maybeLabelled, presentSource } from '../vocabulary/present.ts';
import type { Event, EventCard } from './schema.ts';

const cardColumns = {
  slug: event.slug,
  kind: event.kind,
  number: event.number,
  title: event.title,
  city: cityColumns(city),
  start: event.start,
  end: event.end,
  format: event.format,
  practices: sql<number>`(SELECT count(*) FROM ${eventPractice} WHERE ${eventPractice.eventId} = ${event.id})`,
};

type CardRow = Omit<EventCard, 'kind' | 'format' | 'city'> & {
  kind: string;
  format: string;
  city: Parameters<typeof cityRef>[0] | null;
};

const card = ({ kind, format, city: host, ...row }: CardRow): EventCard => ({
  ...row,
  kind: labelled('eventKind', kind),
  format: labelled('eventFormat', format),
  city: host === null ? null : cityRef(host),
});

const chronological = [asc(dateOrder(event.start)), asc(event.number), asc(event.slug)];

const cardsWhere = async (db: Db, condition?: SQL): Promise<EventCard[]> =>
  (
    await db
      .select(cardColumns)
      .from(event)
      .leftJoin(city, eq(city.id, event.cityId))
      .where(condition)
      .orderBy(...chronological)
  ).map(card);

export const eventCards = (db: Db): Promise<EventCard[]> => cardsWhere(db);

/** Events that a city hosted or took part in. */
export const eventsOfCity = (db: Db, cityId: number): Promise<EventCard[]> =>
  cardsWhere(
    db,
    sql`${event.cityId} = ${cityId} OR EXISTS (
      SELECT 1 FROM ${eventCity} WHERE ${eventCity.eventId} = ${event.id} AND ${eventCity.cityId} = ${cityId})`,
  );

/** Events at which a practice was shown, with what was done with it there. */
export async function eventsOfPractice(db: Db, practiceId: number) {
  const rows = await prepareOnce(db, 'events of practice', () =>
    db
      .select({ ...cardColumns, role: eventPractice.role })
      .from(eventPractice)
      .innerJoin(event, eq(event.id, eventPractice.eventId))
      .leftJoin(city, eq(city.id, event.cityId))
      .where(eq(eventPractice.practiceId, sql.placeholder('practiceId')))
      .orderBy(...chronological)
      .prepare(),
  ).execute({ practiceId });
  return rows.map(({ role, ...row }) => ({ ...card(row), role: labelled('eventRole', role) }));
}

export async function eventBySlug(db: Db, slug: string): Promise<Event | undefined> {
  const [found] = await cardsWhere(db, eq(event.slug, slug));
  const [row] = await db.select().from(event).where(eq(event.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const practices = await db
    .select({ slug: practice.slug, title: practice.title, role: eventPractice.role, city: cityColumns(city) })
    .from(eventPractice)
    .innerJoin(practice, eq(practice.id, eventPractice.practiceId))
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(and(eq(eventPractice.eventId, row.id), eq(practice.status, 'published')))
    .orderBy(asc(practice.title));
  const participants = await db
    .select(cityColumns(city))
    .from(eventCity)
    .innerJoin(city, eq(city.id, eventCity.cityId))
    .where(eq(eventCity.eventId, row.id))
    .orderBy(asc(city.name));
  const outcomes = await db
    .select({
      slug: adoption.slug,
      status: adoption.status,
      step: adoptionStep.kind,
      practice: { slug: practice.slug, title: practice.title },
      city: cityColumns(city),
    })
    .from(adoptionStep)
    .innerJoin(adoption, eq(adoption.id, adoptionStep.adoptionId))
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .where(and(eq(adoptionStep.eventId, row.id), eq(practice.status, 'published')))
    .orderBy(asc(adoption.slug));
  return {
    ...found,
    practices: practices.map(({ role, city: from, ...each }) => ({
      ...each,
      role: labelled('eventRole', role),
      city: cityRef(from),
    })),
    dateNote: row.dateNote,
    formatConfidence: maybeLabelled('confidence', row.formatConfidence),
    summary: row.summary,
    participants: participants.map(cityRef),
    participantsConfidence: maybeLabelled('confidence', row.participantsConfidence),
    outcomes: outcomes.map(({ status, step, city: to, ...each }) => ({
      ...each,
      city: cityRef(to),
      step: labelled('stepKind', step),
      status: labelled('adoptionStatus', status),
    })),
    perhaps: (await adoptionsAfter(db, row.id)).filter(
      ({ started, statusDate }) => !isBefore(started ?? statusDate, row.start),
    ),
    note: row.note,
    inBetter: row.inBetter,
    confidence: labelled('confidence', row.confidence),
    sources: (await sourcesOf(db, 'eventId', row.id)).map(presentSource),
    history: await historyOf(db, 'event', slug),
    updated: row.updatedAt.toISOString(),
  };
}
