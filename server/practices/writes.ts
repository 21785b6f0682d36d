import { type Answerable, answer, answerable } from '../db/codes.ts';
import type { Tx } from '../db/open.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { knownId, replace, saveBySlug } from '../db/rows.ts';
import { replaceSources } from '../db/sources.ts';
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
} from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import { LICENCE, type PracticeInput, type PracticeOf } from './input.ts';

/** Saves a practice with all that repeats in it. Its city and tags must be there already. */
export async function savePractice(tx: Tx, input: PracticeOf, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'practice', input, saving);
  if (outcome === 'same') return outcome;
  const practiceId = await saveBySlug(tx, practice, {
    slug: input.slug,
    title: input.title,
    localName: input.local_name ?? null,
    language: input.language,
    summary: input.summary,
    problem: stated(input.problem),
    solution: stated(input.solution),
    results: stated(input.results),
    failures: stated(input.failures),
    lessons: stated(input.lessons),
    transferAdvice: stated(input.transfer_advice),
    staff: stated(input.staff),
    cityId: await knownId(tx, city, input.city),
    owner: input.owner ?? null,
    type: input.type,
    stage: input.stage,
    governmentLevel: input.government_level,
    started: input.started ?? null,
    ended: input.ended ?? null,
    ongoing: input.ongoing,
    confirmedOn: input.confirmed_on ?? null,
    complexity: input.complexity ?? null,
    durationMonths: input.duration_months ?? null,
    website: input.website ?? null,
    licence: input.licence ?? LICENCE,
    inBetter: input.in_better,
    inBetterConfidence: input.in_better_confidence ?? null,
    inBetterBasis: input.in_better_basis ?? null,
    recordKind: input.record_kind,
    confidence: input.confidence,
    note: input.note ?? null,
    status: input.status ?? 'published',
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  await replaceBlocks(tx, practiceId, input);
  const tags = [];
  for (const [position, slug] of [...new Set(input.tags)].entries()) {
    tags.push({ practiceId, tagId: await knownId(tx, tag, slug), position });
  }
  await replace(tx, practiceTag, { practiceId }, tags);
  await replaceSources(tx, 'practiceId', practiceId, input.sources, input.confidence);
  publish(tx, [practiceId]);
  return outcome;
}

async function replaceBlocks(tx: Tx, practiceId: number, input: PracticeInput): Promise<void> {
  const at = <T extends object>(rows: T[] | undefined) =>
    (rows ?? []).map((row, position) => ({ ...row, practiceId, position }));
  const answers = answerable.flatMap((field) => {
    const given = input[field];
    return isAnswer(given) ? [{ practiceId, field: field satisfies Answerable, answer: given }] : [];
  });
  await replace(tx, practiceAnswer, { practiceId }, answers);
  const costs = Array.isArray(input.costs) ? input.costs : [];
  await replace(
    tx,
    costItem,
    { practiceId },
    at(costs).map(({ price_year, ...cost }) => ({ ...cost, priceYear: price_year ?? null })),
  );
  await replace(tx, condition, { practiceId }, at(Array.isArray(input.conditions) ? input.conditions : []));
  await replace(tx, figure, { practiceId }, at(input.figures));
  await replace(tx, buildingBlock, { practiceId }, at(input.building_blocks?.map((text) => ({ text }))));
  await replace(tx, document, { practiceId }, at(input.documents));
}

const isAnswer = (value: unknown): value is (typeof answer)[number] =>
  (answer as readonly unknown[]).includes(value);

/** A text that is an answer (`unknown`, `none`) is no text. */
const stated = (text: string | undefined): string | null =>
  text === undefined || isAnswer(text) ? null : text;
