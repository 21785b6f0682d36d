import { createHash } from 'node:crypto';
import type { Meilisearch, Settings } from 'meilisearch';
import { type Embedder, embedder, type EmbedderConfig } from './embedder.ts';
import type { SearchDocument } from './engine.ts';
import { INDEX, orMissing, settingsOf, succeeded } from './meili-tasks.ts';

/** A document of the index that waits for its vector, and the fingerprint of the text that it is to be of. */
export interface Waiting {
  readonly id: number;
  readonly meaning: string;
}
interface Held extends Waiting {
  readonly embedded: boolean;
  readonly _vectors?: Record<string, { readonly embeddings: number[][] } | undefined>;
}

/**
 * The vectors in the index: given by us, never fetched by Meilisearch (docs/decisions/0014). Each document says of which text its
 * vector is to be (`meaning`) and whether it has it (`embedded`). They are kept there alone.
 */
export interface MeiliVectors {
  readonly model: Embedder;
  readonly ratio: number;
  /** The settings of an index that can hold vectors. */
  settings<S extends Settings & { filterableAttributes: unknown[] }>(ours: S): S;
  /** Whether the vectors of an index with these settings are of another model. */
  differFrom(existing: Settings): boolean;
  /** What a new index is told about vectors; undefined while nobody knows how long they are. */
  embeddersFor(existing: Settings | undefined): NonNullable<Settings['embedders']> | undefined;
  /** For each document the vector that the index in use holds for the same text, or an explicit null. */
  fieldsFor(documents: SearchDocument[]): Promise<object[]>;
  /**
   * Makes the index in use hold vectors, as soon as it is known how long they are. @returns whether it does now.
   * @throws OtherVectors
   */
  open(): Promise<boolean>;
  /** Whether searches may use them. */
  opened(): boolean;
  waiting(limit: number): Promise<{ documents: Waiting[]; total: number }>;
  /** Gives documents their vectors, but for those that are gone or have another text by now. */
  give(vectors: (Waiting & { readonly vector: number[] })[]): Promise<void>;
}

/** The index has to be built anew. */
export class OtherVectors extends Error {}

/** What a document means, for a model: models read some hundred words, so what matters comes first. */
export const meaningOf = ({ title, summary, body }: SearchDocument): string =>
  `${title}\n${summary}\n${body}`.slice(0, 2000);

export const fingerprint = (space: string, text: string): string =>
  createHash('sha256').update(`${space} ${text}`).digest('base64url').slice(0, 16);

export function meiliVectors(client: Meilisearch, config: EmbedderConfig): MeiliVectors {
  const model = embedder(config);
  const { space } = model;
  const index = client.index<Held>(INDEX);
  let opened = false;
  const held = async (ids: number[], fields: (keyof Held)[]): Promise<Map<number, Held>> => {
    const retrieveVectors = fields.includes('_vectors');
    const { results } = await orMissing(
      index.getDocuments({ ids, limit: ids.length, fields, retrieveVectors }),
      { results: [] as Held[] },
    );
    return new Map(results.map((each) => [each.id, each]));
  };
  const lengthIn = (settings: Settings | undefined): number | undefined => {
    const found = settings?.embedders?.[space];
    return found && 'dimensions' in found ? found.dimensions : undefined;
  };
  const embedders = (dimensions: number | undefined) =>
    dimensions === undefined ? undefined : { [space]: { source: 'userProvided' as const, dimensions } };
  const vectors: MeiliVectors = {
    model,
    ratio: config.ratio,
    settings: (ours) => {
      const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
      const more = { attributePatterns: ['embedded'], features: equality };
      return { ...ours, filterableAttributes: [...ours.filterableAttributes, more] };
    },
    differFrom(existing) {
      const length = lengthIn(existing);
      const others = Object.keys(existing.embedders ?? {}).some((name) => name !== space);
      return others || (length !== undefined && (model.dimensions() ?? length) !== length);
    },
    embeddersFor: (existing) => embedders(model.dimensions() ?? lengthIn(existing)),
    async fieldsFor(documents) {
      const ids = documents.map(({ id }) => id);
      const known = await held(ids, ['id', 'meaning', 'embedded', '_vectors']);
      return documents.map((document) => {
        const meaning = fingerprint(space, meaningOf(document));
        const before = known.get(document.id);
        const vector = before?._vectors?.[space]?.embeddings[0];
        const same = before?.meaning === meaning && vector?.length === (model.dimensions() ?? vector?.length);
        const kept = (same && vector) || null;
        return { meaning, embedded: kept !== null, _vectors: { [space]: kept } };
      });
    },
    async open() {
      opened = false;
      const existing = await settingsOf(client, INDEX);
      // One without our fields is being built anew at this moment.
      if (existing === undefined || !JSON.stringify(existing.filterableAttributes).includes('"embedded"'))
        return false;
      if (vectors.differFrom(existing)) throw new OtherVectors('the index holds vectors of another model');
      const wanted = vectors.embeddersFor(existing);
      if (wanted === undefined) return false;
      if (lengthIn(existing) === undefined) await succeeded(client, index.updateEmbedders(wanted));
      opened = true;
      return true;
    },
    opened: () => opened,
    async waiting(limit) {
      const { results, total } = await index.getDocuments({
        filter: 'embedded = false',
        fields: ['id', 'meaning'],
        limit,
      });
      return { documents: results, total };
    },
    async give(given) {
      const ids = given.map(({ id }) => id);
      const now = await held(ids, ['id', 'meaning']);
      const ready = given.filter(({ id, meaning }) => now.get(id)?.meaning === meaning);
      if (ready.length === 0) return;
      await succeeded(
        client,
        index.updateDocuments(
          ready.map(({ id, vector }) => ({ id, embedded: true, _vectors: { [space]: vector } }) as never),
        ),
      );
    },
  };
  return vectors;
}
