import type { Parameter } from '../reference.ts';
import { useSay } from './saying.ts';
import { takenInWords } from '../taken-words.ts';
import { Worded } from './worded.tsx';

/** What an operation of the API takes; nothing where it takes nothing. */
export function ParameterList({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const say = useSay();
  if (parameters.length === 0) return null;
  return (
    <>
      <h3>{say('developers.parameters')}</h3>
      <dl class="parameters">
        {parameters.map((each) => (
          <div key={each.name}>
            <dt>
              <code>{each.name}</code>{' '}
              <small>
                {each.required
                  ? say('developers.parameters.required', { takes: takenInWords(each.takes, say) })
                  : takenInWords(each.takes, say)}
              </small>
            </dt>
            <dd>
              <Worded text={each.description} lang={say.foreign('en')} />
              {each.example !== '' && (
                <> {say('developers.parameters.example', { example: <code>{each.example}</code> })}</>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
