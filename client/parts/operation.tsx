import { useEffect, useState } from 'preact/hooks';
import type { Operation } from '../reference.ts';
import { addressOf, type CodeLanguage, snippet, valuesIn } from '../snippets.ts';
import { Code } from './code.tsx';
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
  const { id, path, summary, description, parameters, answers, example, deprecated } = operation;
  const [values, setValues] = useState(() => valuesIn(example, path));
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const address = scripted ? addressOf(path, parameters, values) : example;
  const type = answers[0]?.types[0] ?? 'application/json';
  return (
    <details class="operation" id={id}>
      <summary>
        <code>
          <span class="method">GET</span> {path}
        </code>{' '}
        <span>
          {summary}
          {deprecated && <strong class="badge">Deprecated</strong>}
        </span>
      </summary>
      <p>
        <Worded text={description} />
      </p>
      {parameters.length > 0 && (
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
      )}
      <h3>Example</h3>
      <p>
        <a href={address} class="address">
          {address}
        </a>
      </p>
      <Code text={snippet(code, origin + address, type)} label={`Request: ${summary}`} />
      {scripted && (
        <TryForm
          id={id}
          parameters={parameters}
          values={values}
          change={(name, value) => setValues({ ...values, [name]: value })}
          address={address}
        />
      )}
      <h3>Answers</h3>
      <dl class="parameters">
        {answers.map((answer) => (
          <div key={answer.status}>
            <dt>
              <code>{answer.status}</code> <small>{answer.types.join(', ')}</small>
            </dt>
            <dd>
              <Worded text={answer.description} />
              {answer.holds.length > 0 && answer.status === '200' && (
                <>
                  {' '}
                  Made of{' '}
                  {answer.holds.map((name, at) => (
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
    </details>
  );
}
