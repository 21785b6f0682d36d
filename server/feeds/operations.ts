import { Type } from 'typebox';
import { bySlug } from '../vocabulary/shapes.ts';
import { JsonFeed, OfRecord, OfSearch, OfTransfers } from './schema.ts';

// What the description of the API says of feeds.

const section = 'Harvesting and feeds' as const;
const FORMS =
  'As Atom (`atom`) or as JSON Feed 1.1 (`feed.json`): what changed, newest first, fifty at a time.';

/** A feed at a path with any of the endings. */
const at = (path: string, ending: string) => ({ path: `${path}.{ending}`, values: { ending } });

export const practicesFeed = (ending: string) => ({
  section,
  operationId: 'followSearch',
  summary: 'Follow a search of practices',
  description: `${FORMS} Practices that the search finds now, and who took them over; without words and filters all of them. Takes what a search takes; its order and page make no difference.`,
  example: '/practices.atom?tag=e-services&country=SE',
  also: [503] as const,
  oneOf: at('/practices', ending),
  querystring: OfSearch,
});

/** One operation for each ending: with more of them in it, its path could be taken for that of another form of a record. */
export const recordFeed = (kind: 'cities' | 'tags', ending: string) => ({
  section,
  operationId: ending === 'atom' ? 'followRecord' : 'followRecordInJson',
  summary: `Follow a city or a subject${ending === 'atom' ? '' : ', in JSON'}`,
  description:
    'What changed, newest first, fifty at a time. Of a city: practices that it gave and who took them over, its own adoptions, its events and ' +
    'action plans. Of a subject: practices on it and on narrower ones, and who took them over.',
  example: `/cities/gavle.${ending}`,
  oneOf: { path: `/{kind}/{slug}.${ending}`, values: { kind } },
  params: bySlug('city or subject', 'gavle'),
  querystring: OfRecord,
});

export const transfersFeed = (ending: string) => ({
  section,
  operationId: 'followTransfers',
  summary: 'Follow transfers',
  description: `${FORMS} Adoptions that fit the filters now: new ones, another status, what else changed.`,
  example: '/transfers.atom?country=HU',
  oneOf: at('/transfers', ending),
  querystring: OfTransfers,
});

export const everythingFeed = (ending: string) => ({
  section,
  operationId: 'followEverything',
  summary: 'Follow the whole catalogue',
  description: `${FORMS} Practices, adoptions, events and action plans.`,
  example: '/changes.atom',
  oneOf: at('/changes', ending),
  querystring: OfRecord,
});

/** The answer of a form. */
export const answerOf = ({ type, label }: { type: string; label: string }) => ({
  200: {
    description: `${label}. An empty one is valid too.`,
    content: { [type]: { schema: type.endsWith('json') ? JsonFeed : Type.String() } },
  },
});
