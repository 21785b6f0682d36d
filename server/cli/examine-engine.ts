import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { drift } from '../search/drift.ts';
import { meilisearch } from '../search/meili.ts';
import { knownToDiffer } from '../search/outbox.ts';
import { engineState } from './engine-state.ts';
import { type Examined, examined } from './examined.ts';
import { plural } from './io.ts';

/** Meilisearch, as far as our key lets us see it. */
export async function examineEngine(config: Config): Promise<Examined[]> {
  const state = await engineState(config);
  if (state === null) return [examined('Meilisearch', true, 'not configured; the embedded engine serves')];
  const todo: Record<typeof state.state, string> = {
    ready: '',
    missing: 'Start the server, or run exchange reindex.',
    outdated: 'The settings of the index are not ours: start the server, or run exchange reindex.',
    'refuses the key': 'MEILI_KEY is wrong or has expired; README.md says how to make one.',
    fails: 'Its own log says why; is there room on its disk? The embedded engine serves meanwhile.',
    'does not answer': 'Start it, or mend MEILI_URL. The embedded engine serves meanwhile.',
  };
  const version = state.version === null ? '' : `version ${state.version}, `;
  const found = `${state.url}: ${version}${state.state}${state.documents === null ? '' : `, ${plural(state.documents, 'document')}`}`;
  const ready = state.state === 'ready';
  const engine = examined('Meilisearch', ready, found, todo[state.state]);
  return ready ? [engine, await comparison(config)] : [engine];
}

/** Every document beside the database. What waits in the outbox, or was put aside, is told of elsewhere. */
async function comparison({ database: path, meili, embedder }: Config): Promise<Examined> {
  const what = 'index';
  if (meili === undefined || !existsSync(path)) return examined(what, true, 'nothing to compare it with');
  const database = openDatabase(path);
  try {
    const differing = await drift(database.db, meilisearch(meili.url, meili.key, embedder).index);
    const known = await knownToDiffer(database.db);
    const unknown = differing.filter((id) => !known.has(id)).length;
    return unknown === 0
      ? examined(what, true, 'what the database says')
      : examined(
          what,
          false,
          `${plural(unknown, 'document')} of it ${unknown === 1 ? 'is' : 'are'} not what the database says`,
          'The server repairs it within five minutes; exchange drift names them, exchange drift --repair does it now.',
        );
  } finally {
    await closeDatabase(database);
  }
}
