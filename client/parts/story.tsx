import type { Story as Told } from '../api.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

/** One way from an event to a result: a step beside the other where there is room. */
export function Story({ steps }: Pick<Told, 'steps'>) {
  const say = useSay();
  return (
    <ol class="story">
      {steps.map(({ kind, date, event, city, practice, adoption }, at) => {
        // What happened later to the same practice in the same city needs no second link.
        const known = steps.findIndex((other) => other.event === null && other.adoption === adoption) < at;
        return (
          <li key={at} data-kind={kind.code}>
            <p class="when">{say.date(date)}</p>
            <p class="what">{kind.label}</p>
            <p>
              <CityLink city={city} />
            </p>
            {event !== null && (
              <p>
                <Link href={`/events/${event.slug}`}>{event.title}</Link>
              </p>
            )}
            {event === null && !known && (
              <p>
                <Link href={`/adoptions/${adoption}`}>{practice.title}</Link>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
