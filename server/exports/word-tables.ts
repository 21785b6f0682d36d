import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { city, event, practice, tag, tagWord, translation } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';
import { published } from './practice-table.ts';

const TAGS: Table = {
  name: 'tags',
  title: 'Subjects',
  description: 'The vocabulary of subjects, one a row; what they are called stands in tag_words.',
  key: ['slug'],
  refersTo: [{ field: 'broader', table: 'tags' }],
  from: tag,
  order: [asc(tag.slug)],
  fields: [
    field('slug', 'slug', tag.slug, 'Permanent name of the subject.'),
    field('page', 'url', tag.slug, 'Address of its page.', { page: '/tags/' }),
    code('kind', 'tagKind', tag.kind, 'What kind of subject it is.'),
    field('broader', 'slug', tag.broader, 'The subject that it is a part of.'),
    field('version', 'integer', tag.version, 'Which version of the record this is.'),
    field('updated', 'instant', tag.updatedAt, 'When that version was saved.'),
  ],
};

const TAG_WORDS: Table = {
  name: 'tag_words',
  title: 'Names of subjects',
  description: 'One name of one subject in one language a row.',
  key: ['tag', 'language', 'position'],
  refersTo: [{ field: 'tag', table: 'tags' }],
  from: tagWord,
  joins: [{ table: tag, on: eq(tag.id, tagWord.tagId) }],
  order: [asc(tag.slug), asc(tagWord.language), asc(tagWord.position)],
  fields: [
    field('tag', 'slug', tag.slug, 'The subject.'),
    field('language', 'language', tagWord.language, 'The language of the name.'),
    field('position', 'integer', tagWord.position, '0: what it is called; more: other words for it.'),
    field('word', 'text', tagWord.word, 'The name.'),
  ],
};

const TRANSLATIONS: Table = {
  name: 'translations',
  title: 'Translations',
  description:
    'Title, summary and sections of a practice, title and summary of an event, or the name of a city, in another language, one a row. Exactly one of the three is named.',
  key: ['slug'],
  refersTo: [
    { field: 'practice', table: 'practices' },
    { field: 'event', table: 'events' },
    { field: 'city', table: 'cities' },
  ],
  from: translation,
  joins: [
    { table: practice, on: and(eq(practice.id, translation.practiceId), published), left: true },
    { table: event, on: eq(event.id, translation.eventId), left: true },
    { table: city, on: eq(city.id, translation.cityId), left: true },
  ],
  where: or(isNull(translation.practiceId), published),
  order: [asc(translation.slug)],
  practice: translation.practiceId,
  within: { name: 'translations', without: ['practice', 'event', 'city'] },
  fields: [
    field('slug', 'slug', translation.slug, 'Permanent name of the translation.'),
    field('practice', 'slug', practice.slug, 'What was translated, where it is a practice.', {
      required: false,
    }),
    field('event', 'slug', event.slug, 'The same for an event.', { required: false }),
    field('city', 'slug', city.slug, 'The same for a city.', { required: false }),
    field('language', 'language', translation.language, 'Into which language.'),
    field('title', 'text', translation.title, 'Title, or name of a city.'),
    field('summary', 'text', translation.summary, 'Summary.'),
    ...(
      [
        ['problem', translation.problem],
        ['solution', translation.solution],
        ['results', translation.results],
        ['failures', translation.failures],
        ['lessons', translation.lessons],
        ['transfer_advice', translation.transferAdvice],
      ] as const
    ).map(([name, column]) => field(name, 'text', column, `The same of a practice: \`${name}\`.`)),
    field('origin', 'text', translation.origin, 'Who translated it: `human`, `machine`, or `reviewed`.'),
    field('updated', 'instant', translation.updatedAt, 'When it was saved.'),
  ],
};

export const WORD_TABLES: readonly Table[] = [TAGS, TAG_WORDS, TRANSLATIONS];
