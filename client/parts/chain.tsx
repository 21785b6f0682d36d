import type { AdoptionCard } from '../api.ts';
import { Route } from './route.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';
import { Status } from './transfers.tsx';

/** A chain from city to city, also where it goes on under another name. */
export function Chain({ links }: { links: readonly AdoptionCard[] }) {
  const say = useSay();
  return (
    <ol class="chain">
      {links.map((link) => {
        const practice = <Titled at="practices" of={link.practice} />;
        return (
          <li key={link.slug}>
            <Route origin={link.origin} city={link.city} />
            <p>
              {link.became === null
                ? practice
                : say('chain.link-became', {
                    practice,
                    became: <Titled at="practices" of={link.became} />,
                  })}{' '}
              <Status status={link.status} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
