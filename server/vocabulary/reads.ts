import { and, asc, eq, sql } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { practice, practiceTag, tag, tagWord } from '../db/tables.ts';
import { historyOf } from './history.ts';

import type { Tag, TagSummary } from './schema.ts';
import { wordingIn } from './wording.ts';

const practicesOfTag = sql<number>`(
  SELECT count(DISTINCT ${practiceTag.practiceId}) FROM ${practiceTag}
  JOIN ${practice} ON ${practice.id} = ${practiceTag.practiceId} AND ${practice.status} = 'published'
  WHERE ${practiceTag.tagId} IN (SELECT own.id FROM tag AS own WHERE own.slug = ${tag.slug} OR own.broader = ${tag.slug})
)`;

/** All tags with the number of published practices that carry them or a narrower one. */
export async function tagSummaries(db: Db, language: Language = 'en'): Promise<TagSummary[]> {
  const wording = await wordingIn(db, language);
  const rows = await db
    .select({
      slug: tag.slug,
      kind: tag.kind,
      broader: tag.broader,
      label: tagWord.word,
      practices: practicesOfTag,
    })
    .from(tag)
    .innerJoin(
      tagWord,
      and(eq(tagWord.tagId, tag.id), eq(tagWord.language, language), eq(tagWord.position, 0)),
    )
    .orderBy(asc(tagWord.word));
  return wording.inOrder(
    rows.map((row) => ({ ...row, kind: wording.label('tagKind', row.kind) })),
    ({ label }) => label,
  );
}

export async function tagBySlug(db: Db, slug: string, language: Language = 'en'): Promise<Tag | undefined> {
  const { languageOf } = await wordingIn(db, language);
  const all = await tagSummaries(db, language);
  const found = all.find((each) => each.slug === slug);
  if (found === undefined) return undefined;
  const words = await db
    .select({ language: tagWord.language, word: tagWord.word })
    .from(tagWord)
    .innerJoin(tag, eq(tag.id, tagWord.tagId))
    .where(eq(tag.slug, slug))
    .orderBy(asc(tagWord.language), asc(tagWord.position));
  const ref = ({ slug: of, label }: TagSummary) => ({ slug: of, title: label, language });
  const broader = all.find((each) => each.slug === found.broader);
  return {
    ...found,
    labels: [...Map.groupBy(words, ({ language }) => language)].map(([code, [first, ...others]]) => ({
      language: languageOf(code),
      label: first?.word ?? '',
      synonyms: others.map(({ word }) => word),
    })),
    broader: broader === undefined ? null : ref(broader),
    narrower: all.filter((each) => each.broader === slug).map(ref),
    history: await historyOf(db, 'tag', slug, language),
  };
}
