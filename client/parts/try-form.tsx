import { useState } from 'preact/hooks';
import type { Parameter } from '../reference.ts';
import type { Say } from '../say.ts';
import { Code } from './code.tsx';
import { useSay } from './saying.ts';

interface Props {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly values: Readonly<Record<string, string>>;
  readonly change: (name: string, value: string) => void;
  readonly address: string;
}

interface Got {
  readonly heading: string;
  readonly body: string;
}

/** As much of an answer as is shown. */
const MOST_SHOWN = 20_000;

/** Asks the server for what the fields say, and shows what it answers. */
export function TryForm({ id, parameters, values, change, address }: Props) {
  const say = useSay();
  const [got, setGot] = useState<Got | undefined>();
  const run = async (event: SubmitEvent) => {
    event.preventDefault();
    // The site's own forms lead to pages; this one stays.
    event.stopPropagation();
    setGot({ heading: say('developers.try.asking'), body: '' });
    setGot(await ask(address, say));
  };
  return (
    <form class="try" data-script onSubmit={(event) => void run(event)}>
      {parameters.length > 0 && (
        <details>
          <summary>{say('developers.try.change')}</summary>
          {parameters.some(({ repeats }) => repeats) && <p class="hint">{say('developers.try.commas')}</p>}
          <div class="try-fields">
            {parameters.map((each) => (
              <Field
                key={each.name}
                id={`${id}-${each.name}`}
                parameter={each}
                value={values[each.name] ?? ''}
                change={(value) => change(each.name, value)}
              />
            ))}
          </div>
        </details>
      )}
      <button type="submit" class="small">
        {say('developers.try.run')}
      </button>
      <div role="status">
        {got !== undefined && (
          <>
            <p class="got">{got.heading}</p>
            {got.body !== '' && <Code text={got.body} label={say('developers.try.answer')} />}
          </>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly parameter: Parameter;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Field({ id, parameter: { name, choices, repeats, required, example }, value, change }: FieldProps) {
  return (
    <div>
      <label for={id}>{name}</label>
      {choices.length > 0 && !repeats ? (
        <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          {!required && <option value="">–</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          value={value}
          placeholder={example}
          autocomplete="off"
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </div>
  );
}

async function ask(address: string, say: Say): Promise<Got> {
  const start = performance.now();
  try {
    const response = await fetch(address);
    const text = await response.text();
    const took = Math.round(performance.now() - start);
    const type = response.headers.get('content-type') ?? '';
    const shown = type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
    const left = shown.length - MOST_SHOWN;
    const more = left > 0 ? `\n${say('developers.try.more', { count: left })}` : '';
    return {
      heading: say('developers.try.got', {
        status: `${response.status} ${response.statusText}`,
        type,
        count: text.length,
        took,
      }),
      body: shown.slice(0, MOST_SHOWN) + more,
    };
  } catch {
    return { heading: say('developers.try.silent'), body: '' };
  }
}
