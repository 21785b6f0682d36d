import type { Adoption } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import { told } from './facts.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

/** The steps of a transfer as a line from top to bottom, oldest first. */
export function Journey({ steps }: { steps: Adoption['steps'] }) {
  const say = useSay();
  const lang = say.foreign(OF_RECORDS);
  return (
    <ol class="journey">
      {steps.map(({ kind, date, text, event, action }, at) => (
        <li key={at} data-kind={kind.code}>
          <p class="when">{date === null ? say('record.no-date') : say.date(date)}</p>
          <p class="what">{kind.label}</p>
          {text !== null && <p lang={lang}>{text}</p>}
          {event !== null && <p>{say('journey.at', { event: <Titled at="events" of={event} /> })}</p>}
          {action !== null && (
            <p>
              {say('journey.action', {
                action: told(action.title, lang),
                plan: <Titled at="plans" of={action.plan} />,
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
