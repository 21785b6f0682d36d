import { type Db, catalogueVersion } from '../db/open.ts';
import { type Columns, filterAndCount, loadColumns } from './columns.ts';
import type { SearchEngine, SearchQuery, SearchResult } from './engine.ts';
import { loadVocabulary, type Vocabulary } from './vocabulary.ts';
import { contentWords, stem } from './words.ts';

/** Beyond this many hits the work is cut and the answer says so. */
const MOST_HITS = 50_000;
/** With fewer hits than this, inflected forms are looked for too. */
const ENOUGH = 10;
/** With fewer than this, so are words that look alike; with none at all, any of the words will do. */
const TOO_FEW = 3;

/** The engine inside the database: FTS5 for words, typed arrays for facets. Always there, never stale. */
export function embeddedEngine(db: Db): SearchEngine {
  let columns: Columns | undefined;
  let vocabulary: Vocabulary | undefined;
  return {
    async search(query) {
      const start = performance.now();
      const version = catalogueVersion(db);
      if (columns?.version !== version || vocabulary === undefined) {
        columns = loadColumns(db, version);
        vocabulary = loadVocabulary(db);
      }
      return { ...answer(db, columns, vocabulary, query), took: performance.now() - start };
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
  // A word nobody wrote is taken for a typo at once; one that somebody wrote only when it brings too little.
  const first = wanted.map((word) => (vocabulary.begins(word) ? [word] : vocabulary.near(word)));
  const merged = new Map<number, true>();
  const matched = new Set<string>();
  let truncated = false;
  const run = (terms: string[][], joined: 'AND' | 'OR', fields = '') => {
    const words = match(terms, joined);
    if (words === '') return;
    const ids = db.$client
      .prepare('SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT ?')
      .pluck()
      .all(`${fields}(${words})`, MOST_HITS + 1) as number[];
    truncated ||= ids.length > MOST_HITS;
    if (ids.length > 0) for (const term of terms.flat()) matched.add(term);
    for (const id of ids.slice(0, MOST_HITS)) {
      const row = columns.rowOf.get(id);
      if (row !== undefined) merged.set(row, true);
    }
  };
  // bm25 lets a short record outrank one that has the words in its title, so fields go first: title, summary, all.
  for (const fields of ['{title} : ', '{title summary} : ', '']) run(first, 'AND', fields);
  const inflected = first.map((terms) => [...new Set(terms.flatMap((term) => [term, stem(term) ?? term]))]);
  if (merged.size < ENOUGH) run(inflected, 'AND');
  if (merged.size < TOO_FEW) {
    const alike = inflected.map((terms, at) => [
      ...new Set([...terms, ...vocabulary.near(wanted[at] ?? '')]),
    ]);
    run(alike, 'AND');
    if (merged.size === 0 && wanted.length > 1) run(alike, 'OR');
  }
  return { rows: [...merged.keys()], matched: [...matched], truncated };
}

/**
 * Each term quoted, as a beginning of a word (a single letter as a word of its own; where any word will do, so are
 * all short ones); the terms of one word are
 * alternatives. An unknown word matches nothing.
 */
function match(terms: string[][], joined: 'AND' | 'OR'): string {
  if (joined === 'AND' && terms.some((alternatives) => alternatives.length === 0)) return '';
  return terms
    .filter((alternatives) => alternatives.length > 0)
    .map(
      (alternatives) =>
        `(${alternatives.map((term) => (term.length < (joined === 'OR' ? 4 : 2) && terms.length > 1 ? `"${term}"` : `"${term}" *`)).join(' OR ')})`,
    )
    .join(` ${joined} `);
}
