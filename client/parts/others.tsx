import type { Suggestion } from '../api.ts';
import { Link } from './link.tsx';

const TITLES: Partial<Record<Suggestion['kind'], string>> = {
  city: 'Cities',
  event: 'Events',
  adoption: 'Transfers',
  plan: 'Action plans',
};

/** What else has such a name: one box searches everything, practices first. */
export function Others({ others }: { others: readonly Suggestion[] }) {
  if (others.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">Also found</h2>
      {[...Map.groupBy(others, ({ kind }) => kind)].map(([kind, found]) => (
        <div key={kind}>
          <h3>{TITLES[kind]}</h3>
          <ul>
            {found.map(({ address, label, line }) => (
              <li key={address}>
                <Link href={address}>{label}</Link> <small>{line}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
