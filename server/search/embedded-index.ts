import type { Db, Tx } from '../db/open.ts';
import { FACETS, type SearchDocument } from './engine.ts';
import { words } from './words.ts';

// The embedded engine's writing half. SQLite-only SQL: this file, embedded.ts and db/ alone may hold any.

/** Makes the embedded index hold exactly `documents` for these ids, in the caller's transaction. */
export async function rewriteEmbedded(tx: Tx, ids: number[], documents: SearchDocument[]): Promise<void> {
  const sqlite = tx.$client;
  const list = JSON.stringify(ids);
  const these = 'IN (SELECT value FROM json_each(?))';
  sqlite.prepare(`DELETE FROM search_text WHERE rowid ${these}`).run(list);
  sqlite.prepare(`DELETE FROM search_facet WHERE practice_id ${these}`).run(list);
  sqlite.prepare(`DELETE FROM search_order WHERE practice_id ${these}`).run(list);
  const addText = sqlite.prepare(
    'INSERT INTO search_text(rowid, title, concepts, summary, place, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addFacet = sqlite.prepare('INSERT INTO search_facet(practice_id, field, value) VALUES (?, ?, ?)');
  const addOrder = sqlite.prepare(
    'INSERT INTO search_order(practice_id, title, started, adoptions, updated) VALUES (?, ?, ?, ?, ?)',
  );
  // Folded here, so that index and query are folded alike (unicode61 knows no ø or ł).
  const folded = (text: string) => words(text).join(' ');
  for (const { id, title, concepts, summary, place, body, facets, order } of documents) {
    addText.run(id, folded(title), folded(concepts), folded(summary), folded(place), folded(body));
    for (const field of FACETS) for (const value of facets[field]) addFacet.run(id, field, value);
    addOrder.run(id, order.title, order.started, order.adoptions, order.updated);
  }
}

/** Whether the embedded index holds as many practices as are published: not after the upgrade of a catalogue without one. */
export function isEmbeddedWhole({ $client: sqlite }: Db): boolean {
  const count = (query: string): number => sqlite.prepare(query).pluck().get() as number;
  const published = count(`SELECT count(*) FROM practice WHERE status = 'published'`);
  return (
    count('SELECT count(*) FROM search_order') === published &&
    count('SELECT count(*) FROM search_text_docsize') === published
  );
}

/**
 * Writes all words anew without those that were deleted, which a contentless index only crosses out: `secure-delete` does
 * nothing there.
 */
export function forgetDeletedWords(tx: Tx): void {
  tx.$client.exec(`INSERT INTO search_text(search_text) VALUES ('optimize')`);
}
