import { stampOf } from './document.ts';
import type { SearchDocument } from './engine.ts';
import { ends, fold, words } from './words.ts';

/** Meilisearch sorts and filters by fields of the top level only. Texts are folded by us: it knows no ł and no ß. */
export const flat = ({
  id,
  title,
  concepts,
  summary,
  place,
  body,
  facets,
  order,
  ...rest
}: SearchDocument) => ({
  id,
  title: fold(title),
  concepts: fold(concepts),
  phrases: phrases(concepts),
  summary: fold(summary),
  place: fold(place),
  body: fold(body),
  ends: ends(`${title} ${concepts} ${summary}`).join(' '),
  ...facets,
  order_title: order.title,
  started: order.started,
  adoptions: order.adoptions,
  updated: order.updated,
  stamp: stampOf({ id, title, concepts, summary, place, body, facets, order, ...rest }),
});

/** Concepts of two or three words, each written as one. */
const phrases = (concepts: string): string =>
  concepts
    .split(' · ')
    .map(words)
    .filter(({ length }) => length === 2 || length === 3)
    .map((each) => each.join(''))
    .join(' ');
