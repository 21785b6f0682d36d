import type { Practice } from '../api.ts';
import { within } from '../within.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

type History = Practice['history'];
type Version = History['versions'][number];

/** When a record was added and what has changed since. `address`: that of the record, where its versions can be read. */
export function History({
  history: { total, versions },
  address,
}: {
  readonly history: History;
  readonly address?: string;
}) {
  const say = useSay();
  const [newest] = versions;
  if (newest === undefined) return null;
  const linked = ({ version, readable }: Version, words: 'history.version' | 'history.version.within') => {
    const name = say(words, { version });
    return readable && address !== undefined ? <Link href={`${address}/v/${version}`}>{name}</Link> : name;
  };
  if (total === 1) {
    const readable = newest.readable && address !== undefined;
    const slots = { date: say.date(newest.on), version: linked(newest, 'history.version.within') };
    return <p class="history">{say(readable ? 'history.added-as' : 'history.added', slots)}</p>;
  }
  return (
    <details class="history">
      <summary>{say('history.changed', { count: total - 1, date: say.date(newest.on) })}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.version}>
            {say('history.line', {
              version: linked(version, 'history.version'),
              date: say.date(version.on),
              changes: version.first ? say('history.first') : version.changed.map(within).join(', '),
            })}
          </li>
        ))}
      </ol>
      {total > versions.length && <p>{say('history.earlier', { count: total - versions.length })}</p>}
    </details>
  );
}
