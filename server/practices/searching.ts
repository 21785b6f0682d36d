import { myCity } from '../cities/reads.ts';
import type { MyCity } from '../cities/schema.ts';
import type { Db } from '../db/open.ts';
import { FACETS, type Filters, type SearchEngine } from '../search/engine.ts';
import { contentWords } from '../search/words.ts';
import { cardsByIds, PAGE_SIZE } from './cards.ts';
import { beyond } from './beyond.ts';
import { presentFacets } from './facets.ts';
import { comparedWith, type Dimension, scoreOf, USUAL_WEIGHTS } from './likeness.ts';
import { namesIn } from './names.ts';
import { type NamedPlaces, placesOf } from './places.ts';
import type { Likeness, SearchAnswer, SearchParameters } from './schema.ts';

/** As many hits are put in order by likeness; a search with more says so. */
const MOST_RANKED = 10_000;

/** What GET /practices answers: an engine's hits as cards, its counts as facets, and how like the visitor's city each is. */
export async function answerSearch(
  db: Db,
  search: SearchEngine,
  query: SearchParameters,
): Promise<SearchAnswer> {
  const { sort = 'relevance', page = 1 } = query;
  const names = await namesIn(db, query.lang);
  const first = (page - 1) * PAGE_SIZE;
  const { ids, filters, result, likeness, byLikeness, city, weights } = await hitsOf(
    db,
    search,
    query,
    first,
    PAGE_SIZE,
  );
  const facets = presentFacets(result.counts, filters, names, query.lang);
  return {
    total: result.total,
    truncated: result.truncated,
    page,
    pages: Math.ceil((byLikeness ? result.ids.length : result.total) / PAGE_SIZE),
    sort: sort === 'likeness' && !byLikeness ? 'relevance' : sort,
    results: await cardsByIds(db, ids, result.matched, names, {
      likeness: likeness?.of,
      language: query.lang,
      sought: [...result.matched, ...contentWords(query.q ?? '')],
    }),
    mine: city === undefined ? null : { city, weights },
    ranked: byLikeness ? result.ids.length : null,
    facets,
    ...(await beyond({ db, search, query, filters, facets, names }, result.total)),
    engine: {
      name: result.engine,
      degraded: result.degraded,
      cached: result.cached ?? false,
      byMeaning: result.byMeaning ?? 0,
      took: Math.round(result.took * 10) / 10,
    },
  };
}

/** The ids that a search finds, in the order asked for: at most `most` of the total. Its `page` makes no difference. */
export async function idsOfSearch(
  db: Db,
  search: SearchEngine,
  query: SearchParameters,
  most: number,
): Promise<{ ids: number[]; total: number }> {
  const { ids, result } = await hitsOf(db, search, query, 0, most);
  return { ids, total: result.total };
}

/** What an engine finds, as the visitor wants it in order: `count` ids from `first` on, and what they were put in order by. */
async function hitsOf(db: Db, search: SearchEngine, query: SearchParameters, first: number, count: number) {
  const { q = '', sort = 'relevance' } = query;
  const filters: Filters = {};
  for (const field of FACETS) if (query[field] !== undefined) filters[field] = query[field];
  const city = await myCity(db, query);
  const weights = weightsIn(query);
  const likeness = city === undefined ? undefined : likenessTo(city, await placesOf(db, query.lang), weights);
  const byLikeness = sort === 'likeness' && likeness !== undefined;
  const result = await search.search({
    text: q,
    filters,
    sort: sort === 'likeness' ? 'relevance' : sort,
    offset: byLikeness ? 0 : first,
    limit: byLikeness ? MOST_RANKED : count,
  });
  const ids = byLikeness ? likeness.ranked(result.ids, first + count).slice(first) : result.ids;
  return { ids, filters, result, likeness, byLikeness, city, weights };
}

type Weighing = Pick<SearchParameters, `weigh_${Dimension}`>;

/** The weights that were asked for; what was not said weighs as usual. */
export const weightsIn = (query: Weighing): Record<Dimension, number> => ({
  population: query.weigh_population ?? USUAL_WEIGHTS.population,
  country: query.weigh_country ?? USUAL_WEIGHTS.country,
  language: query.weigh_language ?? USUAL_WEIGHTS.language,
  cost: query.weigh_cost ?? USUAL_WEIGHTS.cost,
});

/** How practices are like a city: in words for one of them, as an order for many. */
export function likenessTo(city: MyCity, places: NamedPlaces, weights: Record<Dimension, number>) {
  const mine = {
    population: city.population,
    country: city.country?.code ?? null,
    languages: city.languages.map(({ code }) => code),
  };
  const own = places.places.findIndex(({ ref }) => ref.slug === city.city?.slug);
  const compared = comparedWith(mine, places, own);
  /** What the visitor did not say, or gave no weight to, is no reason for or against anything. */
  const said: Record<Dimension, boolean> = {
    population: mine.population !== null,
    country: mine.country !== null,
    language: mine.languages.length > 0,
    cost: mine.population !== null,
  };
  const counts = ({ dimension }: { dimension: Dimension }) => said[dimension] && weights[dimension] > 0;
  const of = (id: number): Likeness => {
    const reasons = compared.reasonsFor(id);
    const cost = places.cost[places.rowOf[id] ?? -1] ?? Number.NaN;
    return {
      score: scoreOf(reasons, weights),
      yours: own >= 0 && compared.placesOf(id).includes(own),
      reasons: reasons.filter(counts).map(({ dimension, value, place, role }) => {
        const ref = place === undefined ? undefined : places.places[place]?.ref;
        return ref === undefined || role === undefined
          ? { dimension, value }
          : { dimension, value, place: ref, role };
      }),
      perInhabitant: Number.isNaN(cost) || mine.population === null ? null : cost / mine.population,
    };
  };
  return { of, ranked: (ids: readonly number[], most: number) => compared.ranked(ids, weights, most) };
}
