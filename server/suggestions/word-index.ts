import { distance, typosAllowed, words } from '../search/words.ts';

const MOST_NEAR = 12;

/** Names by the beginnings of their words. */
export interface WordIndex {
  /** Folded words of each name. */
  readonly names: string[][];
  /** All different words, in order of their letters, and the names that hold each. */
  readonly words: string[];
  readonly holders: number[][];
}

export function indexWords(texts: readonly string[]): WordIndex {
  const names = texts.map(words);
  const holders = new Map<string, number[]>();
  for (const [name, own] of names.entries())
    for (const word of new Set(own)) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [name]);
      else known.push(name);
    }
  const sorted = [...holders].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { names, words: sorted.map(([word]) => word), holders: sorted.map(([, of]) => of) };
}

/** The names in which every one of `wanted` is the beginning of a word; where there are none, typing errors may be forgiven. */
export function namesWith(index: WordIndex, wanted: readonly string[], forgiving: boolean): number[] {
  if (wanted.length === 0) return [];
  const strictly = holding(
    index,
    wanted.map((word) => [word]),
  );
  if (strictly.length > 0 || !forgiving) return strictly;
  return holding(
    index,
    wanted.map((word) => [word, ...near(index, word)]),
  );
}

/** Names that hold, for each of the wanted words, one of its alternatives as a beginning. */
function holding(index: WordIndex, wanted: string[][]): number[] {
  /** How many of the wanted words each name has so far. */
  const has = new Uint8Array(index.names.length);
  let found: number[] = [];
  for (const [at, alternatives] of wanted.entries()) {
    found = [];
    for (const beginning of alternatives)
      for (let word = firstFrom(index, beginning); index.words[word]?.startsWith(beginning) === true; word++)
        for (const name of index.holders[word] as number[])
          if (has[name] === at) {
            has[name] = at + 1;
            found.push(name);
          }
  }
  return found.toSorted((a, b) => a - b);
}

/** Beginnings of words that a mistyped beginning may have been meant for: same first letter, fewest typos first. */
function near(index: WordIndex, word: string): string[] {
  const allowed = typosAllowed(word);
  if (allowed === 0) return [];
  const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const found = new Map<string, number>();
  let before = '';
  for (let at = firstFrom(index, letter); index.words[at]?.startsWith(letter) === true; at++) {
    const whole = index.words[at] as string;
    const beginning = whole.slice(0, word.length);
    // Words in order share beginnings; and one letter more or less makes one typo less at most.
    const hopeless = beginning === before || distance(word, beginning, allowed + 1) > allowed + 1;
    before = hopeless ? beginning : '';
    if (hopeless) continue;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      const typos = distance(word, whole.slice(0, length), allowed);
      if (typos <= allowed) found.set(whole.slice(0, length), typos);
    }
  }
  return [...found]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, MOST_NEAR)
    .map(([beginning]) => beginning);
}

/** Where the first word stands that is not before this one. */
function firstFrom({ words: all }: WordIndex, word: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
