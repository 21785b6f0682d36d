import type { Transfer } from '../api.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

/** What came before and what came after, also where the chain goes on under another name. */
export function ChainCell({
  transfer: { origin, from, takenFrom, grewFrom, became },
}: {
  transfer: Transfer;
}) {
  const say = useSay();
  if (takenFrom === null && grewFrom.length === 0 && became === null) return <>–</>;
  return (
    <ul class="chain-cell">
      {takenFrom !== null && (
        <li>
          {say(origin.slug === from.slug ? 'chain.taken-from' : 'chain.taken-from.of', {
            adoption: (
              <Link href={`/adoptions/${takenFrom.slug}`}>
                {say('chain.what-took', { city: takenFrom.title })}
              </Link>
            ),
            origin: origin.name,
          })}
        </li>
      )}
      {grewFrom.map((grown) => (
        <li key={grown.slug}>{say('chain.grew-from', { practice: <Titled at="adoptions" of={grown} /> })}</li>
      ))}
      {became !== null && (
        <li>
          {say('chain.became', {
            practice: <Titled at="practices" of={became} />,
          })}
        </li>
      )}
    </ul>
  );
}
