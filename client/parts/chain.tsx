import type { AdoptionCard } from '../api.ts';
import { Link } from './link.tsx';
import { Route } from './route.tsx';
import { Status } from './transfers.tsx';

/** A chain from city to city, also where it goes on under another name. */
export function Chain({ links }: { links: readonly AdoptionCard[] }) {
  return (
    <ol class="chain">
      {links.map((link) => (
        <li key={link.slug}>
          <Route origin={link.origin} city={link.city} />
          <p>
            <Link href={`/practices/${link.practice.slug}`}>{link.practice.title}</Link>
            {link.became !== null && (
              <>
                , which became <Link href={`/practices/${link.became.slug}`}>{link.became.title}</Link>
              </>
            )}{' '}
            <Status status={link.status} />
          </p>
        </li>
      ))}
    </ol>
  );
}
