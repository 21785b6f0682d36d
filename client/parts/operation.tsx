import { useEffect, useState } from 'preact/hooks';
import type { Operation } from '../reference.ts';
import { addressOf, valuesIn } from '../operation-address.ts';
import { type CodeLanguage, snippet } from '../snippets.ts';
import { AnswerList } from './answer-list.tsx';
import { ParameterList } from './parameter-list.tsx';
import { Code } from './code.tsx';
import { useSay } from './saying.ts';
import { TryForm } from './try-form.tsx';
import { Worded } from './worded.tsx';

interface Props {
  readonly operation: Operation;
  /** The address of the site. */
  readonly origin: string;
  readonly code: CodeLanguage;
}

/** An operation of the API: what it takes, what it answers, and an example: a link, and where scripts run a form. */
export function OperationPart({ operation, origin, code }: Props) {
  const say = useSay();
  const english = say.foreign('en');
  const { id, path, summary, description, parameters, answers, otherwise, example, deprecated } = operation;
  const [values, setValues] = useState<Readonly<Record<string, string>> | undefined>();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  // The example stays as it is written until somebody changes it.
  const address = values === undefined ? example : addressOf(path, parameters, values);
  const shown = values ?? valuesIn(example, path);
  const type = answers[0]?.types[0] ?? 'application/json';
  return (
    <details class="operation" id={id}>
      <summary>
        <code>
          <span class="method">GET</span> {path}
        </code>{' '}
        <span>
          <span lang={english}>{summary}</span>
          {deprecated && <strong class="badge">{say('developers.operation.deprecated')}</strong>}
        </span>
      </summary>
      <p>
        <Worded text={description} lang={english} />
      </p>
      <ParameterList parameters={parameters} />
      <h3>{say('developers.operation.example')}</h3>
      <p>
        <a href={address} class="address">
          {address}
        </a>
      </p>
      <Code
        text={snippet(code, origin + address, type)}
        label={say('developers.operation.request', { summary })}
      />
      {scripted && (
        <TryForm
          id={id}
          parameters={parameters}
          values={shown}
          change={(name, value) => setValues({ ...shown, [name]: value })}
          address={address}
        />
      )}
      <h3>{say('developers.operation.answers')}</h3>
      <AnswerList answers={answers} />
      <p>
        {say('developers.operation.otherwise', {
          everywhere: <a href="#answers">{say('developers.operation.everywhere')}</a>,
          statuses: otherwise.join(', '),
        })}
      </p>
    </details>
  );
}
