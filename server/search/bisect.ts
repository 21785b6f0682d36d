import type { DocumentStore, SearchDocument } from './engine.ts';
import { FailedTask, RefusedTask } from './meili-tasks.ts';

export interface RefusedDocument {
  readonly id: number;
  readonly error: string;
}

/** So many documents that are refused one and all are not what is wrong. */
const NOT_ALL = 20;

/**
 * Puts documents into an index that takes a batch whole or not at all: a batch that is refused is halved until the bad
 * documents are found. @returns those.
 * @throws FailedTask when the index takes none of many, and whatever else goes wrong, an engine that is away among it.
 */
export async function putAll(store: DocumentStore, documents: SearchDocument[]): Promise<RefusedDocument[]> {
  const refused = documents.length === 0 ? [] : await halve(store, documents);
  const [first] = refused;
  if (first !== undefined && refused.length >= NOT_ALL && refused.length === documents.length)
    throw new FailedTask(`The index takes no document at all. ${first.error}`);
  return refused;
}

async function halve(store: DocumentStore, documents: SearchDocument[]): Promise<RefusedDocument[]> {
  try {
    await store.put(documents);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedTask)) throw error;
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) return [{ id: only.id, error: error.message }];
    const half = Math.ceil(documents.length / 2);
    return [
      ...(await halve(store, documents.slice(0, half))),
      ...(await halve(store, documents.slice(half))),
    ];
  }
}
