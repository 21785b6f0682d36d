import { type Kind, KINDS } from '../../server/files/kinds.ts';
import { aCity, aPractice, aTag } from '../records.ts';
import { type BrokenFile, broken, inCell } from './broken-file.ts';
import { changed, csv, csvOf, jsonOf, lineOf, nameFor, RECORDS, rowsOf, xlsxOf, yamlOf } from './samples.ts';
import { spreadsheet } from './spreadsheet.ts';

// Records that are good by themselves and point at nothing, or take a name that is taken. The catalogue they are imported
// into holds the samples.

const ANYWHERE = /^:\d+:\d+$/;
const missing = (noun: string, slug: string): RegExp => new RegExp(`There is no ${noun} "${slug}"`);
const table = (name: string, kind: Kind, column: string, value: string, reason: RegExp): BrokenFile =>
  broken(
    name,
    nameFor(kind, 'csv'),
    csvOf(kind, { [column]: value }),
    inCell('[A-Z]+2', `${column}.*`),
    reason,
  );
const sheet = (name: string, kind: Kind, column: string, value: string, reason: RegExp): BrokenFile =>
  broken(
    name,
    nameFor(kind, 'xlsx'),
    xlsxOf(kind, { [column]: value }),
    inCell('[A-Z]+2', `${column}.*`),
    reason,
  );
const json = (name: string, kind: Kind, changes: object, reason: RegExp): BrokenFile =>
  broken(name, nameFor(kind, 'json'), jsonOf(kind, changes), ANYWHERE, reason);
const yaml = (name: string, kind: Kind, changes: object, reason: RegExp): BrokenFile =>
  broken(name, nameFor(kind, 'yaml'), yamlOf(kind, changes), ANYWHERE, reason);

const action = { slug: 'paths', title: 'Paths', status: 'planned' };
const step = { kind: 'started' };

export const brokenReferences: BrokenFile[] = [
  table(
    'a practice of a city that there is not',
    'practice',
    'city',
    'atlantis',
    missing('city', 'atlantis'),
  ),
  sheet(
    'a practice of a city with a typing mistake',
    'practice',
    'city',
    'tarto',
    /There is no city "tarto"\. Did you mean "tartu"\?/,
  ),
  table(
    'a practice with a tag that there is not',
    'practice',
    'tags',
    'mobility; flying',
    missing('tag', 'flying'),
  ),
  json('a practice with a tag that is a city', 'practice', { tags: ['tartu'] }, missing('tag', 'tartu')),
  table('a tag under one that there is not', 'tag', 'broader', 'nothing', missing('tag', 'nothing')),
  yaml(
    'a tag under one with a typing mistake',
    'tag',
    { slug: 'x', broader: 'mobilty' },
    /Did you mean "mobility"\?/,
  ),
  sheet('an event in a city that there is not', 'event', 'city', 'atlantis', missing('city', 'atlantis')),
  table(
    'an event with guests from nowhere',
    'event',
    'participants',
    'tartu; nowhere',
    missing('city', 'nowhere'),
  ),
  json(
    'an event that shows a practice that there is not',
    'event',
    { practices: [{ practice: 'flying', role: 'shown' }] },
    missing('practice', 'flying'),
  ),
  table(
    'an adoption of a practice that there is not',
    'adoption',
    'practice',
    'flying',
    missing('practice', 'flying'),
  ),
  sheet(
    'an adoption by a city that there is not',
    'adoption',
    'city',
    'atlantis',
    missing('city', 'atlantis'),
  ),
  yaml(
    'an adoption taken from one that there is not',
    'adoption',
    { from: 'nobody' },
    missing('adoption', 'nobody'),
  ),
  json(
    'a step at an event that there is not',
    'adoption',
    { steps: [{ ...step, event: 'party' }] },
    missing('event', 'party'),
  ),
  json(
    'a step of an action that there is not',
    'adoption',
    { steps: [{ ...step, action: 'inaction' }] },
    missing('plan action', 'inaction'),
  ),
  broken(
    'a step of an action in a line',
    'adoptions.jsonl',
    lineOf('adoption', { steps: [{ ...step, action: 'visit' }] }),
    ANYWHERE,
    missing('plan action', 'visit'),
  ),
  yaml('a plan of a city that there is not', 'plan', { city: 'atlantis' }, missing('city', 'atlantis')),
  json(
    'an action inspired by nothing',
    'plan',
    { actions: [{ ...action, inspired_by: ['nothing'] }] },
    missing('practice', 'nothing'),
  ),
  yaml(
    'an action inspired by a city that there is not',
    'plan',
    { actions: [{ ...action, inspiration_cities: ['oz'] }] },
    missing('city', 'oz'),
  ),
  table(
    'a contact of a practice that there is not',
    'contact',
    'practice',
    'flying',
    missing('practice', 'flying'),
  ),
  broken(
    'a practice inside a city with a tag that there is not',
    'cities.yaml',
    yamlOf('city', { practices: [{ ...aPractice('x'), tags: ['flying'] }] }),
    ANYWHERE,
    missing('tag', 'flying'),
  ),
  broken(
    'a reference to a record further down that has a typing mistake',
    'all.json',
    JSON.stringify({ practices: [aPractice('x', { city: 'narva' })], cities: [aCity('narwa')] }),
    ANYWHERE,
    /There is no city "narva"\. Did you mean "narwa"\?/,
  ),
  broken(
    'a reference between sheets that goes nowhere',
    'all.xlsx',
    spreadsheet(
      { name: 'cities', rows: rowsOf('city') },
      { name: 'practices', rows: rowsOf('practice', { city: 'valga' }) },
    ),
    / sheet "practices" [A-Z]+2 \(city\)$/,
    missing('city', 'valga'),
  ),
];

