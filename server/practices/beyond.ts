import { contentWords, isCut, words } from '../search/words.ts';
import { othersNamed } from '../suggestions/reads.ts';
import { cardsByIds } from './cards.ts';
import { type Asked, ofLongestWord, waysOut } from './instead.ts';
import { meant } from './meant.ts';
import type { Beyond } from './schema.ts';

const NEAREST = 5;

/** What leads on from the first page of a search that found `total` practices. */
export async function beyond(asked: Asked, total: number): Promise<Beyond> {
  const { db, names, query } = asked;
  const { q = '', page = 1 } = query;
  const cut = isCut(q);
  const worded = words(q).length > 0;
  if (page > 1) return { didYouMean: null, instead: [], nearest: [], others: [], cut };
  const ways = total > 0 ? [] : await waysOut(asked);
  // Of each way its best, then of each the second, and so on.
  const inTurn = Array.from({ length: NEAREST }, (_, at) => ways.flatMap(({ ids }) => ids.slice(at, at + 1)));
  const spelt = worded ? await meant(asked, total) : null;
  const first = total > 0 ? [] : (spelt?.ids ?? (ways.length > 0 ? [] : await ofLongestWord(asked)));
  const ids = [...new Set([...first, ...inTurn.flat()])].slice(0, NEAREST);
  return {
    didYouMean: spelt?.text ?? null,
    instead: ways
      .toSorted((a, b) => b.count - a.count)
      .map(({ drop, what, label, count, query: without }) => ({ drop, what, label, count, query: without })),
    nearest: await cardsByIds(db, ids, contentWords(spelt?.text ?? q), names, { language: query.lang }),
    others: worded ? await othersNamed(db, q, query.lang) : [],
    cut,
  };
}
