import type { Db } from '../db/open.ts';
import { type Columns, columnsOf, filterAndCount } from './columns.ts';
import type { SearchEngine, SearchQuery, SearchResult } from './engine.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { contentWords, stem } from './words.ts';

/** Beyond this many hits the work is cut and the answer says so. */
const MOST_HITS = 50_000;
/** With fewer hits than this, inflected forms are looked for too. */
const ENOUGH = 10;
/** With fewer than this, so are words that look alike. */
const TOO_FEW = 3;
/** A record that has only some of the words must come this close to the best of them. */
const CLOSE = 0.1;

/** The engine inside the database: FTS5 for words, typed arrays for facets. Always there, never stale. */
export function embeddedEngine(db: Db): SearchEngine {
  return {
    async search(query) {
      const start = performance.now();
      const found = answer(db, await columnsOf(db), await vocabularyOf(db), query);
      return { ...found, took: performance.now() - start };
    },
  };
}

function answer(
  db: Db,
  columns: Columns,
  vocabulary: Vocabulary,
  query: SearchQuery,
): Omit<SearchResult, 'took'> {
  const found = find(db, columns, vocabulary, contentWords(query.text));
  const { passing, counts } = filterAndCount(columns, found.rows, query.filters);
  const browsing = found.matched.length === 0;
  const sort = query.sort === 'relevance' && browsing ? 'most-adopted' : query.sort;
  if (sort !== 'relevance') {
    const rank = columns.rank[sort];
    passing.sort((a, b) => (rank[a] as number) - (rank[b] as number));
  }
  return {
    ids: passing.slice(query.offset, query.offset + query.limit).map((row) => columns.ids[row] as number),
    total: passing.length,
    truncated: found.truncated,
    counts,
    matched: found.matched,
    engine: 'embedded',
    degraded: false,
  };
}

interface Found {
  readonly rows: number[];
  readonly matched: string[];
  readonly truncated: boolean;
}

function find(db: Db, columns: Columns, vocabulary: Vocabulary, wanted: string[]): Found {
  if (wanted.length === 0)
    return { rows: columns.ids.length === 0 ? [] : [...columns.ids.keys()], matched: [], truncated: false };
  const merged = new Set<number>();
  const matched = new Set<string>();
  let truncated = false;
  const search = db.$client
    .prepare('SELECT rowid, rank FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT ?')
    .raw();
  const hits = (expression: string): [number, number][] => {
    if (expression === '') return [];
    const all = search.all(expression, MOST_HITS + 1) as [number, number][];
    truncated ||= all.length > MOST_HITS;
    return all.slice(0, MOST_HITS);
  };
  const add = (ids: number[], terms: string[][]) => {
    if (ids.length > 0) for (const term of terms.flat()) matched.add(term);
    for (const id of ids) {
      const row = columns.rowOf.get(id);
      if (row !== undefined) merged.add(row);
    }
  };
  const run = (terms: string[][], fields = '') => {
    const expression = allOf(terms);
    add(
      hits(expression === '' ? '' : `${fields}(${expression})`).map(([id]) => id),
      terms,
    );
  };
  // A word nobody wrote is taken for a typo at once; one that somebody wrote only when it brings too little.
  const first = wanted.map((word) => (vocabulary.begins(word) ? [word] : vocabulary.near(word)));
  // bm25 lets a short record outrank one that has the words in its title, so fields go first: title, a concept of these
  // very words, title and summary, all.
  run(first, '{title} : ');
  if (first.length > 1) {
    const phrase = phraseOf(first);
    if (phrase !== '')
      add(
        hits(`${phrase} AND {title summary} : (${allOf(first)})`).map(([id]) => id),
        first,
      );
    add(
      hits(phrase).map(([id]) => id),
      first,
    );
  }
  run(first, '{title summary} : ');
  run(first);
  if (merged.size >= ENOUGH) return { rows: [...merged], matched: [...matched], truncated };
  const inflected = first.map((terms, at) => unique([...terms, ...stemsOf([wanted[at] ?? '', ...terms])]));
  run(inflected);
  const compound = inflected.map((terms, at) => unique([...terms, ...vocabulary.ending(wanted[at] ?? '')]));
  if (merged.size < ENOUGH) run(compound);
  const alike = compound.map((terms, at) => unique([...terms, ...vocabulary.near(wanted[at] ?? '')]));
  if (merged.size < TOO_FEW) run(alike);
  if (merged.size < ENOUGH && wanted.length > 1) {
    const some = merged.size < TOO_FEW ? alike : inflected;
    add(bestOf(some.map((terms) => hits(oneOf(terms, 4)))), some);
  }
  return { rows: [...merged], matched: [...matched], truncated };
}

const unique = (terms: string[]): string[] => [...new Set(terms)];
const stemsOf = (terms: string[]): string[] => terms.map(stem).filter((each) => each !== undefined);

/**
 * Records that have some of the words: the more of them and the rarer, the better.
 *
 * @param hits for each word the records that have it with their bm25 (the smaller the better).
 */
function bestOf(hits: [number, number][][]): number[] {
  const [score, words] = [new Map<number, number>(), new Map<number, number>()];
  for (const each of hits) {
    for (const [id, rank] of each) {
      score.set(id, (score.get(id) ?? 0) - rank);
      words.set(id, (words.get(id) ?? 0) + 1);
    }
  }
  const scored = [...score]
    .map(([id, sum]) => [id, sum * (words.get(id) ?? 0)] as const)
    .toSorted(([a, m], [b, n]) => n - m || a - b);
  const least = CLOSE * (scored[0]?.[1] ?? 0);
  return scored.filter(([, sum]) => sum >= least).map(([id]) => id);
}

/** Every word, each as one of its terms. A word without any matches nothing. */
function allOf(words: string[][]): string {
  if (words.some((terms) => terms.length === 0)) return '';
  return words.map((terms) => `(${oneOf(terms, words.length > 1 ? 2 : 1)})`).join(' AND ');
}

/** Any of the terms, each quoted and a beginning of a word; those with fewer letters than this are words of their own. */
const oneOf = (terms: string[], beginningFrom: number): string =>
  terms.map((term) => (term.length < beginningFrom ? `"${term}"` : `"${term}" *`)).join(' OR ');

/** The words side by side in a concept, each as the likeliest of its terms. */
function phraseOf(words: string[][]): string {
  if (words.some((terms) => terms.length === 0)) return '';
  return `{concepts} : "${words.map(([term]) => term).join(' ')}" *`;
}
