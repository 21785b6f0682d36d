import { useContext } from 'preact/hooks';
import { MOST, shortlistIn, toggled, withList } from '../shortlist.ts';
import { useKept } from '../kept.ts';
import { told } from './facts.tsx';
import { AddressContext, Link, useUnder } from './link.tsx';
import { useSay } from './saying.ts';

interface Props {
  readonly slug: string;
  readonly title: string;
  /** Of the title, where that is not the page's. */
  readonly lang: string | undefined;
}

/** Puts a practice on the shortlist or takes it off: a link to this very page with another list in its address. */
export function ShortlistLink({ slug, title, lang }: Props) {
  const say = useSay();
  const url = useContext(AddressContext);
  const { slugs } = shortlistIn(url.searchParams);
  const listed = slugs.includes(slug);
  if (!listed && slugs.length >= MOST)
    return <span class="hint">{say('frame.shortlist.full', { count: MOST })}</span>;
  return (
    <Link
      class="shortlist-link"
      data-selected={listed || undefined}
      href={withList(url, toggled(slugs, slug))}
    >
      {say(listed ? 'frame.shortlist.remove' : 'frame.shortlist.add')}
      <span class="visually-hidden"> ({told(title, lang)})</span>
    </Link>
  );
}

/** How long the shortlist is, on every page, and the way to it. Said aloud when it changes. */
export function ShortlistStatus() {
  const say = useSay();
  const { slugs } = shortlistIn(useContext(AddressContext).searchParams);
  return (
    <p class="shortlist-status" role="status">
      {slugs.length === 0 && <KeptLink />}
      {slugs.length > 0 && (
        <Link href="/shortlist">
          {say('frame.shortlist')}
          <span class="visually-hidden">: {say('count.practices', { count: slugs.length })}</span>
          <span class="number" aria-hidden="true">
            {slugs.length}
          </span>
        </Link>
      )}
    </p>
  );
}

/** The way to the list that this device keeps. */
function KeptLink() {
  const say = useSay();
  const under = useUnder();
  const [kept] = useKept();
  if (kept === undefined || kept === null) return null;
  return (
    <a data-script href={under(kept)}>
      {say('frame.shortlist.kept')}
    </a>
  );
}
