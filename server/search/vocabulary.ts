import { byVersion } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { distance, typosAllowed } from './words.ts';

/** The words that the embedded index holds, for finding what was meant. */
export interface Vocabulary {
  /** Whether any word begins like this. */
  begins(beginning: string): boolean;
  /** The words nearest to a mistyped one, commonest first: same first letter, at most one typo from 4 letters, two from 8. */
  near(word: string): string[];
  /** Compound words that end with this one, commonest first: `cykelbana` for `bana`. */
  ending(word: string): string[];
}

const MOST_NEAR = 12;
/** The end of a compound has so many letters at least, and as many or one less stand before it. */
const END = 4;
/** A letter with more words than this is cut to its commonest ones. */
const MOST_OF_A_LETTER = 100_000;

interface Word {
  readonly term: string;
  readonly documents: number;
}

/** That of the catalogue as it is now. */
export const vocabularyOf = byVersion('vocabulary', async (db) => loadVocabulary(db));

/** Words are read a letter at a time, when first needed. */
function loadVocabulary(db: Db): Vocabulary {
  const letters = new Map<string, Word[]>();
  const first = db.$client.prepare('SELECT 1 FROM search_word WHERE term >= ? AND term < ? LIMIT 1').pluck();
  const ofLetter = db.$client.prepare(
    'SELECT term, doc AS documents FROM search_word WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT ?',
  );
  const firstLetters = db.$client.prepare('SELECT DISTINCT substr(term, 1, 1) FROM search_word').pluck();
  const wordsOf = (letter: string): Word[] => {
    const known = letters.get(letter) ?? (ofLetter.all(letter, after(letter), MOST_OF_A_LETTER) as Word[]);
    letters.set(letter, known);
    return known;
  };
  let ends: Map<string, Word[]> | undefined;
  /** By their last letters: to look through all words for each word of a search was half of what a search cost the server. */
  const wordsWithEnd = (end: string): Word[] => {
    ends ??= Map.groupBy((firstLetters.all() as string[]).flatMap(wordsOf), ({ term }) => term.slice(-END));
    return ends.get(end) ?? [];
  };
  return {
    begins: (beginning) => first.get(beginning, after(beginning)) !== undefined,
    near(word) {
      const allowed = typosAllowed(word);
      if (allowed === 0) return [];
      return wordsOf(String.fromCodePoint(word.codePointAt(0) ?? 0))
        .map(({ term, documents }) => ({ term, documents, typos: distance(word, term, allowed) }))
        .filter(({ typos }) => typos <= allowed)
        .toSorted((a, b) => a.typos - b.typos || b.documents - a.documents)
        .slice(0, MOST_NEAR)
        .map(({ term }) => term);
    },
    ending(word) {
      if (word.length < END) return [];
      return wordsWithEnd(word.slice(-END))
        .filter(({ term }) => term.length >= word.length + END - 1 && term.endsWith(word))
        .toSorted((a, b) => b.documents - a.documents)
        .slice(0, MOST_NEAR)
        .map(({ term }) => term);
    },
  };
}

/** The first text after all those with this beginning. */
const after = (beginning: string): string => `${beginning}\u{10FFFF}`;
