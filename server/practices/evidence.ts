import type { Say } from '../vocabulary/say.ts';
import type { Practice } from './record.ts';

type Weighed = Pick<Practice, 'answers' | 'figures' | 'sources' | 'adoptions'>;

const AT_SCALE = 10;
const REPEATED = new Set(['implemented', 'scaled-up', 'completed']);

/**
 * How well it is shown that a practice works, from 0 to 5, computed from what the record holds: never from how good the
 * practice is. The ladder is that of the data model (after the evidence levels of OECD OPSI and Nesta).
 */
export function evidenceOf(
  { answers, figures, sources, adoptions }: Weighed,
  say: Say,
): { level: number; basis: string } {
  const compared = sources.some(({ kind }) => kind.code === 'evaluation' || kind.code === 'peer-reviewed');
  const changed = figures.some(
    ({ before, after, certainty }) => certainty.code === 'measured' || (before !== null && after !== null),
  );
  const repeated = adoptions.filter(({ status }) => REPEATED.has(status.code)).length;
  const backed = compared || changed;
  const described = answers.solution === 'stated' || answers.results === 'stated';
  const level =
    backed && repeated >= AT_SCALE
      ? 5
      : backed && repeated > 0
        ? 4
        : compared
          ? 3
          : changed
            ? 2
            : described
              ? 1
              : 0;
  return { level, basis: say(`evidence.${level}`) };
}
