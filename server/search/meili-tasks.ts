import { setTimeout as wait } from 'node:timers/promises';
import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError, type Settings } from 'meilisearch';
import { thrown } from './keep-alive.ts';

/** The index that is searched, and the one that is built beside it when the settings change. */
export const INDEX = 'practices';
export const NEXT_INDEX = 'practices_next';

/** A task may wait behind a long indexing; a full disk leaves it hanging, so it is given up some day. */
const TASK_TIMEOUT = 120_000;

/** The engine answered, and the answer was no: trying the same again will not help. */
export class RefusedTask extends Error {}

/** The engine took a task and could not do it, a full disk perhaps: it may be able to later. */
export class FailedTask extends Error {}

/**
 * "202 accepted" is not success. Asked with a deadline for each answer, which the client's own waiting is without.
 * @throws RefusedTask or FailedTask where the task did not succeed, or whatever keeps the engine from answering.
 */
export async function succeeded(client: Meilisearch, task: EnqueuedTaskPromise): Promise<void> {
  const { taskUid } = await task.catch((given: unknown) => {
    const error = thrown(given);
    throw isOfContent(error) ? new RefusedTask(`Meilisearch: ${error.message}`) : error;
  });
  for (const end = Date.now() + TASK_TIMEOUT; Date.now() < end; await wait(20)) {
    const { status, type, error } = await client.tasks.getTask(taskUid);
    if (status === 'succeeded') return;
    if (status === 'enqueued' || status === 'processing') continue;
    const message = `Meilisearch ${type}: ${error?.message ?? status}`;
    throw error !== null && isFault(error) ? new RefusedTask(message) : new FailedTask(message);
  }
  throw new FailedTask(
    `Meilisearch did not finish a task within ${TASK_TIMEOUT / 1000} seconds. Is its disk full?`,
  );
}

/** What was sent is too large or cannot be read: said at once and not by a task. */
const isOfContent = (error: unknown): error is MeilisearchApiError =>
  error instanceof MeilisearchApiError &&
  [400, 413].includes(error.response.status) &&
  !isOfMachine(error.message);

/** Whether a task failed for what it was given. Text that Meilisearch cannot read is "internal" to it. */
const isFault = ({ type, code, message }: { type: string; code: string; message: string }): boolean =>
  (type === 'invalid_request' || code === 'internal') && !isOfMachine(message);

/** A full disk may be "internal", and even a "malformed payload": then its own words say so. */
const isOfMachine = (message: string): boolean => /\(os error \d+\)|no space left|MDB_/i.test(message);

/** Undefined when there is no such index. */
export const settingsOf = (client: Meilisearch, uid: string): Promise<Settings | undefined> =>
  orMissing(client.index(uid).getSettings(), undefined);

/** What Meilisearch answers, or something else when there is no such index. */
export async function orMissing<T, O>(answer: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await answer;
  } catch (given) {
    const error = thrown(given);
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return otherwise;
    throw error;
  }
}
