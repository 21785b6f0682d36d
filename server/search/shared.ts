import { FACETS, type SearchEngine, type SearchQuery, type SearchResult } from './engine.ts';
import { keptAnswers } from './kept.ts';
import { contentWords } from './words.ts';

/** What is longer is cut before anybody looks for words in it. */
const LONGEST_TEXT = 300;
const KEPT = { entries: 500, bytes: 8_000_000, age: 30_000 };

interface Catalogue {
  version(): number;
  /** Whether an index outside the database holds all of that version. */
  settled(): Promise<boolean>;
}

/**
 * Equal searches under way share one answer, and later ones get the same while the catalogue is the same: searches with the same
 * words, filters, order and page. Not kept: what is degraded, and what an outside index answered while changes waited to be sent to it.
 */
export function shared(engine: SearchEngine, { version, settled }: Catalogue, now = Date.now): SearchEngine {
  const kept = keptAnswers(KEPT, now);
  const underWay = new Map<string, Promise<SearchResult>>();
  const find = async (query: SearchQuery, key: string, of: number): Promise<SearchResult> => {
    const upToDate = await settled();
    const answer = await engine.search(query);
    if (!answer.degraded && (upToDate || answer.engine === 'embedded')) kept.put(key, of, answer);
    return answer;
  };
  return {
    async search(asked) {
      const start = performance.now();
      const query = { ...asked, text: asked.text.slice(0, LONGEST_TEXT) };
      const [key, of] = [keyOf(query), version()];
      const known = kept.get(key, of);
      if (known !== undefined) return { ...known, cached: true, took: performance.now() - start };
      const name = `${of} ${key}`;
      const answer = underWay.get(name) ?? find(query, key, of).finally(() => underWay.delete(name));
      underWay.set(name, answer);
      return { ...(await answer), took: performance.now() - start };
    },
  };
}

/** Equal for searches that both engines answer alike: they look at the content words alone. */
const keyOf = ({ text, filters, sort, offset, limit }: SearchQuery): string =>
  JSON.stringify([
    contentWords(text),
    FACETS.map((field) => [...new Set(filters[field])].toSorted()),
    sort,
    offset,
    limit,
  ]);
