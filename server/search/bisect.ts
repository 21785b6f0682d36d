import type { DocumentStore, SearchDocument } from './engine.ts';
import { RefusedTask } from './meili-tasks.ts';

export interface RefusedDocument {
  readonly id: number;
  readonly error: string;
}

/**
 * Puts documents into an index that takes a batch whole or not at all: a batch that is refused is halved until the bad
 * documents are found. @returns those. @throws whatever else goes wrong, an engine that is away among it.
 */
export async function putAll(store: DocumentStore, documents: SearchDocument[]): Promise<RefusedDocument[]> {
  if (documents.length === 0) return [];
  try {
    await store.put(documents);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedTask)) throw error;
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) return [{ id: only.id, error: error.message }];
    const half = Math.ceil(documents.length / 2);
    return [
      ...(await putAll(store, documents.slice(0, half))),
      ...(await putAll(store, documents.slice(half))),
    ];
  }
}
