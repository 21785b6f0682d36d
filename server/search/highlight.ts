import { fold, isAscii } from './words.ts';

export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Cuts a text into segments, marking the words that begin with one of `matched` (folded words or beginnings of
 * words; a single letter counts only as a word of its own). Put together again the segments are the text; they are never HTML.
 */
export function segments(text: string, matched: readonly string[]): Segment[] {
  const [terms, letters] = [
    matched.filter((term) => term.length > 1),
    matched.filter((term) => term.length === 1),
  ];
  // A lone letter beside words (the e of e-government) would mark half of the text.
  const wanted = terms.length > 0 ? terms : letters;
  if (wanted.length === 0) return [{ text, hit: false }];
  const found: Segment[] = [];
  let unmarked = 0;
  // Most texts are ASCII and keep their length when they are folded: once for all their words.
  const plain = isAscii(text) ? text.toLowerCase() : undefined;
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = plain?.slice(word.index, word.index + word[0].length) ?? fold(word[0]);
    if (!wanted.some((term) => (term.length === 1 ? folded === term : folded.startsWith(term)))) continue;
    if (word.index > unmarked) found.push({ text: text.slice(unmarked, word.index), hit: false });
    found.push({ text: word[0], hit: true });
    unmarked = word.index + word[0].length;
  }
  if (unmarked < text.length || found.length === 0) found.push({ text: text.slice(unmarked), hit: false });
  return found;
}
