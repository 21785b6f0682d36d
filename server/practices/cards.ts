import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { adoption, city, practice, practiceTag, tag, tagWord } from '../db/tables.ts';
import { segments } from '../search/highlight.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef } from '../vocabulary/present.ts';
import type { PracticeCard } from './schema.ts';

/**
 * What a result shows, for ids that an engine found: rows from the truth, in the order given, vanished ones dropped.
 * `matched` are the words to highlight.
 */
export async function cardsByIds(db: Db, ids: number[], matched: readonly string[]): Promise<PracticeCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: practice.id,
      slug: practice.slug,
      title: practice.title,
      summary: practice.summary,
      language: practice.language,
      type: practice.type,
      stage: practice.stage,
      started: practice.started,
      inBetter: practice.inBetter,
      city: cityColumns(city),
    })
    .from(practice)
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(and(inArray(practice.id, ids), eq(practice.status, 'published')));
  const tags = await db
    .select({ id: practiceTag.practiceId, tag: { slug: tag.slug, label: tagWord.word, kind: tag.kind } })
    .from(practiceTag)
    .innerJoin(tag, eq(tag.id, practiceTag.tagId))
    .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)))
    .where(inArray(practiceTag.practiceId, ids))
    .orderBy(asc(practiceTag.position));
  const adopters = await db
    .selectDistinct({ id: adoption.practiceId, city: cityColumns(city) })
    .from(adoption)
    .innerJoin(city, eq(city.id, adoption.cityId))
    .where(inArray(adoption.practiceId, ids))
    .orderBy(asc(city.name));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const { city: origin, type, stage, ...rest } = row;
    return [
      {
        ...rest,
        titleSegments: segments(row.title, matched),
        summarySegments: segments(row.summary, matched),
        city: cityRef(origin),
        type: labelled('practiceType', type),
        stage: labelled('stage', stage),
        tags: tags.filter((each) => each.id === id).map((each) => each.tag),
        adopters: adopters.filter((each) => each.id === id).map((each) => cityRef(each.city)),
      },
    ];
  });
}
