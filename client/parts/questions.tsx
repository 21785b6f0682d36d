import type { Practice } from '../api.ts';

/** The conditions as questions to tick on paper or on the screen; nothing of it is sent or kept. */
export function Questions({ practice: { conditions } }: { practice: Practice }) {
  if (conditions.length === 0)
    return <p class="unknown">Which conditions it needs is not recorded: ask the city where it started.</p>;
  return (
    <fieldset class="questions">
      <legend>
        {conditions.some(({ kind }) => kind.code === 'hindering')
          ? 'Do you have what helped there, and an answer to what hindered?'
          : 'Do you have what helped there?'}
      </legend>
      {conditions.map(({ kind, text, overcome }) => (
        <label key={text}>
          <input type="checkbox" />{' '}
          <span>
            <strong>{kind.label}:</strong> {text}
            {overcome !== null && ` (There: ${overcome})`}
          </span>
        </label>
      ))}
      <p class="hint">Ticks are for yourself and for paper; they are neither sent nor kept.</p>
    </fieldset>
  );
}
