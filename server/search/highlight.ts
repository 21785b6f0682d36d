import { fold } from './words.ts';

export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Cuts a text into segments, marking the words that begin with one of `matched` (folded words or beginnings of
 * words; a single letter counts only as a word of its own). Put together again the segments are the text; they are never HTML.
 */
export function segments(text: string, matched: readonly string[]): Segment[] {
  if (matched.length === 0) return [{ text, hit: false }];
  const found: { text: string; hit: boolean }[] = [];
  for (const [piece] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(piece);
    const hit = matched.some((term) => (term.length === 1 ? folded === term : folded.startsWith(term)));
    const last = found.at(-1);
    if (last !== undefined && last.hit === hit) last.text += piece;
    else found.push({ text: piece, hit });
  }
  return found;
}
