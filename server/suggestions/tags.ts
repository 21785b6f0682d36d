import { eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { tag, tagWord } from '../db/tables.ts';
import { sayIn } from '../vocabulary/say.ts';
import { tagSummaries } from '../vocabulary/reads.ts';
import { type Named, named } from './named.ts';

/** Tags that practices carry, under their words in all languages; they lead to these practices. */
export async function tagsInUse(db: Db): Promise<Named[]> {
  const words = await db
    .select({ slug: tag.slug, word: tagWord.word, language: tagWord.language, position: tagWord.position })
    .from(tagWord)
    .innerJoin(tag, eq(tag.id, tagWord.tagId));
  const ofTag = Map.groupBy(words, ({ slug }) => slug);
  return (await tagSummaries(db))
    .filter(({ practices }) => practices > 0)
    .map(({ slug, label, practices }) => {
      const all = ofTag.get(slug) ?? [];
      const labels = all.filter(({ position, language }) => position === 0 && language !== 'en');
      const others = all.map(({ word }) => word);
      return {
        kind: 'tag',
        ...named(label, new Map(labels.map(({ language, word }) => [language, word])), ...others),
        language: 'en',
        address: `/practices?tag=${slug}`,
        line: (into) => sayIn(into)('count.practices', { count: practices }),
        weight: practices,
      };
    });
}
