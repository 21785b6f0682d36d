import type { SearchIndex } from '../search/engine.ts';
import { meilisearch } from '../search/meili.ts';
import { RefusedTask } from '../search/meili-tasks.ts';
import { RebuildRefused } from '../search/rebuild.ts';
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
  if (error instanceof RefusedTask) throw new Refusal(`${error.message} The index in use is as it was.`);
  const { message, cause } = error as Error & { cause?: { code?: string } };
  const url = config().meili?.url ?? '';
  if (cause?.code === 'invalid_api_key' || cause?.code === 'missing_authorization_header')
    throw new Refusal(
      `Meilisearch at ${url} does not take MEILI_KEY (${message}). The outbox keeps what waits. README.md says how to make a key.`,
    );
  if (/fetch|request to|ECONN|timeout/i.test(message))
    throw new Refusal(
      `Meilisearch at ${url} does not answer (${message}). The embedded engine serves meanwhile.`,
    );
  throw error;
}
