import type { EventCard } from '../api.ts';
import { CityLink } from './city-link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

/** Events in a row, oldest first. */
export function EventList({ events }: { events: readonly EventCard[] }) {
  const say = useSay();
  return (
    <ol class="event-list">
      {events.map((event) => (
        <li key={event.slug}>
          <p class="when">{say.period(event.start, event.end) ?? say('record.no-date')}</p>
          <p class="what">
            <Titled at="events" of={event} />
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
