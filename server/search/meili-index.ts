import { isDeepStrictEqual } from 'node:util';
import type { Meilisearch, Settings } from 'meilisearch';
import { type DocumentStore, FACETS, type SearchIndex } from './engine.ts';
import { flat } from './meili-document.ts';
import { INDEX, NEXT_INDEX, RefusedTask, settingsOf, succeeded } from './meili-tasks.ts';
import type { MeiliVectors } from './meili-vectors.ts';

/** What a search looks at, best first; ends of compound words are looked at only where these bring too little. */
export const TEXTS = ['title', 'phrases', 'concepts', 'summary', 'place', 'body'];

/** Settings as code; what was measured stands in docs/search.md. A change here rebuilds the index at the next start. */
const SETTINGS = {
  searchableAttributes: [...TEXTS, 'ends'],
  filterableAttributes: [
    {
      attributePatterns: ['id', ...FACETS],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  // In alphabetical order, as Meilisearch gives them back.
  sortableAttributes: ['adoptions', 'order_title', 'started', 'updated'],
  displayedAttributes: ['id', 'title', 'summary', 'stamp'],
  rankingRules: ['words', 'typo', 'attribute', 'proximity', 'sort', 'exactness'],
  proximityPrecision: 'byAttribute',
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnNumbers: true,
    disableOnAttributes: ['ends'],
  },
  faceting: { maxValuesPerFacet: 10_000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 150,
} satisfies Settings;

export function meiliIndex(
  client: Meilisearch,
  serve: (ready: boolean) => void,
  vectors?: MeiliVectors,
): SearchIndex {
  const settings = vectors?.settings(SETTINGS) ?? SETTINGS;
  const store = (uid: string): DocumentStore => ({
    async put(documents) {
      const fields = (await vectors?.fieldsFor(documents)) ?? [];
      await succeeded(
        client,
        client.index(uid).addDocuments(documents.map((each, at) => ({ ...flat(each), ...fields[at] }))),
      );
    },
    async remove(ids) {
      await succeeded(client, client.index(uid).deleteDocuments(ids));
    },
  });
  const count = async (uid: string): Promise<number> => {
    const { total } = await client.index(uid).getDocuments({ fields: ['id'], limit: 1 });
    return total;
  };
  return {
    serve,
    ...store(INDEX),
    count: () => count(INDEX),
    async state() {
      const existing = await settingsOf(client, INDEX);
      if (existing === undefined) return 'missing';
      return sameSettings(settings, existing) && vectors?.differFrom(existing) !== true
        ? 'ready'
        : 'outdated';
    },
    async version() {
      // A key may be without the right to see it, and nothing depends on it.
      const answer = await client.getVersion().catch(() => null);
      return answer?.pkgVersion ?? null;
    },
    async stamps() {
      const stamps = new Map<number, string>();
      for (let offset = 0; ; offset += 1000) {
        const { results } = await client
          .index<{ id: number; stamp: string }>(INDEX)
          .getDocuments({ fields: ['id', 'stamp'], limit: 1000, offset });
        for (const { id, stamp } of results) stamps.set(id, stamp);
        if (results.length < 1000) return stamps;
      }
    },
    beside: {
      ...store(NEXT_INDEX),
      async create() {
        if ((await settingsOf(client, NEXT_INDEX)) !== undefined)
          await succeeded(client, client.deleteIndex(NEXT_INDEX));
        await succeeded(client, client.createIndex(NEXT_INDEX, { primaryKey: 'id' }));
        await succeeded(client, client.index(NEXT_INDEX).updateSettings(settings));
        const embedders = vectors?.embeddersFor(await settingsOf(client, INDEX));
        if (embedders !== undefined)
          await succeeded(client, client.index(NEXT_INDEX).updateSettings({ embedders }));
      },
      count: () => count(NEXT_INDEX),
      async swap() {
        if ((await settingsOf(client, INDEX)) === undefined)
          await succeeded(client, client.createIndex(INDEX, { primaryKey: 'id' }));
        if (!(await swapped(client))) throw new RefusedTask('Meilisearch did not swap the indexes.');
        await succeeded(client, client.deleteIndex(NEXT_INDEX));
      },
    },
  };
}

/** Compares what we set; what we leave alone may be anything. */
function sameSettings(ours: Settings, existing: Settings): boolean {
  const agrees = (wanted: unknown, found: unknown): boolean => {
    if (Array.isArray(wanted) || typeof wanted !== 'object' || wanted === null)
      return isDeepStrictEqual(wanted, found);
    return Object.entries(wanted).every(([key, value]) =>
      agrees(value, (found as Record<string, unknown> | null)?.[key]),
    );
  };
  return agrees(ours, existing);
}

/**
 * A key for two indexes may not see the task that swaps them. Tasks are done in the order in which they came: after one of ours
 * that changes nothing, the swap has been made, and a date of birth has moved, or it never will be.
 */
async function swapped(client: Meilisearch): Promise<boolean> {
  const { createdAt } = await client.getRawIndex(NEXT_INDEX);
  await client.swapIndexes([{ indexes: [INDEX, NEXT_INDEX], rename: false }]);
  await succeeded(client, client.index(NEXT_INDEX).deleteDocuments([]));
  return (await client.getRawIndex(INDEX)).createdAt === createdAt;
}
