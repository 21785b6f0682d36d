import { asc, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  buildingBlock,
  condition,
  costItem,
  document,
  figure,
  practice,
  practiceAnswer,
  practiceTag,
  tag,
} from '../db/tables.ts';
import { code, field, type Field, type Join, type Reference, type Table } from './field.ts';
import { published } from './practice-table.ts';

interface Part {
  readonly name: string;
  readonly within: string;
  readonly title: string;
  readonly description: string;
  readonly from: SQLiteTable & { readonly practiceId: SQLiteColumn };
  /** What, with the practice, tells rows apart and puts them in order. */
  readonly by: string;
  readonly fields: readonly Field[];
  readonly joins?: readonly Join[];
  readonly refersTo?: readonly Reference[];
}

/** A table of something that repeats in a practice. */
function part({ name, within, by, fields, joins = [], refersTo = [], ...rest }: Part): Table {
  const order = fields.find((each) => each.name === by)?.from as SQLiteColumn | SQL;
  return {
    ...rest,
    name,
    key: ['practice', by],
    refersTo: [{ field: 'practice', table: 'practices' }, ...refersTo],
    joins: [{ table: practice, on: eq(practice.id, rest.from.practiceId) }, ...joins],
    where: published,
    order: [asc(practice.slug), asc(order)],
    practice: rest.from.practiceId,
    byPractice: true,
    within: { name: within, without: ['practice'] },
    fields: [field('practice', 'slug', practice.slug, 'The practice it belongs to.'), ...fields],
  };
}

const position = (of: { readonly position: SQLiteColumn }): Field =>
  field('position', 'integer', of.position, 'Its place in the list, from 0.');

export const PRACTICE_PARTS: readonly Table[] = [
  part({
    name: 'practice_tags',
    within: 'tags',
    title: 'Subjects of practices',
    description: 'One subject of one practice a row.',
    from: practiceTag,
    by: 'position',
    joins: [{ table: tag, on: eq(tag.id, practiceTag.tagId) }],
    refersTo: [{ field: 'tag', table: 'tags' }],
    fields: [position(practiceTag), field('tag', 'slug', tag.slug, 'The subject.')],
  }),
  part({
    name: 'practice_answers',
    within: 'answers',
    title: 'Answers without a text',
    description:
      'Where a field of a practice is empty because the answer was "none" or "unknown". An empty field without a row here was not asked.',
    from: practiceAnswer,
    by: 'field',
    fields: [
      field('field', 'text', practiceAnswer.field, 'Which field; `costs` and `conditions` are tables.'),
      field('answer', 'text', practiceAnswer.answer, '`none` or `unknown`.'),
    ],
  }),
  part({
    name: 'costs',
    within: 'costs',
    title: 'Costs',
    description: 'One cost of one practice a row, in its own currency.',
    from: costItem,
    by: 'position',
    fields: [
      position(costItem),
      code('phase', 'costPhase', costItem.phase, 'What the sum is for.'),
      field('category', 'text', costItem.category, 'What kind of cost it is, as the source says.'),
      field('amount', 'number', costItem.amount, 'The sum.', { unit: 'the currency of the row' }),
      field('currency', 'currency', costItem.currency, 'ISO 4217.'),
      field('price_year', 'integer', costItem.priceYear, 'The year of these prices.', { unit: 'year' }),
      field('what', 'text', costItem.what, 'What it pays for.'),
    ],
  }),
  part({
    name: 'conditions',
    within: 'conditions',
    title: 'Conditions',
    description: 'What helped or hindered, one a row.',
    from: condition,
    by: 'position',
    fields: [
      position(condition),
      code('kind', 'conditionKind', condition.kind, 'Whether it helped or hindered.'),
      code('category', 'conditionCategory', condition.category, 'What it is about.'),
      field('text', 'text', condition.text, 'What it was.'),
      field('overcome', 'text', condition.overcome, 'How it was overcome.'),
    ],
  }),
  part({
    name: 'figures',
    within: 'figures',
    title: 'Results as figures',
    description: 'One figure a row. Before and after are texts, since sources say "nearly 3,000".',
    from: figure,
    by: 'position',
    fields: [
      position(figure),
      field('indicator', 'text', figure.indicator, 'What was counted or measured.'),
      field('before', 'text', figure.before, 'Before the practice.'),
      field('after', 'text', figure.after, 'With it.'),
      field('unit', 'text', figure.unit, 'In which unit both are.'),
      field('period', 'text', figure.period, 'When, or over how long.'),
      code('certainty', 'certainty', figure.certainty, 'How it is known.'),
    ],
  }),
  part({
    name: 'building_blocks',
    within: 'building_blocks',
    title: 'Building blocks',
    description: 'What a practice is made of, one a row.',
    from: buildingBlock,
    by: 'position',
    fields: [position(buildingBlock), field('text', 'text', buildingBlock.text, 'What it is.')],
  }),
  part({
    name: 'documents',
    within: 'documents',
    title: 'Documents',
    description: 'Guides, reports and software of practices, one a row.',
    from: document,
    by: 'position',
    fields: [
      position(document),
      code('kind', 'documentKind', document.kind, 'What it is.'),
      field('title', 'text', document.title, 'What it is called.'),
      field('url', 'url', document.url, 'Where it is.'),
      field('language', 'language', document.language, 'Its language.'),
      field('licence', 'text', document.licence, 'Its licence.'),
    ],
  }),
];
