import { createHash } from 'node:crypto';
import { DIALECTS, type EmbedderKind } from './embedder-kinds.ts';

export interface EmbedderConfig {
  /** Requests go to exactly this address. */
  readonly url: string;
  readonly kind: EmbedderKind;
  readonly model: string;
  readonly key: string | undefined;
  readonly ratio: number;
}

/** A model that turns texts into vectors, asked over HTTP. */
export interface Embedder {
  /** Names its vectors: those of another model cannot be compared with them. */
  readonly space: string;
  /** Numbers in each vector; undefined before the first answer. */
  dimensions(): number | undefined;
  /** Whether the last request failed, or took too long. */
  failing(): boolean;
  /** @throws RefusedText when it will not take one of the texts; Error for anything else. No message holds the key or a text. */
  embed(texts: string[], signal: AbortSignal): Promise<number[][]>;
}

/** The model answered, and the answer was no: trying the same again will not help. */
export class RefusedText extends Error {}

export function embedder({ url, kind, model, key }: EmbedderConfig): Embedder {
  const { request, vectorsIn } = DIALECTS[kind];
  let dimensions: number | undefined;
  let failing = false;
  const ask = async (texts: string[], signal: AbortSignal): Promise<number[][]> => {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(request(model, texts)),
    }).catch((error: Error & { cause?: { code?: string } }) => {
      throw new Error(`the embedder does not answer (${error.cause?.code ?? error.name})`);
    });
    if ([400, 413, 422].includes(answer.status))
      throw new RefusedText(`the embedder answered ${answer.status}`);
    if (!answer.ok) throw new Error(`the embedder answered ${answer.status}`);
    const vectors = vectorsIn(await answer.json().catch(() => undefined));
    if (vectors?.length !== texts.length) throw new Error('the embedder did not answer with vectors');
    for (const { length } of vectors) {
      dimensions ??= length;
      if (length !== dimensions)
        throw new Error(`the embedder answered with ${length} numbers a vector instead of ${dimensions}`);
    }
    return vectors;
  };
  return {
    space: `m_${createHash('sha256').update(`${kind} ${model}`).digest('hex').slice(0, 12)}`,
    dimensions: () => dimensions,
    failing: () => failing,
    async embed(texts, signal) {
      try {
        const vectors = await ask(texts, signal);
        failing = false;
        return vectors;
      } catch (error) {
        failing = true;
        throw error;
      }
    },
  };
}
