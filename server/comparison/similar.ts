import type { Language } from '../db/codes.ts';
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
export async function similarTo(
  db: Db,
  slug: string,
  language: Language = 'en',
): Promise<SimilarPractices | undefined> {
  const own = await textForLikeness(db, slug);
  if (own === undefined) return undefined;
  const known = await namesIn(db, language);
  const asWritten = new Map((own.text.match(/\p{L}+/gu) ?? []).map((word) => [fold(word), word]));
  const similar = await similarPractices(db, own.id, own.text, MOST);
  const cards = await cardsByIds(
    db,
    similar.map(({ id }) => id),
    [],
    known,
    { language },
  );
  const reasonsOf = new Map(similar.map((each) => [each.id, each]));
  return {
    results: cards.flatMap(({ id, slug: other, title, language: its, city }) => {
      const reasons = reasonsOf.get(id);
      if (reasons === undefined) return [];
      return {
        practice: { slug: other, title, language: its, city },
        tags: reasons.tags
          .slice(0, REASONS)
          .map((tag) => ({ slug: tag, title: known.tag.get(tag) ?? tag, language })),
        adopters: reasons.adopters.flatMap((each) => known.cityRef.get(each) ?? []),
        events: reasons.events.slice(0, REASONS).flatMap((each) => known.eventRef.get(each) ?? []),
        words: reasons.words.slice(0, REASONS).map((word) => asWritten.get(word) ?? word),
      };
    }),
  };
}
