import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, practice, practiceTag } from '../db/tables.ts';
import { segments } from '../search/highlight.ts';
import { labelled } from '../vocabulary/labels.ts';
import type { Language } from '../db/codes.ts';
import { practicesIn } from '../translations/reads.ts';
import type { Names } from './names.ts';
import type { Likeness, PracticeCard } from './schema.ts';

/** How a visitor wants results shown. */
interface Showing {
  readonly likeness?: ((id: number) => Likeness) | undefined;
  readonly language?: Language | undefined;
}

/** As many results as a page has. */
export const PAGE_SIZE = 20;

/**
 * What a result shows, for ids that an engine found (at most a page of them): rows from the truth, in the order given,
 * vanished ones dropped. `matched` are the words to highlight.
 */
export async function cardsByIds(
  db: Db,
  ids: number[],
  matched: readonly string[],
  names: Names,
  { likeness, language = 'en' }: Showing = {},
): Promise<(PracticeCard & { id: number })[]> {
  if (ids.length === 0) return [];
  const [rows, tags, adopters] = await cardRows(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inLanguage = await practicesIn(db, language, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const origin = row === undefined ? undefined : names.cities.get(row.cityId);
    if (row === undefined || origin === undefined) return [];
    const { type, stage, ...original } = row;
    const rest = { ...original, ...inLanguage.get(id) };
    return [
      {
        ...rest,
        titleSegments: segments(rest.title, matched),
        summarySegments: segments(rest.summary, matched),
        city: origin,
        type: labelled('practiceType', type, language),
        stage: labelled('stage', stage, language),
        tags: tags.filter((each) => each.id === id).flatMap(({ tagId }) => names.tags.get(tagId) ?? []),
        ...(likeness === undefined ? {} : { likeness: likeness(id) }),
        adopters: adopters
          .filter((each) => each.id === id)
          .flatMap(({ cityId }) => names.cities.get(cityId) ?? [])
          .toSorted((a, b) => a.name.localeCompare(b.name)),
      },
    ];
  });
}

const slots = Array.from({ length: PAGE_SIZE }, (_, at) => sql.placeholder(`id${at}`));

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
        cityId: practice.cityId,
        type: practice.type,
        stage: practice.stage,
        started: practice.started,
        inBetter: practice.inBetter,
      })
      .from(practice)
      .where(and(inArray(practice.id, slots), eq(practice.status, 'published')))
      .prepare(),
  );
  const tags = prepareOnce(db, 'card tags', () =>
    db
      .select({ id: practiceTag.practiceId, tagId: practiceTag.tagId })
      .from(practiceTag)
      .where(inArray(practiceTag.practiceId, slots))
      .orderBy(asc(practiceTag.position))
      .prepare(),
  );
  const adopters = prepareOnce(db, 'card adopters', () =>
    db
      .selectDistinct({ id: adoption.practiceId, cityId: adoption.cityId })
      .from(adoption)
      .where(inArray(adoption.practiceId, slots))
      .prepare(),
  );
  return Promise.all([rows.execute(values), tags.execute(values), adopters.execute(values)]);
}
