import type { Transfer } from '../api.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

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
      {grewFrom.map(({ slug, title }) => (
        <li key={slug}>
          {say('chain.grew-from', { practice: <Link href={`/adoptions/${slug}`}>{title}</Link> })}
        </li>
      ))}
      {became !== null && (
        <li>
          {say('chain.became', {
            practice: <Link href={`/practices/${became.slug}`}>{became.title}</Link>,
          })}
        </li>
      )}
    </ul>
  );
}
