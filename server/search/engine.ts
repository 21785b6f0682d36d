/** The fields one can filter by; each is a parameter of GET /api/practices and a list of counts in its answer. */
export const FACETS = [
  'tag',
  'city',
  'country',
  'population',
  'adopted_by',
  'event',
  'stage',
  'type',
  'adoption_status',
  'failures',
  'better',
] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Partial<Record<Facet, string[]>>;

/** Without a text, `relevance` means: most adopted first. Every order ends with the title. */
export type Sort = 'relevance' | 'title' | 'newest' | 'most-adopted' | 'updated';

/** What of a practice is searchable: published text only, no contacts. Made by document.ts alone. */
export interface SearchDocument {
  readonly id: number;
  readonly title: string;
  /** Labels and synonyms of its tags in five languages: they let a word of one language find text of another. */
  readonly concepts: string;
  readonly summary: string;
  /** Names of origin, adopters and their countries. */
  readonly place: string;
  readonly body: string;
  readonly facets: Record<Facet, string[]>;
  readonly order: {
    readonly title: string;
    /** Year, if known. */
    readonly started: number | null;
    readonly adoptions: number;
    /** Seconds since 1970. */
    readonly updated: number;
  };
}

/**
 * More ids than this, which only another order needs, come from the embedded engine: it has them in memory, and an outside
 * engine takes longer to send a thousand of them than to find them.
 */
export const MANY = 100;

export interface SearchQuery {
  /** As the visitor typed it; any text whatever is harmless. */
  readonly text: string;
  /** Values of one facet are alternatives (OR); facets narrow each other (AND). */
  readonly filters: Filters;
  readonly sort: Sort;
  readonly offset: number;
  /** A page, or so many that another order can be made of them. */
  readonly limit: number;
}

export interface SearchResult {
  /** Ids of practices on this page, best first. Rows are read from the database. */
  readonly ids: number[];
  readonly total: number;
  /** The total and the counts stop at a bound (embedded engine, more than 50,000 hits). */
  readonly truncated: boolean;
  /** Hits per value, ignoring that facet's own choice. */
  readonly counts: Record<Facet, Record<string, number>>;
  /** Folded words, or beginnings of words, that matched: for highlighting. */
  readonly matched: string[];
  readonly engine: 'embedded' | 'meilisearch';
  /** The engine one would expect is resting or filling; this answer came from the other one. */
  readonly degraded: boolean;
  /** Milliseconds, waiting for others included. */
  readonly took: number;
  /** It was found out for an earlier, equal search. */
  readonly cached?: boolean;
  /** How many of the total share no word with the search and are only near to it in meaning; they come last. */
  readonly byMeaning?: number;
}

export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchResult>;
}

/** An index that takes documents. Each call returns when they can be found, and @throws when any of them is refused. */
export interface DocumentStore {
  put(documents: SearchDocument[]): Promise<void>;
  remove(ids: number[]): Promise<void>;
}

/** An index outside the database, kept up to date by the indexer. */
export interface SearchIndex extends DocumentStore {
  /** Whether it exists with the right settings. @throws when the engine cannot be reached. */
  state(): Promise<'ready' | 'missing' | 'outdated'>;
  /** The version of the engine; null where the key may not see it. */
  version(): Promise<string | null>;
  /** How many documents it holds. */
  count(): Promise<number>;
  /** Fingerprint of each document in the index. */
  stamps(): Promise<Map<number, string>>;
  /** Whether searches may be sent to it: false until it holds everything. */
  serve(ready: boolean): void;
  /** Another index beside this one, which is not touched until the two are swapped. */
  readonly beside: DocumentStore & {
    /** An empty one, with the right settings; what an earlier attempt left is thrown away. */
    create(): Promise<void>;
    count(): Promise<number>;
    /** Puts it in the place of the one in use, in one step, and throws that one away. */
    swap(): Promise<void>;
  };
}
