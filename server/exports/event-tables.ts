import { asc, eq } from 'drizzle-orm';
import { city, event, eventCity, eventPractice, practice } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';
import { published } from './practice-table.ts';

const EVENTS: Table = {
  name: 'events',
  title: 'Events',
  description: 'Meetings and visits at which practices were shown, one a row.',
  key: ['slug'],
  refersTo: [{ field: 'city', table: 'cities' }],
  from: event,
  joins: [{ table: city, on: eq(city.id, event.cityId), left: true }],
  order: [asc(event.slug)],
  fields: [
    field('slug', 'slug', event.slug, 'Permanent name of the event.'),
    field('page', 'url', event.slug, 'Address of its page.', { page: '/events/' }),
    code('kind', 'eventKind', event.kind, 'What kind of event it was.'),
    field('number', 'integer', event.number, 'Which of its kind in the project.'),
    field('title', 'text', event.title, 'What it was called.'),
    field('city', 'slug', city.slug, 'The host.', { required: false }),
    field('start', 'date', event.start, 'First day.'),
    field('end', 'date', event.end, 'Last day.'),
    field('date_note', 'text', event.dateNote, 'What is said of the date.'),
    code('format', 'eventFormat', event.format, 'In person or online.'),
    code('format_confidence', 'confidence', event.formatConfidence, 'Whether a source states that.'),
    field('summary', 'text', event.summary, 'What it was about.'),
    code(
      'participants_confidence',
      'confidence',
      event.participantsConfidence,
      'Whether a source states who took part.',
    ),
    field('note', 'text', event.note, 'What readers of the record should know.'),
    field('in_better', 'boolean', event.inBetter, 'Whether it was one of the project BETTER.'),
    code('confidence', 'confidence', event.confidence, 'Whether sources state it, or it was inferred.'),
    field('version', 'integer', event.version, 'Which version of the record this is.'),
    field('updated', 'instant', event.updatedAt, 'When that version was saved.'),
  ],
};

const EVENT_CITIES: Table = {
  name: 'event_cities',
  title: 'Participants of events',
  description: 'One city at one event a row.',
  key: ['event', 'city'],
  refersTo: [
    { field: 'event', table: 'events' },
    { field: 'city', table: 'cities' },
  ],
  from: eventCity,
  joins: [
    { table: event, on: eq(event.id, eventCity.eventId) },
    { table: city, on: eq(city.id, eventCity.cityId) },
  ],
  order: [asc(event.slug), asc(city.slug)],
  fields: [
    field('event', 'slug', event.slug, 'The event.'),
    field('city', 'slug', city.slug, 'Who took part.'),
  ],
};

const EVENT_PRACTICES: Table = {
  name: 'event_practices',
  title: 'Practices at events',
  description: 'One published practice at one event a row.',
  key: ['event', 'practice'],
  refersTo: [
    { field: 'event', table: 'events' },
    { field: 'practice', table: 'practices' },
  ],
  from: eventPractice,
  joins: [
    { table: event, on: eq(event.id, eventPractice.eventId) },
    { table: practice, on: eq(practice.id, eventPractice.practiceId) },
  ],
  where: published,
  order: [asc(event.slug), asc(practice.slug)],
  practice: eventPractice.practiceId,
  within: { name: 'events', without: ['practice'] },
  fields: [
    field('event', 'slug', event.slug, 'The event.'),
    field('practice', 'slug', practice.slug, 'What was shown.'),
    code('role', 'eventRole', eventPractice.role, 'In which way.'),
  ],
};

export const EVENT_TABLES: readonly Table[] = [EVENTS, EVENT_CITIES, EVENT_PRACTICES];
