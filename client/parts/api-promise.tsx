import { useSay } from './saying.ts';
import { Worded } from './worded.tsx';

/** What stays of the API, and how what goes is announced. */
export function ApiPromise() {
  const say = useSay();
  return (
    <section id="promise" class="prose">
      <h2>{say('developers.stays')}</h2>
      <p>
        <Worded text={say('developers.stays.addresses')} />
      </p>
      <p>
        <Worded text={say('developers.stays.going')} />
      </p>
      <p>
        {say('developers.stays.licence', {
          licence: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>,
        })}
      </p>
    </section>
  );
}
