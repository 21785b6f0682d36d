import type { Answer } from '../reference.ts';
import { useSay } from './saying.ts';
import { Worded } from './worded.tsx';

/** Answers of the API, each with the shapes that it is made of. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  const say = useSay();
  return (
    <dl class="parameters">
      {answers.map(({ status, types, description, holds }) => (
        <div key={status}>
          <dt>
            <code>{status}</code> <small>{types.join(', ')}</small>
          </dt>
          <dd>
            <Worded text={description} lang={say.foreign('en')} />
            {holds.length > 0 && (
              <>
                {' '}
                {say('developers.answer.made-of', {
                  shapes: holds.map((name, at) => (
                    <>
                      {at > 0 && ', '}
                      <a href={`#shape-${name}`}>{name}</a>
                    </>
                  )),
                })}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
