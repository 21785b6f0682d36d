import type { AdoptionInput } from '../adoptions/schema.ts';
import type { RecordType } from '../db/codes.ts';
import type { EventInput } from '../events/schema.ts';
import type { PlanInput } from '../plans/schema.ts';
import type { PracticeOf } from '../practices/input.ts';
import { isBefore } from '../vocabulary/dates.ts';

/** What a record says that cannot all be true, or that lies in the future. Pure. @param today `YYYY-MM-DD` */
export function contradictionsIn(kind: RecordType, record: unknown, today: string): string[] {
  switch (kind) {
    case 'practice':
      return ofPractice(record as PracticeOf, today);
    case 'adoption':
      return ofAdoption(record as AdoptionInput, today);
    case 'event': {
      const { start, end } = record as EventInput;
      return told([isBefore(end, start), `It ends (${end}) before it starts (${start}).`]);
    }
    case 'plan': {
      const { period_start: start, period_end: end } = record as PlanInput;
      return told([isBefore(end, start), `Its period ends (${end}) before it starts (${start}).`]);
    }
    case 'city':
    case 'tag':
    case 'translation':
      return [];
  }
}

const told = (...all: [boolean, string][]): string[] =>
  all.filter(([holds]) => holds).map(([, text]) => text);

function ofPractice(
  { started, ended, confirmed_on: confirmed, ongoing }: PracticeOf,
  today: string,
): string[] {
  return told(
    [isBefore(ended, started), `It ended (${ended}) before it started (${started}).`],
    [isBefore(confirmed, started), `It was confirmed to run (${confirmed}) before it started (${started}).`],
    [isBefore(today, confirmed), `It was confirmed to run in the future (${confirmed}).`],
    [ongoing === 'yes' && isBefore(ended, today), `It is said to run still, and to have ended (${ended}).`],
  );
}

function ofAdoption(
  { started, status_date: date, steps = [], status, abandon_reason: reason }: AdoptionInput,
  today: string,
): string[] {
  const dated = steps.flatMap((step) => (step.date === undefined ? [] : [step.date]));
  const backwards = dated.find((each, at) => isBefore(each, dated[at - 1]));
  return told(
    [isBefore(date, started), `Its status is dated (${date}) before it started (${started}).`],
    [backwards !== undefined, `The step of ${backwards} stands after a later one.`],
    [isBefore(today, date), `Its status is dated in the future (${date}).`],
    [status === 'abandoned' && reason === undefined, 'It was abandoned and no reason is given.'],
    [
      status !== 'abandoned' && reason !== undefined,
      `It has a reason for being abandoned, and the status "${status}".`,
    ],
  );
}

/** What makes a record less useful without being wrong. */
export function hintsIn(kind: RecordType, record: unknown): string[] {
  const { costs } = record as Partial<PracticeOf>;
  if (kind !== 'practice' || !Array.isArray(costs)) return [];
  const undated = costs.filter(({ price_year: year }) => year === undefined).length;
  return told([undated > 0, `${undated} of its costs ${undated === 1 ? 'has' : 'have'} no price year.`]);
}
