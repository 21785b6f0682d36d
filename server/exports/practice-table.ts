import { asc, eq } from 'drizzle-orm';
import { city, practice } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';

/** Only these practices are public, and what belongs to them. */
export const published = eq(practice.status, 'published');

const text = (name: string, from: Parameters<typeof field>[2], description: string) =>
  field(name, 'text', from, description);

/** One practice a row. What repeats in it stands in tables of its own. */
export const PRACTICES: Table = {
  name: 'practices',
  title: 'Practices',
  description: 'Published good practices, one a row. What repeats in them stands in tables of their own.',
  key: ['slug'],
  refersTo: [{ field: 'city', table: 'cities' }],
  from: practice,
  joins: [{ table: city, on: eq(city.id, practice.cityId) }],
  where: published,
  order: [asc(practice.slug)],
  practice: practice.id,
  byPractice: true,
  fields: [
    field('slug', 'slug', practice.slug, 'Permanent name of the practice; never given to another one.'),
    field('page', 'url', practice.slug, 'Address of its page.', { page: '/practices/' }),
    text('title', practice.title, 'What it is called here.'),
    text('local_name', practice.localName, 'What it is called where it was started.'),
    field('language', 'language', practice.language, 'The language of the texts.'),
    text('summary', practice.summary, 'What it is, in one or two sentences.'),
    text('problem', practice.problem, 'What it was started against.'),
    text('solution', practice.solution, 'What was done.'),
    text('results', practice.results, 'What came of it.'),
    text('failures', practice.failures, 'What went wrong.'),
    text('lessons', practice.lessons, 'What those who did it would do otherwise.'),
    text('transfer_advice', practice.transferAdvice, 'What they advise those who take it over.'),
    text('staff', practice.staff, 'Who it takes to run it.'),
    field('city', 'slug', city.slug, 'Where it was started.'),
    text('owner', practice.owner, 'The organisation that runs it.'),
    code('type', 'practiceType', practice.type, 'What kind of thing it is.'),
    code('stage', 'stage', practice.stage, 'How far it is.'),
    code('government_level', 'governmentLevel', practice.governmentLevel, 'Of which level of government.'),
    field('started', 'date', practice.started, 'When it began.'),
    field('ended', 'date', practice.ended, 'When it ended.'),
    code('ongoing', 'ongoing', practice.ongoing, 'Whether it still runs.'),
    field('confirmed_on', 'date', practice.confirmedOn, 'When somebody last said that it still runs.'),
    field('complexity', 'integer', practice.complexity, 'From 1 (very low) to 5 (very high).'),
    field('duration_months', 'integer', practice.durationMonths, 'How long it took to set up.', {
      unit: 'month',
    }),
    field('website', 'url', practice.website, 'Its own page.'),
    text('licence', practice.licence, 'The licence of the texts.'),
    field('in_better', 'boolean', practice.inBetter, 'Whether it came up in the project BETTER.'),
    code(
      'in_better_confidence',
      'confidence',
      practice.inBetterConfidence,
      'Whether a source states that, or it was inferred.',
    ),
    text('in_better_basis', practice.inBetterBasis, 'From what it was inferred.'),
    code('record_kind', 'recordKind', practice.recordKind, 'Where the record comes from.'),
    code('confidence', 'confidence', practice.confidence, 'How sure the record is where it says no more.'),
    text('note', practice.note, 'What readers of the record should know.'),
    field('version', 'integer', practice.version, 'Which version of the record this is.'),
    field('updated', 'instant', practice.updatedAt, 'When that version was saved.'),
  ],
};
