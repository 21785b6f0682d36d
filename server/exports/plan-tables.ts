import { asc, eq } from 'drizzle-orm';
import {
  action,
  actionInspiration,
  actionInspirationCity,
  actionNote,
  city,
  plan,
  practice,
} from '../db/tables.ts';
import { code, field, type Table } from './field.ts';
import { published } from './practice-table.ts';

const PLANS: Table = {
  name: 'plans',
  title: 'Action plans',
  description: 'What cities resolved to do with what they learned, one plan a row.',
  key: ['slug'],
  refersTo: [{ field: 'city', table: 'cities' }],
  from: plan,
  joins: [{ table: city, on: eq(city.id, plan.cityId) }],
  order: [asc(plan.slug)],
  fields: [
    field('slug', 'slug', plan.slug, 'Permanent name of the plan.'),
    field('page', 'url', plan.slug, 'Address of its page.', { page: '/plans/' }),
    field('city', 'slug', city.slug, 'Whose plan it is.'),
    field('title', 'text', plan.title, 'What it is called.'),
    field('period_start', 'date', plan.periodStart, 'From when it is for.'),
    field('period_end', 'date', plan.periodEnd, 'Until when.'),
    field('instrument', 'text', plan.instrument, 'The policy instrument that it wants to improve.'),
    field('summary', 'text', plan.summary, 'What it is about.'),
    field('link', 'url', plan.link, 'Where it can be read.'),
    field('in_better', 'boolean', plan.inBetter, 'Whether it is one of the project BETTER.'),
    code('confidence', 'confidence', plan.confidence, 'Whether sources state it, or it was inferred.'),
    field('note', 'text', plan.note, 'What readers of the record should know.'),
    field('version', 'integer', plan.version, 'Which version of the record this is.'),
    field('updated', 'instant', plan.updatedAt, 'When that version was saved.'),
  ],
};

const ACTIONS: Table = {
  name: 'actions',
  title: 'Actions of plans',
  description: 'One action a row.',
  key: ['slug'],
  refersTo: [{ field: 'plan', table: 'plans' }],
  from: action,
  joins: [{ table: plan, on: eq(plan.id, action.planId) }],
  order: [asc(plan.slug), asc(action.position)],
  fields: [
    field('slug', 'slug', action.slug, 'Permanent name of the action.'),
    field('plan', 'slug', plan.slug, 'The plan.'),
    field('position', 'integer', action.position, 'Its place in the plan, from 0.'),
    field('title', 'text', action.title, 'What is to be done.'),
    field('text', 'text', action.text, 'The same in more words.'),
    code('status', 'actionStatus', action.status, 'How far it is.'),
  ],
};

const ofAction = (from: typeof actionInspiration | typeof actionInspirationCity | typeof actionNote) => ({
  table: action,
  on: eq(action.id, from.actionId),
});
const theAction = field('action', 'slug', action.slug, 'The action.');
const toAction = { field: 'action', table: 'actions' };

const ACTION_INSPIRATIONS: Table = {
  name: 'action_practices',
  title: 'Practices that inspired actions',
  description: 'One published practice that inspired one action a row.',
  key: ['action', 'practice'],
  refersTo: [toAction, { field: 'practice', table: 'practices' }],
  from: actionInspiration,
  joins: [
    ofAction(actionInspiration),
    { table: practice, on: eq(practice.id, actionInspiration.practiceId) },
  ],
  where: published,
  order: [asc(action.slug), asc(practice.slug)],
  practice: actionInspiration.practiceId,
  within: { name: 'actions', without: ['practice'] },
  fields: [theAction, field('practice', 'slug', practice.slug, 'The practice.')],
};

const ACTION_CITIES: Table = {
  name: 'action_cities',
  title: 'Cities that inspired actions',
  description: 'One city that inspired one action a row, where no single practice is named.',
  key: ['action', 'city'],
  refersTo: [toAction, { field: 'city', table: 'cities' }],
  from: actionInspirationCity,
  joins: [ofAction(actionInspirationCity), { table: city, on: eq(city.id, actionInspirationCity.cityId) }],
  order: [asc(action.slug), asc(city.slug)],
  fields: [theAction, field('city', 'slug', city.slug, 'The city.')],
};

const ACTION_NOTES: Table = {
  name: 'action_notes',
  title: 'Notes on actions',
  description: 'How actions went on, one note a row.',
  key: ['action', 'position'],
  refersTo: [toAction],
  from: actionNote,
  joins: [ofAction(actionNote)],
  order: [asc(action.slug), asc(actionNote.position)],
  fields: [
    theAction,
    field('position', 'integer', actionNote.position, 'Its place in the list, from 0.'),
    field('date', 'date', actionNote.date, 'When it was noted.'),
    field('text', 'text', actionNote.text, 'What was noted.'),
  ],
};

export const PLAN_TABLES: readonly Table[] = [
  PLANS,
  ACTIONS,
  ACTION_INSPIRATIONS,
  ACTION_CITIES,
  ACTION_NOTES,
];
