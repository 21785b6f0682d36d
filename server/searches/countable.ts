import { contentWords, words } from '../search/words.ts';

const MOST_WORDS = 6;
const MOST_LETTERS = 30;

/** An address, a link, or digits as in telephone numbers, bank accounts and dates of birth. */
const PRIVATE = /@|:\/\/|\bwww\.|\p{L}\.\p{L}{2,}|\p{Nd}(?:[\s./()-]*\p{Nd}){3,}/iu;

/** The words of a query as they are counted; undefined for none, and for what might tell of a person. */
export function countable(text: string): string | undefined {
  if (PRIVATE.test(text.normalize('NFKC'))) return undefined;
  const all = words(text);
  if (all.length > MOST_WORDS || all.some((word) => word.length > MOST_LETTERS)) return undefined;
  return contentWords(text).join(' ') || undefined;
}