const twice = (kind: Kind): BrokenFile =>
  json(`the same ${KINDS[kind].noun} twice in a file`, kind, {}, /belongs to another .* already/);
const pair = (kind: Kind, second: object = {}): string =>
  JSON.stringify([RECORDS[kind], changed(kind, second)], null, 1);

export const takenNames: BrokenFile[] = [
  ...(['tag', 'city', 'practice', 'event', 'adoption'] as const).map(
    (kind): BrokenFile => ({ ...twice(kind), content: pair(kind) }),
  ),
  {
    ...twice('contact'),
    content: pair('contact', { public: true }),
    reason: /contact .* belongs to another contact already.*one contact a role/,
  },
  { ...twice('plan'), content: pair('plan', { actions: [action] }) },
  broken(
    'the same slug twice in a CSV',
    'tags.csv',
    csv([...rowsOf('tag', { slug: 'x' }), rowsOf('tag', { slug: 'x' })[1]]),
    inCell('A3', 'slug'),
    /The slug "x" belongs to another tag already/,
  ),
  broken(
    'two slugs that are one without accents',
    'cities.csv',
    csv([...rowsOf('city', { slug: 'Jõgeva' }), rowsOf('city', { slug: 'jogeva' })[1]]),
    inCell('A3', 'slug'),
    /The slug "jogeva" belongs to another city already/,
  ),
  broken(
    'the same slug in two sheets',
    'all.xlsx',
    spreadsheet(
      { name: 'tags', rows: rowsOf('tag', { slug: 'x' }) },
      { name: 'märksõnad', rows: rowsOf('tag', { slug: 'x' }) },
    ),
    / sheet "märksõnad" A2 \(slug\)$/,
    /The slug "x" belongs to another tag already.*sheet "tags"/,
  ),
  broken(
    'the same slug in two lines',
    'tags.jsonl',
    lineOf('tag', { slug: 'x' }) + lineOf('tag', { slug: 'x' }),
    /^:2:\d+$/,
    /The slug "x" belongs/,
  ),
  yaml(
    'the same action twice in a plan',
    'plan',
    { actions: [action, action] },
    /The slug "paths" belongs to another plan action already/,
  ),
  broken(
    'the same action in two plans',
    'plans.json',
    JSON.stringify([
      changed('plan', { actions: [action] }),
      changed('plan', { slug: 'other', actions: [action] }),
    ]),
    ANYWHERE,
    /The slug "paths" belongs to another plan action already/,
  ),
  json(
    'an action that belongs to another plan of the catalogue',
    'plan',
    { slug: 'other' },
    /The action "lanes" belongs to the plan "plan"/,
  ),
  broken(
    'a good record beside a spoilt one',
    'tags.json',
    JSON.stringify([aTag('good'), { ...aTag('spoilt'), kind: 'topik' }]),
    ANYWHERE,
    /"topik" is not allowed here/,
  ),
];
