import type { Practice } from '../api.ts';
import { useSay } from './saying.ts';

/** The conditions as questions to tick on paper or on the screen; nothing of it is sent or kept. */
export function Questions({ practice: { conditions, language } }: { practice: Practice }) {
  const say = useSay();
  const inItsLanguage = (text: string) => <span lang={say.foreign(language.code)}>{text}</span>;
  if (conditions.length === 0) return <p class="unknown">{say('choosing.questions.none')}</p>;
  return (
    <fieldset class="questions">
      <legend>
        {say(
          conditions.some(({ kind }) => kind.code === 'hindering')
            ? 'choosing.questions.hindered'
            : 'choosing.questions',
        )}
      </legend>
      {conditions.map(({ kind, text, overcome }) => (
        <label key={text}>
          <input type="checkbox" />{' '}
          <span>
            <strong>{kind.label}:</strong>{' '}
            {overcome === null
              ? inItsLanguage(text)
              : say('choosing.questions.overcome', {
                  condition: inItsLanguage(text),
                  how: inItsLanguage(overcome),
                })}
          </span>
        </label>
      ))}
      <p class="hint">{say('choosing.questions.paper')}</p>
    </fieldset>
  );
}
