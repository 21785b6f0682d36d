import SQLite from 'better-sqlite3';
import { Meilisearch } from 'meilisearch';
import { FACETS, type Filters, type SearchDocument } from '../../server/search/engine.ts';
import type { Side } from './sides.ts';

// What somebody would have without our work: the same texts in the two engines as they come. `concepts` says whether the
// words of the thesaurus are among the texts.

const FIELDS = ['title', 'concepts', 'summary', 'place', 'body'] as const;
type Fields = readonly (typeof FIELDS)[number][];
const fields = (concepts: boolean): Fields => FIELDS.filter((field) => concepts || field !== 'concepts');

/** An FTS5 table as SQLite makes it; every word must occur, the last one may be unfinished, bm25 without weights. */
export function plainFts5(name: string, documents: SearchDocument[], concepts: boolean): Side {
  const columns = fields(concepts);
  const database = new SQLite(':memory:');
  database.exec(`CREATE VIRTUAL TABLE plain USING fts5(${columns.join(', ')})`);
  const insert = database.prepare(
    `INSERT INTO plain(rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
  );
  for (const document of documents) insert.run(document.id, ...columns.map((field) => document[field]));
  const search = database.prepare('SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank').pluck();
  const facetsOf = new Map(documents.map(({ id, facets }) => [id, facets]));
  return {
    name,
    async find(text, filters) {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const ids = search.all(`${words.map((word) => `"${word}"`).join(' ')} *`) as number[];
      return ids.filter((id) => passes(facetsOf.get(id), filters));
    },
  };
}

const passes = (facets: SearchDocument['facets'] | undefined, filters: Filters): boolean =>
  FACETS.every(
    (field) =>
      filters[field] === undefined || filters[field].some((value) => facets?.[field].includes(value)),
  );

/** An index with Meilisearch's own settings, but that it must be told what is a filter. */
export async function plainMeilisearch(
  name: string,
  documents: SearchDocument[],
  concepts: boolean,
  { url, masterKey, uid }: { url: string; masterKey: string; uid: string },
): Promise<Side> {
  const client = new Meilisearch({ host: url, apiKey: masterKey });
  await client.createIndex(uid, { primaryKey: 'id' }).waitTask();
  const index = client.index<{ id: number }>(uid);
  await index.updateFilterableAttributes([...FACETS]).waitTask();
  const added = await index
    .addDocuments(
      documents.map((document) => ({
        id: document.id,
        ...Object.fromEntries(fields(concepts).map((field) => [field, document[field]])),
        ...document.facets,
      })),
    )
    .waitTask({ timeout: 60_000 });
  if (added.status !== 'succeeded') throw new Error(`Meilisearch: ${added.error?.message ?? added.status}`);
  return {
    name,
    async find(text, filters) {
      const filter = FACETS.filter((field) => filters[field] !== undefined).map((field) =>
        (filters[field] ?? []).map((value) => `${field} = "${value}"`),
      );
      const { hits } = await index.search(text, { filter, limit: 10, attributesToRetrieve: ['id'] });
      return hits.map(({ id }) => id);
    },
  };
}
