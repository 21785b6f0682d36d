import type { Config } from '../config.ts';
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
    'does not answer': 'Start it, or mend MEILI_URL. The embedded engine serves meanwhile.',
  };
  const version = state.version === null ? '' : `version ${state.version}, `;
  const found = `${state.url}: ${version}${state.state}${state.documents === null ? '' : `, ${plural(state.documents, 'document')}`}`;
  return [examined('Meilisearch', state.state === 'ready', found, todo[state.state])];
}
