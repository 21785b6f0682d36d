import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { adoptionsAfter } from '../adoptions/cards.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import { adoption, adoptionStep, city, event, eventCity, eventPractice, practice } from '../db/tables.ts';
import { eventIn } from '../translations/reads.ts';
import { dateOrder, isBefore } from '../vocabulary/dates.ts';
import { historyOf } from '../vocabulary/history.ts';
import { type CityRow, cityColumns, practiceColumns } from '../vocabulary/present.ts';
import { type Wording, wordingIn } from '../vocabulary/wording.ts';
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

type CardRow = Omit<EventCard, 'language' | 'kind' | 'format' | 'city'> & {
  kind: string;
  format: string;
  city: CityRow | null;
};

const card =
  ({ label, city: ref, event: titled }: Wording) =>
  ({ kind, format, city: host, ...row }: CardRow): EventCard => ({
    ...titled(row),
    kind: label('eventKind', kind),
    format: label('eventFormat', format),
    city: host === null ? null : ref(host),
  });

const chronological = [asc(dateOrder(event.start)), asc(event.number), asc(event.slug)];

const cardsWhere = async (db: Db, language: Language, condition?: SQL): Promise<EventCard[]> =>
  (
    await db
      .select(cardColumns)
      .from(event)
      .leftJoin(city, eq(city.id, event.cityId))
      .where(condition)
      .orderBy(...chronological)
  ).map(card(await wordingIn(db, language)));

export const eventCards = (db: Db, language: Language = 'en'): Promise<EventCard[]> =>
  cardsWhere(db, language);

/** Events that a city hosted or took part in. */
export const eventsOfCity = (db: Db, cityId: number, language: Language): Promise<EventCard[]> =>
  cardsWhere(
    db,
    language,
    sql`${event.cityId} = ${cityId} OR EXISTS (
      SELECT 1 FROM ${eventCity} WHERE ${eventCity.eventId} = ${event.id} AND ${eventCity.cityId} = ${cityId})`,
  );

/** Events at which a practice was shown, with what was done with it there. */
export async function eventsOfPractice(db: Db, practiceId: number, language: Language) {
  const wording = await wordingIn(db, language);
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
  return rows.map(({ role, ...row }) => ({ ...card(wording)(row), role: wording.label('eventRole', role) }));
}

export async function eventBySlug(
  db: Db,
  slug: string,
  language: Language = 'en',
): Promise<Event | undefined> {
  const [found] = await cardsWhere(db, language, eq(event.slug, slug));
  const [row] = await db.select().from(event).where(eq(event.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const { label, maybeLabel, city: ref, practice: titled, source } = await wordingIn(db, language);
  const practices = await db
    .select({ ...practiceColumns(practice), role: eventPractice.role, city: cityColumns(city) })
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
  const shown = await eventIn(db, language, row.id);
  const outcomes = await db
    .select({
      slug: adoption.slug,
      status: adoption.status,
      step: adoptionStep.kind,
      practice: practiceColumns(practice),
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
    ...(shown === undefined ? {} : { title: shown.title, translated: shown.translated }),
    practices: practices.map(({ role, city: from, ...each }) => ({
      ...titled(each),
      role: label('eventRole', role),
      city: ref(from),
    })),
    dateNote: row.dateNote,
    formatConfidence: maybeLabel('confidence', row.formatConfidence),
    summary: shown?.summary ?? row.summary,
    participants: participants.map(ref),
    participantsConfidence: maybeLabel('confidence', row.participantsConfidence),
    outcomes: outcomes.map(({ status, step, city: to, ...each }) => ({
      ...each,
      practice: titled(each.practice),
      city: ref(to),
      step: label('stepKind', step),
      status: label('adoptionStatus', status),
    })),
    perhaps: (await adoptionsAfter(db, row.id, language)).filter(
      ({ started, statusDate }) => !isBefore(started ?? statusDate, row.start),
    ),
    note: row.note,
    inBetter: row.inBetter,
    confidence: label('confidence', row.confidence),
    sources: (await sourcesOf(db, 'eventId', row.id)).map(source),
    history: await historyOf(db, 'event', slug, language),
    updated: row.updatedAt.toISOString(),
  };
}
