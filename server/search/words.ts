import stopWordList from './stop-words.json' with { type: 'json' };

const NOT_DECOMPOSED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

export const isAscii = (text: string): boolean => /^[^\u0080-\uffff]*$/.test(text);

/** Lower case without accents: `Gävle` and `GAVLE` become the same word, as do `Łódź` and `lodz`. */
export const fold = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : text.replaceAll(/[^\0-\x7f]/gu, withoutAccent).toLowerCase();

/** The same letter by letter, so that each stays where it was. */
export const foldInPlace = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .replaceAll(/[^\0-\x7f]/gu, (letter) =>
          withoutAccent(letter).padEnd(letter.length).slice(0, letter.length),
        )
        .toLowerCase();

/** Texts are full of the same few letters, and taking one apart is slow: those of the alphabets are remembered. */
const remembered = new Map<string, string>();

function withoutAccent(letter: string): string {
  const known = remembered.get(letter);
  if (known !== undefined) return known;
  const bare = letter
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øłđßæœı]/giu, (whole) => NOT_DECOMPOSED[whole.toLowerCase()] ?? whole);
  if (letter < '\u2000') remembered.set(letter, bare);
  return bare;
}

/** Letters and digits only, folded: whatever else was typed (quotes, operators, NEAR, NUL) is no word. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const stopWords = new Set(stopWordList.flatMap(words));

/** Both engines look at the first ten words of a query. */
const MAX_WORDS = 10;

/** A folded word that says nothing by itself, in one of the catalogue's languages. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** All words worth looking for. A query made only of stop words stays whole. */
function worthwhile(text: string): string[] {
  const all = words(text);
  const content = all.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : all;
}

/** The words worth looking for, as many as both engines look at. */
export const contentWords = (text: string): string[] =>
  worthwhile(text)
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, 60));

/** Whether a query has more words worth looking for than both engines look at. */
export const isCut = (text: string): boolean => worthwhile(text).length > MAX_WORDS;

/** Typos forgiven in a word of this length: one from 4 letters, two from 8. None in numbers and codes. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** The beginning that inflected forms share: 70 % of a word of seven letters or more. Undefined for shorter words. */
export function stem(word: string): string | undefined {
  return word.length >= 7 ? word.slice(0, Math.max(5, Math.floor(word.length * 0.7))) : undefined;
}

/** The ends of long words that may be words by themselves, from the fourth letter: `cykelbana` has `bana` among them. */
export const ends = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter((word) => word.length >= 8)
      .flatMap((word) => Array.from({ length: word.length - 6 }, (_, at) => word.slice(at + 3))),
  ),
];

/**
 * Optimal string alignment distance (Damerau–Levenshtein without moving a pair twice), or `max + 1` as soon as it
 * is known to be larger. Source: Boytsov, Indexing methods for approximate dictionary searching (2011), §2.
 */
export function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > max) return max + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
