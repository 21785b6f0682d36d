import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { exchange } from '../../server/cli/exchange.ts';
import { newHolder } from '../../server/db/lease.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { freePort, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { documentsFor } from '../../server/search/document.ts';
import { publishedIds } from '../../server/search/drift.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { Filters, SearchEngine } from '../../server/search/engine.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { rebuild } from '../../server/search/rebuild.ts';
import { PROJECT } from '../machine.ts';
import { plainFts5, plainMeilisearch } from './peers.ts';

/** Something that answers a query with ids, best first. */
export interface Side {
  readonly name: string;
  find(text: string, filters: Filters): Promise<number[]>;
}

export interface Sides {
  readonly ours: Side[];
  readonly peers: Side[];
  slugOf(id: number): string;
  close(): Promise<void>;
}

const MASTER = 'a master key for measuring, long enough';

/** The real catalogue in both engines of ours and, if asked for, in both as they come, without and with our concepts. */
export async function openSides({ withPeers }: { withPeers: boolean }): Promise<Sides> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-relevance-'));
  await seed(join(folder, 'catalogue.db'));
  const database = openDatabase(join(folder, 'catalogue.db'));
  const server = await startLocalMeilisearch(join(folder, 'meilisearch'), await freePort(), MASTER);
  const close = async () => {
    await server.stop('SIGKILL');
    await closeDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { engine, index } = meilisearch(server.url, server.key);
    await rebuild(database, index, { holder: newHolder() });
    index.serve(true);
    const ours = [side('Meilisearch', engine), side('embedded', embeddedEngine(database.db))];
    const documents = await documentsFor(database.db, await publishedIds(database.db));
    const at = (uid: string) => ({ url: server.url, masterKey: MASTER, uid });
    const peers = !withPeers
      ? []
      : [
          await plainMeilisearch('Meilisearch as it comes', documents, false, at('plain')),
          await plainMeilisearch('… with our concepts', documents, true, at('concepts')),
          plainFts5('FTS5 as it comes', documents, false),
          plainFts5('… with our concepts', documents, true),
        ];
    const slug = database.db.$client.prepare('SELECT slug FROM practice WHERE id = ?').pluck();
    return { ours, peers, slugOf: (id) => slug.get(id) as string, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const side = (name: string, engine: SearchEngine): Side => ({
  name,
  find: async (text, filters) =>
    (await engine.search({ text, filters, sort: 'relevance', offset: 0, limit: 20 })).ids,
});

async function seed(path: string): Promise<void> {
  let faults = '';
  const code = await exchange(['seed', join(PROJECT, 'seed')], {
    out: () => undefined,
    err: (text) => {
      faults += text;
    },
    input: () => Readable.from([]),
    environment: { DATABASE: path },
    interactive: false,
  });
  if (code !== 0) throw new Error(faults);
}
