import type { Story as Told } from '../api.ts';
import { CityLink } from './city-link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

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
                <Titled at="events" of={event} />
              </p>
            )}
            {event === null && !known && (
              <p>
                <Titled at="adoptions" of={{ ...practice, slug: adoption }} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
