import { useContext } from 'preact/hooks';
import { count } from '../format.ts';
import { MOST, shortlistIn, toggled, withList } from '../shortlist.ts';
import { KeptOnDevice } from './device.tsx';
import { AddressContext, Link } from './link.tsx';

/** Puts a practice on the shortlist or takes it off: a link to this very page with another list in its address. */
export function ShortlistLink({ slug, title }: { slug: string; title: string }) {
  const url = useContext(AddressContext);
  const { slugs } = shortlistIn(url.searchParams);
  const listed = slugs.includes(slug);
  if (!listed && slugs.length >= MOST) return <span class="hint">The shortlist is full ({MOST}).</span>;
  return (
    <Link
      class="shortlist-link"
      data-selected={listed || undefined}
      href={withList(url, toggled(slugs, slug))}
    >
      {listed ? 'On your shortlist: take it off' : 'Add to shortlist'}
      <span class="visually-hidden"> ({title})</span>
    </Link>
  );
}

/** How long the shortlist is, on every page, and the way to it. Said aloud when it changes. */
export function ShortlistStatus() {
  const { slugs } = shortlistIn(useContext(AddressContext).searchParams);
  return (
    <p class="shortlist-status" role="status">
      {slugs.length === 0 && <KeptOnDevice short />}
      {slugs.length > 0 && (
        <Link href="/shortlist">
          Shortlist<span class="visually-hidden">: {count(slugs.length, 'practice')}</span>
          <span class="number" aria-hidden="true">
            {slugs.length}
          </span>
        </Link>
      )}
    </p>
  );
}
