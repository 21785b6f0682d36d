import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { EmbedderConfig } from '../../server/search/embedder.ts';
import { words } from '../../server/search/words.ts';

/** What this model knows of the world. */
const SAME: Record<string, string> = {
  cycle: 'bicycle',
  cycling: 'bicycle',
  pedal: 'bicycle',
  commuting: 'bicycle',
  residents: 'people',
  inhabitants: 'people',
  rain: 'wet',
  drought: 'wet',
};
const DIMENSIONS = 1024;

/** A model of a few lines: meanings of words it knows, three letters at a time of words that it does not. */
export function vectorOf(text: string, dimensions = DIMENSIONS): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  const add = (part: string, weight: number): void => {
    let hash = 2166136261;
    for (const letter of part) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    const at = (hash >>> 0) % dimensions;
    vector[at] = (vector[at] ?? 0) + weight;
  };
  for (const word of words(text)) {
    const known = SAME[word];
    if (known !== undefined) add(known, 4);
    else for (let at = 0; at + 3 <= word.length; at++) add(word.slice(at, at + 3), 0.3);
  }
  return vector.some((number) => number !== 0) ? vector : vector.with(0, 1);
}

type Behaviour = 'well' | 'slow' | 'failing' | 'not JSON' | 'too short' | 'too few' | 'numbers as words';

export interface SmallEmbedder {
  readonly config: EmbedderConfig;
  behaviour: Behaviour;
  /** Texts with this in them are refused. */
  refuses: string;
  dimensions: number;
  /** Every text of every request. */
  readonly texts: string[];
  readonly keys: (string | undefined)[];
  /** Nobody listens any more. */
  close(): void;
}

/** An embedder on the loopback, for one test. */
export async function smallEmbedder(config: Partial<EmbedderConfig> = {}): Promise<SmallEmbedder> {
  const server = createServer((request, response) => void answer(request, response));
  const kind = config.kind ?? 'openai';
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/embed`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const small: SmallEmbedder = {
    config: { url, kind, model: 'small', key: undefined, ratio: 0.3, ...config },
    behaviour: 'well',
    refuses: '\u0000',
    dimensions: DIMENSIONS,
    texts: [],
    keys: [],
    close,
  };
  onTestFinished(close);
  return small;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { input } = JSON.parse(await text(request)) as { input: string[] };
    small.texts.push(...input);
    small.keys.push(request.headers.authorization);
    if (small.behaviour === 'slow') await wait(2000);
    if (small.behaviour === 'failing') response.statusCode = 500;
    if (input.some((each) => each.includes(small.refuses))) response.statusCode = 400;
    if (small.behaviour === 'not JSON') return void response.end('<h1>Welcome</h1>');
    const length = small.behaviour === 'too short' ? small.dimensions - 1 : small.dimensions;
    let vectors: unknown[] = input.map((each) => vectorOf(each, length));
    if (small.behaviour === 'too few') vectors = vectors.slice(1);
    if (small.behaviour === 'numbers as words') vectors = vectors.map(() => ['1', '0']);
    const data = vectors.map((embedding, index) => ({ index, embedding })).toReversed();
    response.end(JSON.stringify(kind === 'ollama' ? { embeddings: vectors } : { data }));
  }
}
