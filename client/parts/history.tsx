import type { Practice } from '../api.ts';
import { count, formatDate } from '../format.ts';
import { Link } from './link.tsx';

type History = Practice['history'];

/** Days in universal time, so that server and browser write the same. */
const day = (instant: string): string => formatDate(instant.slice(0, 10));
/** Within a sentence; `BETTER project` stays as it is. */
const within = (name: string): string =>
  /^.[A-Z]/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** When a record was added and what has changed since. `address`: that of the record, where its versions can be read. */
export function History({
  history: { total, versions },
  address,
}: {
  readonly history: History;
  readonly address?: string;
}) {
  const [newest] = versions;
  if (newest === undefined) return null;
  const named = ({ version, readable }: History['versions'][number]) =>
    readable && address !== undefined ? (
      <Link href={`${address}/v/${version}`}>Version {version}</Link>
    ) : (
      `Version ${version}`
    );
  if (total === 1)
    return (
      <p class="history">
        Added on {day(newest.on)}
        {newest.readable && address !== undefined && (
          <>
            {' '}
            as <Link href={`${address}/v/1`}>version 1</Link>
          </>
        )}
        , and not changed since.
      </p>
    );
  const times = ['once', 'twice'][total - 2] ?? count(total - 1, 'time');
  return (
    <details class="history">
      <summary>
        Changed {times}, last on {day(newest.on)}
      </summary>
      <ol>
        {versions.map(({ version, on, first, changed, readable }) => (
          <li key={version}>
            {named({ version, on, first, changed, readable })}, {day(on)}:{' '}
            {first ? 'added' : changed.map(within).join(', ')}
          </li>
        ))}
      </ol>
      {total > versions.length && <p>{count(total - versions.length, 'earlier version')} not listed.</p>}
    </details>
  );
}
