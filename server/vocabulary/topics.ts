import { and, asc, eq } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { tag, tagWord } from '../db/tables.ts';
import { wordingIn } from './wording.ts';

/** All topics in alphabetical order, each with the narrower ones behind it. */
export async function topicsInOrder(db: Db, language: Language) {
  const rows = await db
    .select({ id: tag.id, slug: tag.slug, broader: tag.broader, label: tagWord.word })
    .from(tag)
    .innerJoin(
      tagWord,
      and(eq(tagWord.tagId, tag.id), eq(tagWord.language, language), eq(tagWord.position, 0)),
    )
    .where(eq(tag.kind, 'topic'))
    .orderBy(asc(tagWord.word));
  const all = (await wordingIn(db, language)).inOrder(rows, ({ label }) => label);
  const known = new Set(all.map(({ slug }) => slug));
  const under = Map.groupBy(all, ({ broader }) => (broader !== null && known.has(broader) ? broader : ''));
  return (under.get('') ?? []).flatMap((topic) => [topic, ...(under.get(topic.slug) ?? [])]);
}
