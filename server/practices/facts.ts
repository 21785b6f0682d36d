import type { city, practice } from '../db/tables.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityRef, maybeLabelled, presentLanguage } from '../vocabulary/present.ts';
import { isOutdated } from './profiles.ts';

/** A practice's own row, and of its city what is shown with it. */
export interface PracticeRow {
  readonly practice: typeof practice.$inferSelect;
  readonly city: Parameters<typeof cityRef>[0] & Pick<typeof city.$inferSelect, 'population'>;
}

/** What of a practice stands in its own row: everything but lists, links and what is computed from them. */
export const factsOf = ({ practice: row, city: origin }: PracticeRow, now: Date) => ({
  slug: row.slug,
  title: row.title,
  localName: row.localName,
  language: presentLanguage(row.language),
  summary: row.summary,
  problem: row.problem,
  solution: row.solution,
  results: row.results,
  failures: row.failures,
  lessons: row.lessons,
  transferAdvice: row.transferAdvice,
  staff: row.staff,
  city: cityRef(origin),
  owner: row.owner,
  type: labelled('practiceType', row.type),
  stage: labelled('stage', row.stage),
  governmentLevel: labelled('governmentLevel', row.governmentLevel),
  started: row.started,
  ended: row.ended,
  ongoing: labelled('ongoing', row.ongoing),
  confirmedOn: row.confirmedOn,
  outdated: isOutdated(row.confirmedOn, now),
  complexity: row.complexity,
  durationMonths: row.durationMonths,
  website: row.website,
  licence: row.licence,
  inBetter: row.inBetter,
  inBetterConfidence: maybeLabelled('confidence', row.inBetterConfidence),
  inBetterBasis: row.inBetterBasis,
  recordKind: labelled('recordKind', row.recordKind),
  confidence: labelled('confidence', row.confidence),
  note: row.note,
  version: row.version,
  updated: row.updatedAt.toISOString(),
  population: origin.population,
});
