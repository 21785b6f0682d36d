import type { AdoptionCard } from '../api.ts';
import { Link } from './link.tsx';
import { Route } from './route.tsx';
import { useSay } from './saying.ts';
import { Status } from './transfers.tsx';

/** A chain from city to city, also where it goes on under another name. */
export function Chain({ links }: { links: readonly AdoptionCard[] }) {
  const say = useSay();
  const linked = ({ slug, title }: AdoptionCard['practice']) => (
    <Link href={`/practices/${slug}`}>{title}</Link>
  );
  return (
    <ol class="chain">
      {links.map((link) => (
        <li key={link.slug}>
          <Route origin={link.origin} city={link.city} />
          <p>
            {link.became === null
              ? linked(link.practice)
              : say('chain.link-became', {
                  practice: linked(link.practice),
                  became: linked(link.became),
                })}{' '}
            <Status status={link.status} />
          </p>
        </li>
      ))}
    </ol>
  );
}
