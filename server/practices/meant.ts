import { byVersion } from '../db/by-version.ts';
import { loadVocabulary, type Vocabulary } from '../search/vocabulary.ts';
import { contentWords, words } from '../search/words.ts';
import { type Asked, some } from './instead.ts';

/** A search that finds this many was spelt well enough. */
const ENOUGH = 10;
/** Another spelling is worth a word when it finds so many times as much. */
const BETTER = 3;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const vocabularyOf = byVersion('spellings', async (db) => loadVocabulary(db));

/** The query with one word spelt as the catalogue spells it, where that finds much more; null where nothing does. */
export async function meant({ db, search, query, filters }: Asked, total: number): Promise<string | null> {
  if (total >= ENOUGH) return null;
  const { q = '' } = query;
  const vocabulary = await vocabularyOf(db);
  const spellings = contentWords(q)
    .flatMap((word) => {
      const better = betterSpelling(vocabulary, word, total === 0);
      return better === undefined
        ? []
        : [q.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (typed) => (words(typed)[0] === word ? better : typed))];
    })
    .slice(0, 3);
  const found = await Promise.all(spellings.map((text) => some(search, text, filters)));
  const counts = found.map((each) => each.total);
  const most = Math.max(0, ...counts);
  return most > 0 && most >= total * BETTER ? (spellings[counts.indexOf(most)] ?? null) : null;
}

/** The nearest word that is not merely the same one longer or shorter; where nothing is found, also with another first letter. */
function betterSpelling(vocabulary: Vocabulary, word: string, all: boolean): string | undefined {
  const near = vocabulary.near(word).find((each) => !each.startsWith(word) && !word.startsWith(each));
  if (near !== undefined || !all || word.length < 4 || vocabulary.begins(word)) return near;
  const [first = '', second = ''] = word;
  const others = [
    word.slice(1),
    `${second}${first}${word.slice(2)}`,
    ...LETTERS.flatMap((letter) => [letter + word.slice(1), letter + word]),
  ];
  return others.find((each) => vocabulary.begins(each));
}
