import type { ComponentChildren } from 'preact';
import type { SearchAnswer } from '../api.ts';
import { Link } from './link.tsx';
import { PracticeCard } from './practice-card.tsx';
import { useSay } from './saying.ts';
import type { Say } from '../say.ts';

interface Props {
  readonly data: SearchAnswer;
  /** What else one could do. */
  readonly children: ComponentChildren;
}

/** No result is a beginning: what to drop, how much that finds, and the practices that come nearest. */
export function Nothing({ data: { instead, nearest }, children }: Props) {
  const say = useSay();
  return (
    <>
      <div class="nothing">
        <h2>{say('search.nothing')}</h2>
        <p>{say('search.nothing.could')}</p>
        <ul>
          {instead.map(({ query, count, ...way }) => (
            <li key={`${way.drop} ${way.what}`}>
              <Link href={query === '' ? '/practices' : `/practices?${query}`}>{dropping(way, say)}</Link>{' '}
              <span class="count">({say('count.practices', { count })})</span>
            </li>
          ))}
          {instead.length === 0 && <li>{say('search.nothing.other-words')}</li>}
          <li>
            {say('search.nothing.look-through', {
              tags: <Link href="/tags">{say('frame.all-tags')}</Link>,
              practices: <Link href="/practices">{say('frame.all-practices')}</Link>,
            })}
          </li>
          <li>{children}</li>
        </ul>
      </div>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest">
          <h2 id="nearest">{say('search.nothing.nearest')}</h2>
          {nearest.map((practice) => (
            <PracticeCard key={practice.slug} practice={practice} />
          ))}
        </section>
      )}
    </>
  );
}

type Way = Pick<SearchAnswer['instead'][number], 'drop' | 'what' | 'label'>;

function dropping({ drop, what, label }: Way, say: Say): string {
  if (drop === 'filter')
    return what === 'all'
      ? say('search.nothing.drop-all')
      : say('search.nothing.drop-filter', { filter: label });
  return what.includes(' ')
    ? say('search.nothing.drop-words', { words: what })
    : say('search.nothing.drop-word', { word: what });
}
