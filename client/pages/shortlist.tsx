import { ApiError, type Practice } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { KeepOnDevice, KeptOnDevice } from '../parts/device.tsx';
import { CarriedFields, Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SendLink } from '../parts/send-link.tsx';
import {
  comparing,
  MOST,
  MOST_COMPARED,
  moved,
  type Shortlist,
  shortlistIn,
  toggled,
  withList,
} from '../shortlist.ts';

interface Data {
  readonly practices: Pick<Practice, 'slug' | 'title' | 'summary' | 'city'>[];
  /** Slugs in the address that the catalogue does not have. */
  readonly gone: string[];
}

/** Practices in the order of the list, and those that are not there (any more). */
export async function listed<T>(
  slugs: readonly string[],
  read: (slug: string) => Promise<T>,
): Promise<{ found: T[]; gone: string[] }> {
  const gone: string[] = [];
  const all = await Promise.all(
    slugs.map(async (slug): Promise<T[]> => {
      try {
        return [await read(slug)];
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        gone.push(slug);
        return [];
      }
    }),
  );
  return { found: all.flat(), gone };
}

export const shortlistPage: Page<Data> = {
  path: '/shortlist',
  async load(api, _, { searchParams }) {
    const { found, gone } = await listed(shortlistIn(searchParams).slugs, api.practice);
    return {
      practices: found.map(({ slug, title, summary, city }) => ({ slug, title, summary, city })),
      gone,
    };
  },
  title: () => 'Your shortlist – Practice Exchange',
  description: ({ practices }) => `${count(practices.length, 'practice')} to choose from.`,
  View({ data: { practices, gone }, url }) {
    const list = shortlistIn(url.searchParams);
    return (
      <>
        <PageHead title="Your shortlist">
          <p class="lead">
            {practices.length === 0
              ? 'Nothing is on it yet. Add practices from the search or from their pages.'
              : 'It stands in the address of this page: send the address, or keep it as a bookmark.'}
          </p>
        </PageHead>
        <div class="wrap narrow">
          {gone.length > 0 && (
            <p class="notice">
              Not in the catalogue (any more): {gone.join(', ')}.{' '}
              <Link
                href={withList(
                  url,
                  list.slugs.filter((slug) => !gone.includes(slug)),
                )}
              >
                Take off the list
              </Link>
            </p>
          )}
          {practices.length === 0 ? (
            <>
              <KeptOnDevice />
              <p>
                <Link href="/practices">To the search</Link>
              </p>
            </>
          ) : (
            <Chosen practices={practices} list={list} url={url} />
          )}
        </div>
      </>
    );
  },
};

function Chosen({ practices, list, url }: { practices: Data['practices']; list: Shortlist; url: URL }) {
  return (
    <>
      <p class="actions-row">
        <Link class="button" href="/brief">
          Council brief, to print
        </Link>
        {practices.length > 1 && (
          <Link class="button quiet" href={comparing(list.slugs)}>
            Compare {practices.length > MOST_COMPARED ? `the first ${MOST_COMPARED}` : 'them'}
          </Link>
        )}
        <SendLink url={url} />
        <KeepOnDevice address={`${url.pathname}${url.search}`} />
      </p>
      <form class="form" action="/shortlist" method="get">
        <CarriedFields except={list.slugs.map((slug) => `note.${slug}`)} />
        <ol class="shortlist">
          {practices.map(({ slug, title, summary, city }, at) => (
            <li key={slug}>
              <h2>
                <Link href={`/practices/${slug}`}>{title}</Link>
              </h2>
              <p class="route">
                <CityLink city={city} country />
              </p>
              <p>{summary}</p>
              <div class="field">
                <label for={`note-${slug}`}>
                  Your note<span class="visually-hidden"> on {title}</span>
                </label>
                <textarea id={`note-${slug}`} name={`note.${slug}`} rows={2} maxLength={500}>
                  {list.notes[slug] ?? ''}
                </textarea>
              </div>
              <p class="facts">
                {at > 0 && (
                  <Link href={withList(url, moved(list.slugs, slug, -1))}>
                    Move up<span class="visually-hidden">: {title}</span>
                  </Link>
                )}
                {at < practices.length - 1 && (
                  <Link href={withList(url, moved(list.slugs, slug, 1))}>
                    Move down<span class="visually-hidden">: {title}</span>
                  </Link>
                )}
                <Link href={withList(url, toggled(list.slugs, slug))}>
                  Take off<span class="visually-hidden">: {title}</span>
                </Link>
              </p>
            </li>
          ))}
        </ol>
        <button type="submit">Save the notes</button>
        <p class="hint">
          The notes go into the address as well. At most {MOST} practices; moving or taking off keeps the
          notes that were saved.
        </p>
      </form>
    </>
  );
}
