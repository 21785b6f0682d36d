import type { Parameter } from '../reference.ts';
import { Worded } from './worded.tsx';

/** What an operation of the API takes; nothing where it takes nothing. */
export function ParameterList({ parameters }: { readonly parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <>
      <h3>Parameters</h3>
      <dl class="parameters">
        {parameters.map((each) => (
          <div key={each.name}>
            <dt>
              <code>{each.name}</code>{' '}
              <small>
                {each.takes}
                {each.required ? ', required' : ''}
              </small>
            </dt>
            <dd>
              <Worded text={each.description} />
              {each.example !== '' && (
                <>
                  {' '}
                  Example: <code>{each.example}</code>.
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
