import type { Config } from '../config.ts';
import { meilisearch } from '../search/meili.ts';
import { type TroubleKind, troubleOf } from '../search/trouble.ts';

/** How the Meilisearch of a catalogue is, as far as our key lets us see. */
export interface EngineState {
  readonly url: string;
  readonly version: string | null;
  /** `ready`: it holds an index with our settings. */
  readonly state: 'ready' | 'missing' | 'outdated' | TroubleKind;
  readonly documents: number | null;
  readonly detail: string | null;
}

export async function engineState({ meili, embedder }: Config): Promise<EngineState | null> {
  if (meili === undefined) return null;
  const { url, key } = meili;
  try {
    const { index } = meilisearch(url, key, embedder);
    const state = await index.state();
    const documents = state === 'missing' ? null : await index.count();
    return { url, version: await index.version(), state, documents, detail: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return { url, version: null, state: trouble.kind, documents: null, detail: trouble.sentence };
  }
}

/** What the server says of itself; null when none answers at the configured address. */
export async function serverState({ host, port }: Config): Promise<ServerState | null> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const answer = await fetch(`http://${address}:${port}/health/ready`, {
      signal: AbortSignal.timeout(2000),
    });
    return (await answer.json()) as ServerState;
  } catch {
    // Nothing listens there, or something that is not ours: either way no server of this catalogue.
    return null;
  }
}

export interface ServerState {
  readonly status: string;
  readonly version: string;
  readonly search: {
    readonly engine: string | null;
    readonly degraded: boolean;
    readonly index: { readonly compared: string | null; readonly differed: number } | null;
  };
}
