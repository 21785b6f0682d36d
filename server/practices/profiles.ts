import { type Key, type Say, sayIn } from '../vocabulary/say.ts';
import type { Practice } from './record.ts';

type Judged = Pick<
  Practice,
  | 'answers'
  | 'stage'
  | 'ongoing'
  | 'costs'
  | 'conditions'
  | 'figures'
  | 'confirmedOn'
  | 'adoptions'
  | 'started'
>;

const TWO_YEARS = 24;

/**
 * What the record does not say yet, as sentences that tell why it would help. Pure; the same list serves the page,
 * the CLI's check and the import.
 *
 * @param now for judging how long ago somebody confirmed that the practice still runs.
 */
export function missing(practice: Judged, now: Date, say: Say = sayIn('en')): string[] {
  const { answers } = practice;
  const asked = (field: keyof Practice['answers']) => answers[field] !== 'not-asked';
  const sentences: [boolean, Key][] = [
    [asked('costs') || practice.costs.length > 0, 'missing.costs'],
    [asked('staff'), 'missing.staff'],
    [asked('failures'), 'missing.failures'],
    [asked('results') || practice.figures.length > 0, 'missing.results'],
    [
      practice.conditions.some(({ kind }) => kind.code === 'hindering') || answers.conditions === 'none',
      'missing.hindering',
    ],
    [asked('transfer_advice'), 'missing.transfer_advice'],
    [practice.started !== null, 'missing.started'],
    [practice.stage.code !== 'unknown', 'missing.stage'],
    [
      practice.confirmedOn !== null && !isOutdated(practice.confirmedOn, now),
      practice.confirmedOn === null ? 'missing.confirmed' : 'missing.outdated',
    ],
  ];
  return sentences.filter(([known]) => !known).map(([, key]) => say(key));
}

/** What a record lacks for being published: a city that reads it would not know what this is. */
export function missingForPublication(practice: Pick<Practice, 'answers' | 'stage' | 'ongoing'>): string[] {
  const { answers } = practice;
  const asked = (field: keyof Practice['answers']) => answers[field] !== 'not-asked';
  const sentences: [boolean, string][] = [
    [asked('problem') || asked('solution'), 'Neither the problem nor the solution is described.'],
    [asked('results'), 'Nobody has said what came of it (results).'],
    [asked('failures'), 'Nobody has been asked what went wrong (failures).'],
    [practice.stage.code !== 'unknown', 'How far it has got is not recorded (stage).'],
    [practice.ongoing.code !== 'unknown', 'Whether it still runs is not recorded (ongoing).'],
  ];
  return sentences.filter(([known]) => !known).map(([, sentence]) => sentence);
}

/** What a record lacks for being taken over by another city, where nothing is missing for publication. */
export function missingForTransfer(
  practice: Pick<Practice, 'answers' | 'conditions' | 'costs' | 'figures' | 'adoptions' | 'confirmedOn'>,
  now: Date,
): string[] {
  const hindering = practice.conditions.filter(({ kind }) => kind.code === 'hindering').length;
  const measured = practice.figures.some(({ certainty }) => certainty.code === 'measured');
  const { confirmedOn } = practice;
  const sentences: [boolean, string][] = [
    [practice.conditions.length >= 3, `It names ${practice.conditions.length} of three conditions.`],
    [hindering > 0, 'It names no hindering condition.'],
    [practice.costs.length > 0, 'No cost is known. A cost helps a city judge whether it can afford this.'],
    [
      practice.answers.transfer_advice === 'stated',
      'It gives no transfer advice: what must stay, what may change.',
    ],
    [
      confirmedOn !== null && !isOutdated(confirmedOn, now),
      confirmedOn === null
        ? 'Nobody has confirmed that it runs.'
        : `It was last confirmed to run in ${confirmedOn}, two years ago or more.`,
    ],
    [measured || practice.adoptions.length > 0, 'It has neither an adoption nor a result that was measured.'],
  ];
  return sentences.filter(([known]) => !known).map(([, sentence]) => sentence);
}

/** Whether what was confirmed once has to be asked again. */
export const isOutdated = (confirmedOn: string | null, now: Date): boolean =>
  confirmedOn !== null && monthsSince(confirmedOn, now) >= TWO_YEARS;

export function monthsSince(date: string, now: Date): number {
  const [year = 0, month = 1] = (/\d{4}(-\d{2})?/.exec(date)?.[0] ?? '').split('-').map(Number);
  return (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month;
}
