import type { Practice } from '../api.ts';
import { count, formatDate, formatPeriod } from '../format.ts';
import { only } from '../query.ts';
import { Facts } from './facts.tsx';
import { Link } from './link.tsx';

/** The facts of a practice beside its text. */
export function InShort({ practice }: { practice: Practice }) {
  const { stage, ongoing, inBetter, inBetterConfidence, inBetterBasis } = practice;
  return (
    <>
      <Facts
        facts={[
          ['Stage', stage.label],
          ['Still running', ongoing.code === 'unknown' ? 'Not known' : ongoing.code === 'yes' ? 'Yes' : 'No'],
          [practice.ended === null ? 'Started' : 'Period', formatPeriod(practice.started, practice.ended)],
          ['Last confirmed', practice.confirmedOn === null ? 'Not known' : formatDate(practice.confirmedOn)],
          ['Owner', practice.owner],
          ['Level of government', practice.governmentLevel.label],
          ['Confidence', practice.confidence.label],
          ['Staff', practice.staff],
          [
            'Time to set up',
            practice.durationMonths === null ? null : count(practice.durationMonths, 'month'),
          ],
          ['Complexity', practice.complexity === null ? null : `${practice.complexity} of 5`],
          [
            'BETTER project',
            <>
              {inBetter ? 'Yes' : 'No'}
              {inBetterConfidence?.code === 'inferred' &&
                ` (inferred${inBetterBasis === null ? '' : `: ${inBetterBasis}`})`}
            </>,
          ],
          [
            'Website',
            practice.website === null ? null : (
              <a href={practice.website} rel="noopener noreferrer">
                {practice.website}
              </a>
            ),
          ],
        ]}
      />
      <ul class="tag-cloud" aria-label="Subjects">
        {practice.tags.map((tag) => (
          <li key={tag.slug}>
            <Link class="tag" href={only('tag', tag.slug)}>
              {tag.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
