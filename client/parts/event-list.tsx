import type { EventCard } from '../api.ts';
import { formatPeriod } from '../format.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';

/** Events in a row, oldest first. */
export function EventList({ events }: { events: readonly EventCard[] }) {
  return (
    <ol class="event-list">
      {events.map((event) => (
        <li key={event.slug}>
          <p class="when">{formatPeriod(event.start, event.end) ?? 'Date not known'}</p>
          <p class="what">
            <Link href={`/events/${event.slug}`}>{event.title}</Link>
          </p>
          <p class="facts">
            <span>{event.kind.label}</span>
            {event.city !== null && (
              <span>
                <CityLink city={event.city} />
              </span>
            )}
            <span>{event.format.label}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
