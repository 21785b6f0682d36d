import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { action, adoption, adoptionStep, city, event, practice } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';
import { published } from './practice-table.ts';

const earlier = alias(adoption, 'earlier');
const ofEarlier = alias(practice, 'of_earlier');
const grown = alias(practice, 'grown');
const text = (name: string, from: Parameters<typeof field>[2], description: string) =>
  field(name, 'text', from, description);
/** What leads to something that is not published leads nowhere. */
const maybe = { required: false } as const;

const ADOPTIONS: Table = {
  name: 'adoptions',
  title: 'Adoptions',
  description:
    'A city that took a published practice over, tried it or gave it up, one adoption a row, also where it failed.',
  key: ['slug'],
  refersTo: [
    { field: 'practice', table: 'practices' },
    { field: 'city', table: 'cities' },
    { field: 'from_adoption', table: 'adoptions' },
    { field: 'became', table: 'practices' },
  ],
  from: adoption,
  joins: [
    { table: practice, on: eq(practice.id, adoption.practiceId) },
    { table: city, on: eq(city.id, adoption.cityId) },
    { table: earlier, on: eq(earlier.slug, adoption.fromAdoption), left: true },
    {
      table: ofEarlier,
      on: and(eq(ofEarlier.id, earlier.practiceId), eq(ofEarlier.status, 'published')),
      left: true,
    },
    {
      table: grown,
      on: and(eq(grown.id, adoption.becameId), eq(grown.status, 'published')),
      left: true,
    },
  ],
  where: published,
  order: [asc(adoption.slug)],
  practice: adoption.practiceId,
  within: { name: 'adoptions', without: ['practice'] },
  fields: [
    field('slug', 'slug', adoption.slug, 'Permanent name of the adoption.'),
    field('page', 'url', adoption.slug, 'Address of its page.', { page: '/adoptions/' }),
    field('practice', 'slug', practice.slug, 'What was taken over.'),
    field('city', 'slug', city.slug, 'Who took it over.'),
    field(
      'from_adoption',
      'slug',
      earlierIfPublic(),
      'The adoption that it was taken from; empty where it came from the origin.',
    ),
    code('status', 'adoptionStatus', adoption.status, 'How far it is.'),
    field('started', 'date', adoption.started, 'When it began.'),
    field('status_date', 'date', adoption.statusDate, 'Since when that is so.'),
    text('summary', adoption.summary, 'What was done, in short.'),
    text('scope', adoption.scope, 'How much of the city it covers.'),
    code('fidelity', 'fidelity', adoption.fidelity, 'How closely it follows the practice.'),
    text('kept', adoption.kept, 'What was kept.'),
    text('changed', adoption.changed, 'What was changed.'),
    text('dropped', adoption.dropped, 'What was left out.'),
    text('adaptation', adoption.adaptation, 'Why, and how.'),
    text('local_cost', adoption.localCost, 'What it cost there.'),
    text('results', adoption.results, 'What came of it.'),
    code('abandon_reason', 'abandonReason', adoption.abandonReason, 'Why it was given up.'),
    field('became', 'slug', grown.slug, 'The practice in its own right that it grew into.', maybe),
    code('learned_through', 'learnedThrough', adoption.learnedThrough, 'How the city learned of it.'),
    field('confirmed_by_origin', 'date', adoption.confirmedByOrigin, 'When the origin confirmed it.'),
    field('confirmed_by_adopter', 'date', adoption.confirmedByAdopter, 'When the adopter confirmed it.'),
    field('in_better', 'boolean', adoption.inBetter, 'Whether it came up in the project BETTER.'),
    code('confidence', 'confidence', adoption.confidence, 'Whether sources state it, or it was inferred.'),
    text('note', adoption.note, 'What readers of the record should know.'),
    field('version', 'integer', adoption.version, 'Which version of the record this is.'),
    field('updated', 'instant', adoption.updatedAt, 'When that version was saved.'),
  ],
};

const ADOPTION_STEPS: Table = {
  name: 'adoption_steps',
  title: 'Steps of adoptions',
  description: 'The journey of an adoption from event to result, one step a row.',
  key: ['adoption', 'position'],
  refersTo: [
    { field: 'adoption', table: 'adoptions' },
    { field: 'event', table: 'events' },
    { field: 'action', table: 'actions' },
  ],
  from: adoptionStep,
  joins: [
    { table: adoption, on: eq(adoption.id, adoptionStep.adoptionId) },
    { table: practice, on: eq(practice.id, adoption.practiceId) },
    { table: event, on: eq(event.id, adoptionStep.eventId), left: true },
    { table: action, on: eq(action.slug, adoptionStep.action), left: true },
  ],
  where: published,
  order: [asc(adoption.slug), asc(adoptionStep.position)],
  practice: adoption.practiceId,
  fields: [
    field('adoption', 'slug', adoption.slug, 'The adoption.'),
    field('position', 'integer', adoptionStep.position, 'Its place in the journey, from 0.'),
    code('kind', 'stepKind', adoptionStep.kind, 'What happened.'),
    field('date', 'date', adoptionStep.date, 'When.'),
    text('text', adoptionStep.text, 'What is said of it.'),
    field('event', 'slug', event.slug, 'The event at which it happened.', maybe),
    field('action', 'slug', action.slug, 'The action of a plan that it is.', maybe),
  ],
};

export const ADOPTION_TABLES: readonly Table[] = [ADOPTIONS, ADOPTION_STEPS];

function earlierIfPublic() {
  return sql<string | null>`CASE WHEN ${ofEarlier.id} IS NULL THEN NULL ELSE ${earlier.slug} END`;
}
