import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError, type Settings } from 'meilisearch';

/** The index that is searched, and the one that is built beside it when the settings change. */
export const INDEX = 'practices';
export const NEXT_INDEX = 'practices_next';

/** A task may wait behind a long indexing; a missing disk leaves it hanging, so it is given up some day. */
export const TASK_TIMEOUT = 120_000;

/** "202 accepted" is not success, and waiting resolves for failed tasks too. */
export async function succeeded(task: EnqueuedTaskPromise): Promise<void> {
  const done = await task.waitTask({ timeout: TASK_TIMEOUT, interval: 20 });
  if (done.status !== 'succeeded') {
    throw new RefusedTask(`Meilisearch ${done.type}: ${done.error?.message ?? done.status}`);
  }
}

/** The engine answered, and the answer was no: trying the same again will not help. */
export class RefusedTask extends Error {}

/** Undefined when there is no such index. */
export const settingsOf = (client: Meilisearch, uid: string): Promise<Settings | undefined> =>
  orMissing(client.index(uid).getSettings(), undefined);

/** What Meilisearch answers, or something else when there is no such index. */
export async function orMissing<T, O>(answer: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return otherwise;
    throw error;
  }
}
