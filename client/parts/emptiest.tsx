import type { GapMap } from '../api.ts';
import { count } from '../format.ts';
import { Link } from './link.tsx';

const MOST = 12;

/** The topics with nothing, in words; a narrower one only where the broader has something. */
export function Emptiest({ topics, adopted }: { topics: GapMap['topics']; adopted: boolean }) {
  const empty = topics.filter(({ all }) => all.count === 0);
  const slugs = new Set(empty.map(({ slug }) => slug));
  const told = empty.filter(({ broader }) => broader === null || !slugs.has(broader));
  const least = Math.min(...topics.map(({ all }) => all.count));
  const shown = told.length > 0 ? told : topics.filter(({ all }) => all.count === least);
  if (shown.length === 0) return <p>The catalogue has no topics yet.</p>;
  const others = shown.length - MOST;
  return (
    <section class="emptiest" aria-label="The widest gaps">
      <p>
        {told.length === 0
          ? `Every topic has a practice${adopted ? ' that somebody adopted' : ''}. The fewest (${least}) are on `
          : adopted
            ? 'Nobody in the catalogue has adopted a practice on '
            : 'Nobody in the catalogue has a practice on '}
        {shown.slice(0, MOST).map(({ slug, label }, at) => (
          <span key={slug}>
            {at > 0 && (others <= 0 && at === shown.length - 1 ? ' or ' : ', ')}
            <Link href={`/tags/${slug}`}>{label}</Link>
          </span>
        ))}
        {others > 0 && `, nor on ${count(others, 'other topic')}`}.
      </p>
    </section>
  );
}
