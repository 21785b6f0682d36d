import { formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { EMPTY } from '../query.ts';

/** What the server says of a practice that was archived. */
interface Gone {
  readonly practice: {
    readonly slug: string;
    readonly title: string;
    readonly archivedOn: string;
    readonly versions: readonly { readonly version: number; readonly on: string }[];
  };
}

const day = (instant: string): string => formatDate(instant.slice(0, 10));

/** A record that was taken out of the catalogue. Not in the list of routes: it stands in for the record's page. */
export const gonePage: Page<Gone> = {
  path: '/gone',
  load: () => Promise.reject(new Error('stands in for other pages')),
  title: ({ practice }) => `${practice.title}: archived – Practice Exchange`,
  description: ({ practice }) => `Archived on ${day(practice.archivedOn)}.`,
  View({ data: { practice } }) {
    const { slug, title, archivedOn, versions } = practice;
    return (
      <>
        <PageHead kind="Archived" title={title}>
          <p class="lead">
            This practice was archived on {day(archivedOn)}. It is not kept up any more, and the search does
            not find it.
          </p>
        </PageHead>
        <div class="wrap narrow">
          <h2>What was published stays readable</h2>
          <ul>
            {versions.map(({ version, on }) => (
              <li key={version}>
                <Link href={`/practices/${slug}/v/${version}`}>Version {version}</Link>, saved on {day(on)}
              </li>
            ))}
          </ul>
          <h2>Look for something like it</h2>
          <SearchBox query={EMPTY} />
          <p>
            Or see <Link href="/practices">all practices</Link>.
          </p>
        </div>
      </>
    );
  },
};
