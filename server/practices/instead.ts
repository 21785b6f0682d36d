import type { Db } from '../db/open.ts';
import { FACETS, type Filters, type SearchEngine } from '../search/engine.ts';
import { contentWords, words } from '../search/words.ts';
import { sayIn } from '../vocabulary/say.ts';
import type { Names } from './names.ts';
import type { Beyond, Facet, SearchParameters } from './schema.ts';

/** Each way out is a question to the engine. */
const MOST_QUESTIONS = 5;
const SOME = 5;

/** A search, and what it takes to ask another one like it. */
export interface Asked {
  readonly db: Db;
  readonly search: SearchEngine;
  readonly query: SearchParameters;
  readonly filters: Filters;
  readonly facets: Facet[];
  readonly names: Names;
}

type Way = Omit<Beyond['instead'][number], 'count' | 'query'> & { text: string; filters: Filters };

/** What a search without one of its words or filters, or without all of either, finds; what still finds nothing is left out. */
export async function waysOut(asked: Asked) {
  const ways = [...withoutFilter(asked), ...withoutWord(asked)].slice(0, MOST_QUESTIONS);
  const found = await Promise.all(ways.map((way) => some(asked.search, way.text, way.filters)));
  return ways.flatMap(({ text, filters, ...way }, at) => {
    const { total = 0, ids = [] } = found[at] ?? {};
    return total === 0 ? [] : [{ ...way, count: total, ids, query: written(asked.query, text, filters) }];
  });
}

/** Where no way leads anywhere, one question more: what the longest word finds by itself. */
export async function ofLongestWord({ search, query: { q = '' } }: Asked): Promise<number[]> {
  const [longest, ...others] = contentWords(q).toSorted((a, b) => b.length - a.length);
  return longest === undefined || others.length === 0 ? [] : (await some(search, longest, {})).ids;
}

export const some = (search: SearchEngine, text: string, filters: Filters) =>
  search.search({ text, filters, sort: 'relevance', offset: 0, limit: SOME });

/** The values of one field are alternatives, so they go together. Where one field is not enough, all may go. */
function withoutFilter({ query: { q = '', lang }, filters, facets }: Asked): Way[] {
  const say = sayIn(lang);
  const each = (Object.keys(filters) as (keyof Filters)[]).map((field): Way => {
    const { [field]: _, ...others } = filters;
    const facet = facets.find((each) => each.field === field);
    const chosen = (facet?.values ?? []).filter(({ selected }) => selected).map(({ label }) => label);
    return {
      drop: 'filter',
      what: field,
      label: `${facet?.label ?? field}: ${chosen.join(` ${say('instead.or')} `)}`,
      text: q,
      filters: others,
    };
  });
  if (each.length < 2 || q === '') return each;
  return [...each, { drop: 'filter', what: 'all', label: say('instead.all'), text: q, filters: {} }];
}

/** Words as they were typed: of `e-government` no half can be dropped. Under filters, all words together can. */
function withoutWord({ query: { q = '', lang }, filters }: Asked): Way[] {
  const say = sayIn(lang);
  const content = new Set(contentWords(q));
  const typed = q.split(/\s+/).filter((each) => words(each).some((word) => content.has(word.slice(0, 60))));
  const parts = typed.map((word) => [word]);
  if (typed.length > 1 && Object.keys(filters).length > 0) parts.push(typed);
  if (typed.length === 1 && Object.keys(filters).length === 0) return [];
  return parts.map((dropped) => {
    const text = typed.filter((word) => !dropped.includes(word)).join(' ');
    const word = dropped.join(' ');
    return { drop: 'word', what: word, label: say('instead.word', { word }), text, filters };
  });
}

/** As the address of the search page has it. */
function written({ sort }: SearchParameters, text: string, filters: Filters): string {
  const parameters = new URLSearchParams(text === '' ? [] : [['q', text]]);
  for (const field of FACETS.toSorted())
    for (const value of filters[field] ?? []) parameters.append(field, value);
  if (sort !== undefined && sort !== 'relevance') parameters.set('sort', sort);
  return parameters.toString();
}
