// What the kinds of embedders are asked, and where in their answers the vectors are.

export type EmbedderKind = 'ollama' | 'openai';

interface Dialect {
  request(model: string, input: string[]): object;
  /** Undefined unless all of them are vectors of numbers. */
  vectorsIn(answer: unknown): number[][] | undefined;
}

export const DIALECTS: Record<EmbedderKind, Dialect> = {
  ollama: {
    request: (model, input) => ({ model, input, truncate: true }),
    vectorsIn: (answer) => vectors(fieldOf(answer, 'embeddings')),
  },
  openai: {
    request: (model, input) => ({ model, input }),
    vectorsIn(answer) {
      const data = fieldOf(answer, 'data');
      if (!Array.isArray(data)) return undefined;
      // In the order of the texts, whatever order they come in.
      const position = (each: unknown): number => Number(fieldOf(each, 'index') ?? 0);
      const inOrder = data.toSorted((a, b) => position(a) - position(b));
      return vectors(inOrder.map((each) => fieldOf(each, 'embedding')));
    },
  },
};

/** Longer ones no model gives, and Meilisearch would take long over. */
const MOST_NUMBERS = 8192;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const vectors = (found: unknown): number[][] | undefined =>
  Array.isArray(found) && found.every(isVector) ? found : undefined;

/** A vector of zeros points nowhere and is as near to one text as to any other. */
const isVector = (found: unknown): found is number[] =>
  Array.isArray(found) &&
  found.length <= MOST_NUMBERS &&
  found.every((number) => Number.isFinite(number)) &&
  found.some((number) => number !== 0);
