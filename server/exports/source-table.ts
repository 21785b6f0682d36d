import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { adoption, city, event, plan, practice, source } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';
import { published } from './practice-table.ts';

const adopted = alias(practice, 'adopted');
const owner = { required: false } as const;

/** Where the claims of all records come from. */
export const SOURCES: Table = {
  name: 'sources',
  title: 'Sources',
  description:
    'Where the claims of a record come from, one source of one record a row. Exactly one of practice, adoption, event, city and plan is named.',
  key: [],
  refersTo: ['practice', 'adoption', 'event', 'city', 'plan'].map((name) => ({
    field: name,
    table: name === 'city' ? 'cities' : `${name}s`,
  })),
  from: source,
  joins: [
    { table: practice, on: and(eq(practice.id, source.practiceId), published), left: true },
    { table: adoption, on: eq(adoption.id, source.adoptionId), left: true },
    {
      table: adopted,
      on: and(eq(adopted.id, adoption.practiceId), eq(adopted.status, 'published')),
      left: true,
    },
    { table: event, on: eq(event.id, source.eventId), left: true },
    { table: city, on: eq(city.id, source.cityId), left: true },
    { table: plan, on: eq(plan.id, source.planId), left: true },
  ],
  where: and(
    or(isNull(source.practiceId), sql`${practice.id} IS NOT NULL`),
    or(isNull(source.adoptionId), sql`${adopted.id} IS NOT NULL`),
  ),
  // In the order in which they were written, record by record.
  order: [asc(source.id)],
  practice: source.practiceId,
  within: { name: 'sources', without: ['practice', 'adoption', 'event', 'city', 'plan'] },
  fields: [
    field('practice', 'slug', practice.slug, 'Whose source it is, where that is a practice.', owner),
    field('adoption', 'slug', adoption.slug, 'The same for an adoption.', owner),
    field('event', 'slug', event.slug, 'The same for an event.', owner),
    field('city', 'slug', city.slug, 'The same for a city.', owner),
    field('plan', 'slug', plan.slug, 'The same for a plan.', owner),
    field('position', 'integer', source.position, 'Its place among the sources of the record, from 0.'),
    code('kind', 'sourceKind', source.kind, 'What kind of source it is.'),
    field('title', 'text', source.title, 'What it is called.'),
    field('url', 'url', source.url, 'Where it is.'),
    field('accessed', 'date', source.accessed, 'When it was read.'),
    field('language', 'language', source.language, 'Its language.'),
    code('confidence', 'confidence', source.confidence, 'Whether it states what it stands for.'),
  ],
};
