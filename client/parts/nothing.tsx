import type { ComponentChildren } from 'preact';
import type { SearchAnswer } from '../api.ts';
import { count } from '../format.ts';
import { Link } from './link.tsx';
import { PracticeCard } from './practice-card.tsx';

interface Props {
  readonly data: SearchAnswer;
  /** What else one could do. */
  readonly children: ComponentChildren;
}

/** No result is a beginning: what to drop, how much that finds, and the practices that come nearest. */
export function Nothing({ data: { instead, nearest }, children }: Props) {
  return (
    <>
      <div class="nothing">
        <h2>Nothing found</h2>
        <p>You could</p>
        <ul>
          {instead.map(({ drop, what, label, count: found, query }) => (
            <li key={`${drop} ${what}`}>
              <Link href={query === '' ? '/practices' : `/practices?${query}`}>
                drop {what === 'all' ? '' : nameOf(drop, what)}
                {label}
              </Link>{' '}
              <span class="count">({count(found, 'practice')})</span>
            </li>
          ))}
          {instead.length === 0 && <li>try fewer or more general words</li>}
          <li>
            look through <Link href="/tags">all subjects</Link> or{' '}
            <Link href="/practices">all practices</Link>
          </li>
          <li>{children}</li>
        </ul>
      </div>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest">
          <h2 id="nearest">What comes nearest</h2>
          {nearest.map((practice) => (
            <PracticeCard key={practice.slug} practice={practice} />
          ))}
        </section>
      )}
    </>
  );
}

const nameOf = (drop: 'word' | 'filter', what: string): string =>
  drop === 'filter' ? 'the filter ' : what.includes(' ') ? 'the words ' : 'the word ';
