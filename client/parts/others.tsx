import type { Suggestion } from '../api.ts';
import type { Key } from '../words.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

const TITLES = {
  city: 'frame.cities',
  event: 'frame.events',
  adoption: 'frame.transfers',
  plan: 'frame.plans',
  practice: 'frame.practices',
  tag: 'frame.tags',
} as const satisfies Record<Suggestion['kind'], Key>;

/** What else has such a name: one box searches everything, practices first. */
export function Others({ others }: { others: readonly Suggestion[] }) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{say('search.others')}</h2>
      {[...Map.groupBy(others, ({ kind }) => kind)].map(([kind, found]) => (
        <div key={kind}>
          <h3>{say(TITLES[kind])}</h3>
          <ul>
            {found.map(({ address, label, language, line }) => (
              <li key={address}>
                <Link href={address} lang={say.foreign(language)}>
                  {label}
                </Link>{' '}
                <small>{line}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
