import type { Answer } from '../reference.ts';
import { Worded } from './worded.tsx';

/** What an operation of the API answers, with the shapes that the usual answer is made of. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <>
      <h3>Answers</h3>
      <dl class="parameters">
        {answers.map(({ status, types, description, holds }) => (
          <div key={status}>
            <dt>
              <code>{status}</code> <small>{types.join(', ')}</small>
            </dt>
            <dd>
              <Worded text={description} />
              {holds.length > 0 && status === '200' && (
                <>
                  {' '}
                  Made of{' '}
                  {holds.map((name, at) => (
                    <>
                      {at > 0 && ', '}
                      <a href={`#shape-${name}`}>{name}</a>
                    </>
                  ))}
                  .
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
