import type { Db } from '../db/open.ts';
import { labelOf } from '../practices/facets.ts';
import { namesIn } from '../practices/names.ts';
import type { SearchParameters } from '../practices/schema.ts';
import { idsOfSearch } from '../practices/searching.ts';
import { FACETS, type SearchEngine } from '../search/engine.ts';
import { oneOf, type Subject } from './subject.ts';

/** As many hits as the embedded engine finds at all. */
const MOST = 50_000;

/**
 * The practices that a search finds now, and their adoptions. Without words and filters: all there are, those that were
 * archived among them, which no search finds.
 */
export async function searchFollowed(
  db: Db,
  search: SearchEngine,
  query: SearchParameters,
): Promise<Subject> {
  const { q = '', lang = 'en' } = query;
  const names = await namesIn(db, lang);
  const words = q.trim();
  const filters = FACETS.flatMap((field) => {
    const values = query[field];
    return values === undefined ? [] : [[field, values] as const];
  });
  const parts = filters.flatMap(([field, values]) =>
    oneOf(values.map((value) => labelOf(field, value, names, lang))),
  );
  const title = ['Practices', ...(words === '' ? [] : [`“${words}”`]), ...parts].join(' · ');
  if (words === '' && filters.length === 0) return { title, keep: ({ practice }) => practice !== null };
  const { ids } = await idsOfSearch(db, search, { q, ...Object.fromEntries(filters) }, MOST);
  const found = new Set(ids);
  return { title, keep: ({ practice }) => practice !== null && found.has(practice) };
}
