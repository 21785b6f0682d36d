import { and, asc, eq, sql } from 'drizzle-orm';
import { adoptionsThatBecame, storiesOfPractice } from '../adoptions/cards.ts';
import { lineageOf } from '../adoptions/lineage.ts';
import { blockOf } from '../db/blocks.ts';
import { type Answerable, answerable, type Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { sourcesOf } from '../db/sources.ts';
import {
  buildingBlock,
  city,
  condition,
  costItem,
  document,
  figure,
  practice,
  practiceAnswer,
  practiceTag,
  tag,
  tagWord,
} from '../db/tables.ts';
import { eventsOfPractice } from '../events/reads.ts';
import { actionsInspiredBy } from '../plans/reads.ts';
import { historyOf } from '../vocabulary/history.ts';
import { SECTIONS } from '../translations/originals.ts';
import { practicesIn, sectionsOfPracticeIn } from '../translations/reads.ts';
import { cityColumns } from '../vocabulary/present.ts';
import { type Wording, wordingIn } from '../vocabulary/wording.ts';
import { evidenceOf } from './evidence.ts';
import { factsOf, type PracticeRow } from './facts.ts';
import { firstYear, inEuro } from './money.ts';
import { missing } from './profiles.ts';
import type { Practice } from './record.ts';

interface Wanted {
  readonly now?: Date;
  readonly language?: Language | undefined;
  /** Where all that is wanted stands in the practice's own row, the rest is not read, and not there. */
  readonly fields?: readonly string[] | undefined;
}

/** A published practice with everything linked to it; undefined when there is none. */
export async function practiceBySlug(
  db: Db,
  slug: string,
  { now = new Date(), language = 'en', fields }: Wanted = {},
): Promise<Practice | undefined> {
  const row = await rowBySlug(db, slug);
  if (row?.practice.status !== 'published') return undefined;
  const shown = (await practicesIn(db, language, [row.practice.id])).get(row.practice.id);
  const wording = await wordingIn(db, language);
  const facts = factsOf(row, now, wording);
  const enough = fields?.every((field) => field in facts || field === 'translated') ?? false;
  const whole = enough ? (facts as Practice) : await wholePractice(db, row, now, wording);
  if (shown === undefined) return whole;
  const { title, summary, translated } = shown;
  const more = asksForSections(fields)
    ? await sectionsOfPracticeIn(db, language, row.practice.id)
    : undefined;
  if (more === undefined) return { ...whole, title, summary, translated };
  const all = [...translated.fields, ...Object.keys(more.texts)];
  const stale = translated.stale || more.stale;
  return { ...whole, title, summary, ...more.texts, translated: { ...translated, stale, fields: all } };
}

/** Whether what is wanted may be translated beside title and summary, or tells what is. */
const asksForSections = (fields: readonly string[] | undefined): boolean =>
  fields === undefined || [...SECTIONS, 'translated'].some((name) => fields.includes(name));

/** A practice of whatever status, for those who keep the catalogue. */
export async function anyPracticeBySlug(db: Db, slug: string, now: Date): Promise<Practice | undefined> {
  const row = await rowBySlug(db, slug);
  return row === undefined ? undefined : wholePractice(db, row, now, await wordingIn(db));
}

/** What of a published practice is compared with others: its id, and its title (a summary shares words by accident). */
export async function textForLikeness(
  db: Db,
  slug: string,
): Promise<{ id: number; text: string } | undefined> {
  const row = (await rowBySlug(db, slug))?.practice;
  return row?.status === 'published' ? { id: row.id, text: row.title } : undefined;
}

async function rowBySlug(db: Db, slug: string): Promise<PracticeRow | undefined> {
  const rows = await prepareOnce(db, 'practice by slug', () =>
    db
      .select({ practice, city: { ...cityColumns(city), population: city.population } })
      .from(practice)
      .innerJoin(city, eq(city.id, practice.cityId))
      .where(eq(practice.slug, sql.placeholder('slug')))
      .prepare(),
  ).execute({ slug });
  return rows[0];
}

async function wholePractice(
  db: Db,
  { practice: row, city: origin }: PracticeRow,
  now: Date,
  wording: Wording,
): Promise<Practice> {
  const { label, language, say, source } = wording;
  const facts = factsOf({ practice: row, city: origin }, now, wording);
  const costRows = await blockOf(db, costItem, row.id);
  const repeating = {
    costs: costRows.map((cost) => ({
      phase: label('costPhase', cost.phase),
      amount: cost.amount,
      currency: cost.currency,
      euro: inEuro(cost.amount, cost.currency),
      priceYear: cost.priceYear,
      what: cost.what,
    })),
    conditions: (await blockOf(db, condition, row.id)).map((each) => ({
      kind: label('conditionKind', each.kind),
      category: label('conditionCategory', each.category),
      text: each.text,
      overcome: each.overcome,
    })),
    figures: (await blockOf(db, figure, row.id)).map((each) => ({
      ...each,
      certainty: label('certainty', each.certainty),
    })),
    buildingBlocks: (await blockOf(db, buildingBlock, row.id)).map((each) => each.text),
    documents: (await blockOf(db, document, row.id)).map((each) => ({
      ...each,
      kind: label('documentKind', each.kind),
    })),
    sources: (await sourcesOf(db, 'practiceId', row.id)).map(source),
  };
  const linked = {
    tags: await tagsOf(db, row.id, language),
    adoptions: await storiesOfPractice(db, row.id, language),
    grewFrom: await adoptionsThatBecame(db, row.id, language),
    chain: await lineageOf(db, row.id, { language }),
    events: await eventsOfPractice(db, row.id, language),
    actions: await actionsInspiredBy(db, row.id, language),
    history: await historyOf(db, 'practice', row.slug, language),
  };
  const answers = await answersOf(db, row, {
    costs: repeating.costs.length,
    conditions: repeating.conditions.length,
  });
  const cost = firstYear(costRows);
  return {
    ...facts,
    answers,
    ...repeating,
    ...linked,
    firstYear: cost,
    firstYearPerInhabitant: cost === null || origin.population === null ? null : cost / origin.population,
    evidence: evidenceOf({ ...repeating, ...linked, answers }, say),
    missing: missing({ ...facts, ...repeating, ...linked, answers }, now, say),
  };
}

async function tagsOf(db: Db, practiceId: number, language: Language) {
  return prepareOnce(db, 'tags of practice', () =>
    db
      .select({ slug: tag.slug, label: tagWord.word, kind: tag.kind })
      .from(practiceTag)
      .innerJoin(tag, eq(tag.id, practiceTag.tagId))
      .innerJoin(
        tagWord,
        and(
          eq(tagWord.tagId, tag.id),
          eq(tagWord.language, sql.placeholder('language')),
          eq(tagWord.position, 0),
        ),
      )
      .where(eq(practiceTag.practiceId, sql.placeholder('practiceId')))
      .orderBy(asc(practiceTag.position))
      .prepare(),
  ).execute({ practiceId, language });
}

/** For each field that may be asked about: stated where there is text or a list, else the answer, else not asked. */
async function answersOf(
  db: Db,
  row: typeof practice.$inferSelect,
  lists: { costs: number; conditions: number },
): Promise<Practice['answers']> {
  const given = await prepareOnce(db, 'answers', () =>
    db
      .select({ field: practiceAnswer.field, answer: practiceAnswer.answer })
      .from(practiceAnswer)
      .where(eq(practiceAnswer.practiceId, sql.placeholder('practiceId')))
      .prepare(),
  ).execute({ practiceId: row.id });
  const answered = new Map<Answerable, string>(given.map(({ field, answer }) => [field, answer]));
  const stated: Record<Answerable, boolean> = {
    problem: row.problem !== null,
    solution: row.solution !== null,
    results: row.results !== null,
    failures: row.failures !== null,
    lessons: row.lessons !== null,
    transfer_advice: row.transferAdvice !== null,
    costs: lists.costs > 0,
    conditions: lists.conditions > 0,
    staff: row.staff !== null,
  };
  return Object.fromEntries(
    answerable.map((field) => [field, stated[field] ? 'stated' : (answered.get(field) ?? 'not-asked')]),
  ) as Practice['answers'];
}
