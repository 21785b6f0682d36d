import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, city, practice, practiceTag, tag, tagWord } from '../db/tables.ts';
import { segments } from '../search/highlight.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef } from '../vocabulary/present.ts';
import type { PracticeCard } from './schema.ts';

/**
 * What a result shows, for ids that an engine found (at most 50): rows from the truth, in the order given, vanished ones dropped.
 * `matched` are the words to highlight.
 */
export async function cardsByIds(db: Db, ids: number[], matched: readonly string[]): Promise<PracticeCard[]> {
  if (ids.length === 0) return [];
  const [rows, tags, adopters] = await cardRows(db, ids);
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

/** As many ids as a page of results may have. */
const MOST = 50;
const slots = Array.from({ length: MOST }, (_, at) => sql.placeholder(`id${at}`));

/** The rows behind the cards: practices, their tags, their adopters. Prepared once, with places for the ids left empty. */
async function cardRows(db: Db, ids: number[]) {
  const values = Object.fromEntries(slots.map((_, at) => [`id${at}`, ids[at] ?? -1]));
  const rows = prepareOnce(db, 'card rows', () =>
    db
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
      .where(and(inArray(practice.id, slots), eq(practice.status, 'published')))
      .prepare(),
  );
  const tags = prepareOnce(db, 'card tags', () =>
    db
      .select({ id: practiceTag.practiceId, tag: { slug: tag.slug, label: tagWord.word, kind: tag.kind } })
      .from(practiceTag)
      .innerJoin(tag, eq(tag.id, practiceTag.tagId))
      .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)))
      .where(inArray(practiceTag.practiceId, slots))
      .orderBy(asc(practiceTag.position))
      .prepare(),
  );
  const adopters = prepareOnce(db, 'card adopters', () =>
    db
      .selectDistinct({ id: adoption.practiceId, city: cityColumns(city) })
      .from(adoption)
      .innerJoin(city, eq(city.id, adoption.cityId))
      .where(inArray(adoption.practiceId, slots))
      .orderBy(asc(city.name))
      .prepare(),
  );
  return Promise.all([rows.execute(values), tags.execute(values), adopters.execute(values)]);
}
