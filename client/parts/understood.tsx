import type { SearchAnswer } from '../api.ts';
import { href, LONGEST, type Query } from '../query.ts';
import { Link } from './link.tsx';

/** How the words were understood, where that is not plain: a better spelling, and what was too long. */
export function Understood({ query, data }: { query: Query; data: SearchAnswer }) {
  const { didYouMean, cut } = data;
  return (
    <>
      {didYouMean !== null && (
        <p class="meant">
          Did you mean <Link href={href({ ...query, q: didYouMean, page: 1 })}>{didYouMean}</Link>?
        </p>
      )}
      {cut && <p class="hint">Only the first ten words are looked for; the others were left out.</p>}
      {query.q.length >= LONGEST && <p class="hint">Only the first {LONGEST} letters are looked at.</p>}
    </>
  );
}
