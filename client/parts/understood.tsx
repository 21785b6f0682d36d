import type { SearchAnswer } from '../api.ts';
import { href, LONGEST, type Query } from '../query.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

/** How the words were understood, where that is not plain: a better spelling, and what was too long. */
export function Understood({ query, data }: { query: Query; data: SearchAnswer }) {
  const say = useSay();
  const { didYouMean, cut } = data;
  return (
    <>
      {didYouMean !== null && (
        <p class="meant">
          {say('search.did-you-mean', {
            words: <Link href={href({ ...query, q: didYouMean, page: 1 })}>{didYouMean}</Link>,
          })}
        </p>
      )}
      {cut && <p class="hint">{say('search.first-words')}</p>}
      {query.q.length >= LONGEST && <p class="hint">{say('search.first-letters', { count: LONGEST })}</p>}
    </>
  );
}
