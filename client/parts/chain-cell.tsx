import type { Transfer } from '../api.ts';
import { Link } from './link.tsx';

/** What came before and what came after, also where the chain goes on under another name. */
export function ChainCell({
  transfer: { origin, from, takenFrom, grewFrom, became },
}: {
  transfer: Transfer;
}) {
  if (takenFrom === null && grewFrom.length === 0 && became === null) return <>–</>;
  return (
    <ul class="chain-cell">
      {takenFrom !== null && (
        <li>
          taken from <Link href={`/adoptions/${takenFrom.slug}`}>what {takenFrom.title} took</Link>
          {origin.slug !== from.slug && ` of ${origin.name}`}
        </li>
      )}
      {grewFrom.map(({ slug, title }) => (
        <li key={slug}>
          grew out of <Link href={`/adoptions/${slug}`}>{title}</Link>
        </li>
      ))}
      {became !== null && (
        <li>
          became <Link href={`/practices/${became.slug}`}>{became.title}</Link>
        </li>
      )}
    </ul>
  );
}
