import { embeddedEngine } from '../../../server/search/embedded.ts';
import type { SearchEngine, SearchQuery } from '../../../server/search/engine.ts';
import { type Indexer, type Rhythm, startIndexer } from '../../../server/search/indexer.ts';
import { meilisearch } from '../../../server/search/meili.ts';
import { until } from './rounds.ts';
import { type Scene, settled, untilEqual } from './scene.ts';

/** Looks often, so that a trial need not wait for it. */
const OFTEN: Rhythm = { poll: 20, glance: 200, comparison: 300_000 };
/** Compares every document at every glance too. */
export const COMPARING: Rhythm = { poll: 20, glance: 100, comparison: 100 };

export interface Indexing {
  /** Past every fallback: it throws where Meilisearch does not answer. */
  readonly engine: SearchEngine;
  readonly indexer: Indexer;
  /** What it logged as a warning or an error. */
  readonly warnings: string[];
}

/** The indexer of the server in this process, behind the proxy of a scene. */
export function startIndexing(scene: Scene, rhythm: Rhythm = OFTEN): Indexing {
  const { engine, index } = meilisearch(scene.proxy.url, scene.engine().key);
  const warnings: string[] = [];
  const warn = (fields: object, message: string) =>
    void warnings.push(`${message} ${JSON.stringify(fields)}`);
  const indexer = startIndexer(scene.database, index, { info: () => undefined, warn, error: warn }, rhythm);
  scene.defer(() => indexer.stop());
  return { engine, indexer, warnings };
}

const QUERIES: Partial<SearchQuery>[] = [
  {},
  { text: 'practice' },
  { text: 'change' },
  { filters: { type: ['regulation'] } },
  { text: 'about', filters: { stage: ['pilot'], type: ['service', 'regulation'] } },
];

/**
 * Waits until Meilisearch answers again, its index is what the database says, and counts of every facet are those of the
 * embedded engine.
 */
export async function untilRight(scene: Scene, { engine, indexer }: Indexing): Promise<void> {
  const full = (query: Partial<SearchQuery>): SearchQuery => ({
    text: '',
    filters: {},
    sort: 'title',
    offset: 0,
    limit: 100,
    ...query,
  });
  await settled(scene);
  await untilEqual(scene);
  const embedded = embeddedEngine(scene.database.db);
  let last = '';
  const same = async (): Promise<boolean> => {
    if (indexer.state().trouble !== null || !indexer.state().serving) return false;
    for (const query of QUERIES) {
      const [one, other] = [await engine.search(full(query)), await embedded.search(full(query))];
      const facets = ({ total, counts }: typeof one) =>
        JSON.stringify([
          total,
          Object.entries(counts).map(([field, values]) => [
            field,
            Object.entries(values).map(String).toSorted(),
          ]),
        ]);
      last = `${facets(one)}, not ${facets(other)}`;
      if (facets(one) !== facets(other)) return false;
    }
    return true;
  };
  await until('Meilisearch answers as the embedded engine does', () =>
    same().catch((error: unknown) => {
      last = String(error);
      return false;
    }),
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${last}`);
  });
}
