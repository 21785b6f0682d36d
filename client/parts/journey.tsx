import type { Adoption } from '../api.ts';
import { formatDate } from '../format.ts';
import { Link } from './link.tsx';

/** The steps of a transfer as a line from top to bottom, oldest first. */
export function Journey({ steps }: { steps: Adoption['steps'] }) {
  return (
    <ol class="journey">
      {steps.map(({ kind, date, text, event, action }, at) => (
        <li key={at} data-kind={kind.code}>
          <p class="when">{date === null ? 'Date not known' : formatDate(date)}</p>
          <p class="what">{kind.label}</p>
          {text !== null && <p>{text}</p>}
          {event !== null && (
            <p>
              At <Link href={`/events/${event.slug}`}>{event.title}</Link>
            </p>
          )}
          {action !== null && (
            <p>
              Action “{action.title}” of the{' '}
              <Link href={`/plans/${action.plan.slug}`}>{action.plan.title}</Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
