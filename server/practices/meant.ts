import { type Vocabulary, vocabularyOf } from '../search/vocabulary.ts';
import { contentWords, words } from '../search/words.ts';
import { type Asked, some } from './instead.ts';

/** A search that finds this many was spelt well enough. */
const ENOUGH = 10;
const MOST_SPELLINGS = 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The query with one word spelt as the catalogue spells it, where that finds more; null where nothing does. */
export async function meant(
  { db, search, query, filters }: Asked,
  total: number,
): Promise<{ text: string; ids: number[] } | null> {
  if (total >= ENOUGH) return null;
  const { q = '' } = query;
  const vocabulary = await vocabularyOf(db);
  const spellings = contentWords(q)
    .flatMap((word) => betterSpellings(vocabulary, word).map((better) => replaced(q, word, better)))
    .slice(0, MOST_SPELLINGS);
  const found = await Promise.all(spellings.map((text) => some(search, text, filters)));
  const most = Math.max(total + 1, ...found.map((each) => each.total));
  const best = found.findIndex((each) => each.total === most);
  return best < 0 ? null : { text: spellings[best] ?? '', ids: found[best]?.ids ?? [] };
}

/** What was typed, with one of its words in another spelling. */
const replaced = (text: string, word: string, better: string): string =>
  text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (typed) => (words(typed)[0] === word ? better : typed));

/**
 * For a word that nobody wrote: the nearest one, or one that differs in its first letters, which the engines trust, or two
 * that were written as one. A word that somebody wrote is right, however few have it.
 */
function betterSpellings(vocabulary: Vocabulary, word: string): string[] {
  if (word.length < 4 || vocabulary.begins(word)) return [];
  const [first = '', second = ''] = word;
  const others = [
    `${second}${first}${word.slice(2)}`,
    word.slice(1),
    ...LETTERS.flatMap((letter) => [letter + word.slice(1), letter + word]),
    ...Array.from(
      { length: Math.max(0, word.length - 5) },
      (_, at) => `${word.slice(0, at + 3)} ${word.slice(at + 3)}`,
    ),
  ];
  const known = (spelling: string) => spelling.split(' ').every((part) => vocabulary.begins(part));
  return [...vocabulary.near(word).slice(0, 1), ...others.filter(known).slice(0, 1)];
}
