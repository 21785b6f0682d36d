import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { byVersionIn } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, practice, practiceTag } from '../db/tables.ts';
import { segments } from '../search/highlight.ts';
import { labelled } from '../vocabulary/labels.ts';
import { practicesIn } from '../translations/reads.ts';
import { excerptsOf } from './excerpts.ts';
import type { Names } from './names.ts';
import type { Likeness, PracticeCard } from './schema.ts';

/** How a visitor wants results shown. */
interface Showing {
  readonly likeness?: ((id: number) => Likeness) | undefined;
  readonly language?: Language | undefined;
  /** Words to look for in the long texts of results whose title and summary hold none of those matched. */
  readonly sought?: readonly string[];
}

/** As many results as a page has. */
export const PAGE_SIZE = 20;

/** A result as it is in a language, whatever was searched for. */
type Card = Omit<PracticeCard, 'titleSegments' | 'summarySegments' | 'excerpt' | 'likeness'> & {
  readonly id: number;
};

/** About 1.5 kB each; the ones kept longest go first. */
const MOST_KEPT = 5000;
const keptIn = byVersionIn('cards', async () => new Map<number, Card>());

/**
 * What a result shows, for ids that an engine found (at most a page of them): rows from the truth, in the order given,
 * vanished ones dropped; kept while the catalogue is the same. `matched` are the words to highlight.
 */
export async function cardsByIds(
  db: Db,
  ids: number[],
  matched: readonly string[],
  names: Names,
  { likeness, language = 'en', sought = [] }: Showing = {},
): Promise<(PracticeCard & { id: number })[]> {
  if (ids.length === 0) return [];
  const kept = await keptIn(db, language);
  const lacking = ids.filter((id) => !kept.has(id));
  for (const card of lacking.length > 0 ? await readCards(db, lacking, names, language) : [])
    kept.set(card.id, card);
  const cards = ids.flatMap((id) => kept.get(id) ?? []);
  for (const [id] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(id);
  }
  const marked = cards.map((card) => ({
    ...card,
    titleSegments: segments(card.title, matched),
    summarySegments: segments(card.summary, matched),
    ...(likeness === undefined ? {} : { likeness: likeness(card.id) }),
  }));
  const unmarked = marked.filter((card) => ![...card.titleSegments, ...card.summarySegments].some(isHit));
  const excerpts = await excerptsOf(
    db,
    unmarked.map(({ id }) => id),
    sought,
    language,
  );
  return marked.map((card) => {
    const excerpt = excerpts.get(card.id);
    return excerpt === undefined ? card : { ...card, excerpt };
  });
}

const isHit = ({ hit }: { hit: boolean }): boolean => hit;

async function readCards(db: Db, ids: number[], names: Names, language: Language): Promise<Card[]> {
  const [rows, tags, adopters] = await cardRows(db, ids);
  const inLanguage = await practicesIn(db, language, ids);
  return rows.flatMap(({ type, stage, cityId, ...original }) => {
    const { id } = original;
    const origin = names.cities.get(cityId);
    if (origin === undefined) return [];
    return [
      {
        ...original,
        ...inLanguage.get(id),
        city: origin,
        type: labelled('practiceType', type, language),
        stage: labelled('stage', stage, language),
        tags: tags.filter((each) => each.id === id).flatMap(({ tagId }) => names.tags.get(tagId) ?? []),
        adopters: adopters
          .filter((each) => each.id === id)
          .flatMap((each) => names.cities.get(each.cityId) ?? [])
          .toSorted((a, b) => a.name.localeCompare(b.name, language)),
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
