import { between, oneOf, type Random, randomFrom, shuffled } from './random.ts';
import type { Catalogue } from './catalogue.ts';

// What visitors ask: five kinds, from words that the catalogue holds.

export const kinds = ['1 word', '3 words', 'typo', 'words + 2 filters', 'empty + facets'] as const;
export type Kind = (typeof kinds)[number];

export interface Query {
  readonly kind: Kind;
  /** Path and parameters of the API call. */
  readonly path: string;
}

/** `each` queries of every kind, mixed; the same ones every time. */
export function queriesFor(catalogue: Catalogue, each: number): Query[] {
  const random = randomFrom(42);
  const all = kinds.flatMap((kind) =>
    Array.from({ length: each }, () => ({
      kind,
      path: `/api/practices?${parameters(kind, catalogue, random).toString()}`,
    })),
  );
  return shuffled(random, all);
}

function parameters(kind: Kind, catalogue: Catalogue, random: Random): URLSearchParams {
  const practice = catalogue.practice(between(random, 0, catalogue.practices - 1));
  const words = (count: number) => someWords(random, practice.title, practice.summary, count).join(' ');
  const tag = oneOf(random, practice.tags);
  switch (kind) {
    case '1 word':
      return new URLSearchParams({ q: words(1) });
    case '3 words':
      return new URLSearchParams({ q: words(3) });
    case 'typo':
      return new URLSearchParams({ q: mistyped(random, words(1)) });
    case 'words + 2 filters':
      return new URLSearchParams({ q: words(2), tag, type: practice.type });
    case 'empty + facets':
      // Every second one is the front page; the others turn its pages or choose a value.
      return new URLSearchParams(oneOf(random, [{}, {}, { page: String(between(random, 2, 20)) }, { tag }]));
  }
}

/** Words as they stand in one record, one of them from its title. */
function someWords(random: Random, title: string, summary: string, count: number): string[] {
  const longWords = (text: string) => text.match(/[\p{L}\p{M}]{4,}/gu) ?? ['city'];
  const chosen = [oneOf(random, longWords(title))];
  while (chosen.length < count) chosen.push(oneOf(random, longWords(summary)));
  return chosen.map((word) => word.toLowerCase());
}

/** Two letters changed places, or one is another: never the first, which people rarely get wrong. */
function mistyped(random: Random, word: string): string {
  const letters = Array.from(word);
  const at = between(random, 1, Math.max(1, letters.length - 2));
  const [here, next] = [letters[at] ?? 'a', letters[at + 1] ?? 'e'];
  if (here !== next && random() < 0.5) letters.splice(at, 2, next, here);
  else letters.splice(at, 1, here === 'x' ? 'z' : 'x');
  return letters.join('');
}
