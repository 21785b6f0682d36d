import type { SearchIndex } from '../search/engine.ts';
import { meilisearch } from '../search/meili.ts';
import { RebuildRefused } from '../search/rebuild.ts';
import { troubleOf } from '../search/trouble.ts';
import type { Context } from './command.ts';
import { Misuse, Refusal } from './io.ts';

/** The outside index of this catalogue. @throws Misuse when none is configured. */
export function outsideIndex({ config }: Context): SearchIndex {
  const { meili, embedder } = config();
  if (meili === undefined)
    throw new Misuse(
      'No Meilisearch is configured: set MEILI_URL (and MEILI_KEY). The embedded index is written with every change.',
    );
  return meilisearch(meili.url, meili.key, embedder).index;
}

/** Says an engine's objection in a sentence. @throws Refusal always. */
export function engineTrouble(error: unknown, { config }: Context): never {
  if (error instanceof RebuildRefused) throw new Refusal(error.message);
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  const url = config().meili?.url ?? '';
  const meanwhile = {
    'refuses the key': 'The outbox keeps what waits.',
    'does not answer': 'The embedded engine serves meanwhile.',
    fails: 'The index in use is as it was.',
  }[trouble.kind];
  throw new Refusal(`${trouble.sentence} ${meanwhile} (Meilisearch at ${url})`);
}
