import type { city, practice } from '../db/tables.ts';
import type { CityRow } from '../vocabulary/present.ts';
import type { Wording } from '../vocabulary/wording.ts';
import { isOutdated } from './profiles.ts';

/** A practice's own row, and of its city what is shown with it. */
export interface PracticeRow {
  readonly practice: typeof practice.$inferSelect;
  readonly city: CityRow & Pick<typeof city.$inferSelect, 'population'>;
}

/** What of a practice stands in its own row: everything but lists, links and what is computed from them. */
export const factsOf = (
  { practice: row, city: origin }: PracticeRow,
  now: Date,
  { label, maybeLabel, languageOf, city: ref }: Wording,
) => ({
  slug: row.slug,
  title: row.title,
  localName: row.localName,
  language: languageOf(row.language),
  summary: row.summary,
  problem: row.problem,
  solution: row.solution,
  results: row.results,
  failures: row.failures,
  lessons: row.lessons,
  transferAdvice: row.transferAdvice,
  staff: row.staff,
  city: ref(origin),
  owner: row.owner,
  type: label('practiceType', row.type),
  stage: label('stage', row.stage),
  governmentLevel: label('governmentLevel', row.governmentLevel),
  started: row.started,
  ended: row.ended,
  ongoing: label('ongoing', row.ongoing),
  confirmedOn: row.confirmedOn,
  outdated: isOutdated(row.confirmedOn, now),
  complexity: row.complexity,
  durationMonths: row.durationMonths,
  website: row.website,
  licence: row.licence,
  inBetter: row.inBetter,
  inBetterConfidence: maybeLabel('confidence', row.inBetterConfidence),
  inBetterBasis: row.inBetterBasis,
  recordKind: label('recordKind', row.recordKind),
  confidence: label('confidence', row.confidence),
  note: row.note,
  version: row.version,
  updated: row.updatedAt.toISOString(),
  population: origin.population,
});
