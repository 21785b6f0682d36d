import type { Db } from '../db/open.ts';
import { similarPractices } from '../search/similar.ts';
import { fold } from '../search/words.ts';
import { cardsByIds } from '../practices/cards.ts';
import { namesIn } from '../practices/names.ts';
import { textForLikeness } from '../practices/reads.ts';
import type { SimilarPractices } from './schema.ts';

const MOST = 5;
const REASONS = 4;

/** Practices like a published one, each with what the two share; undefined when there is none at this slug. */
export function similarReader(db: Db) {
  const similarTo = similarPractices(db);
  return async (slug: string): Promise<SimilarPractices | undefined> => {
    const own = await textForLikeness(db, slug);
    if (own === undefined) return undefined;
    const known = await namesIn(db);
    const asWritten = new Map((own.text.match(/\p{L}+/gu) ?? []).map((word) => [fold(word), word]));
    const results = [];
    for (const { id, tags, adopters, events, words } of similarTo(own.id, own.text, MOST)) {
      const [practice] = await cardsByIds(db, [id], [], known);
      if (practice === undefined) continue;
      const { slug: other, title, city } = practice;
      results.push({
        practice: { slug: other, title, city },
        tags: named(tags, known.tag),
        adopters: adopters.flatMap((each) => known.cityRef.get(each) ?? []),
        events: named(events, known.event),
        words: words.slice(0, REASONS).map((word) => asWritten.get(word) ?? word),
      });
    }
    return { results };
  };
}

const named = (slugs: string[], titles: Map<string, string>) =>
  slugs.slice(0, REASONS).map((slug) => ({ slug, title: titles.get(slug) ?? slug }));
