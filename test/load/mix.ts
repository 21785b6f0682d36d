import type { Catalogue } from '../bench/catalogue.ts';
import { queriesFor } from '../bench/queries.ts';
import { randomFrom, zipf } from '../bench/random.ts';

const [OF_A_KIND, ASKED] = [400, 20_000];
/** Every so many is a page; the others are what a page asks while somebody types or chooses. */
const PAGE = 5;

/** What visitors ask, in their order: two thousand searches of five kinds, some of them again and again, a fifth as pages. */
export function searches(catalogue: Catalogue): string[] {
  const random = randomFrom(30);
  const queries = queriesFor(catalogue, OF_A_KIND);
  const popular = zipf(queries.length, 20);
  return Array.from({ length: ASKED }, (_, at) => {
    const { path } = queries[popular(random)] as (typeof queries)[number];
    return at % PAGE === 0 ? path.slice('/api'.length) : path;
  });
}

/** Records in no order, pages and answers of the API in turn: as many as the cache of records holds. */
export const records = ({ practices, practiceSlug }: Catalogue): string[] =>
  Array.from({ length: Math.min(practices, 600) }, (_, at) => {
    const path = `/practices/${practiceSlug((at * 7919) % practices)}`;
    return at % 2 === 0 ? path : `/api${path}`;
  });
