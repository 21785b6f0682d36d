import type { Answer } from '../reference.ts';
import { AnswerList } from './answer-list.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { Worded } from './worded.tsx';

const RULES = ['everything', 'search', 'less', 'again', 'errors', 'limits', 'languages'] as const;

/** What holds for every address of the API. @param common what many of them answer. */
export function ApiRules({ common }: { readonly common: readonly Answer[] }) {
  const say = useSay();
  return (
    <section id="rules" class="prose">
      <h2>{say('developers.rules')}</h2>
      <dl class="rules">
        {RULES.map((rule) => (
          <>
            <dt>{say(`developers.rules.${rule}`)}</dt>
            <dd>
              <Worded text={say(`developers.rules.${rule}.text`)} />
            </dd>
          </>
        ))}
        <dt>{say('developers.rules.unknown')}</dt>
        <dd>
          {say('developers.rules.unknown.text', {
            notAsked: <em>{say('developers.rules.unknown.not-asked')}</em>,
            unknown: <em>{say('developers.rules.unknown.unknown')}</em>,
            none: <em>{say('developers.rules.unknown.none')}</em>,
            answers: <code>answers</code>,
            about: <Link href="/about">{say('developers.rules.unknown.about')}</Link>,
          })}
        </dd>
      </dl>
      <h3 id="answers">{say('developers.rules.answers')}</h3>
      <p>{say('developers.rules.answers.problem', { problem: <a href="#shape-Problem">Problem</a> })}</p>
      <AnswerList answers={common.map((each) => ({ ...each, holds: [] }))} />
    </section>
  );
}
