import { listed } from '../listed.ts';
import type { Page } from '../page.ts';
import { CiteResults } from '../parts/cite-results.tsx';
import { Chosen, type Listed } from '../parts/chosen.tsx';
import { KeptOnDevice } from '../parts/device.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { shortlistIn, withList } from '../shortlist.ts';

interface Data {
  readonly practices: Listed[];
  /** Slugs in the address that the catalogue does not have. */
  readonly gone: string[];
}

export const shortlistPage: Page<Data> = {
  path: '/shortlist',
  words: ['choosing', 'search'],
  async load(api, _, { searchParams }) {
    const { found, gone } = await listed(shortlistIn(searchParams).slugs, api.practice);
    return {
      practices: found.map(({ slug, title, summary, city, language, translated }) => ({
        slug,
        title,
        summary,
        city,
        language: translated === undefined ? language.code : undefined,
      })),
      gone,
    };
  },
  title: (_, __, say) => say('frame.title', { page: say('choosing.list.title') }),
  description: ({ practices }, say) => say('choosing.list.description', { count: practices.length }),
  View({ data: { practices, gone }, url }) {
    const say = useSay();
    const list = shortlistIn(url.searchParams);
    return (
      <>
        <PageHead title={say('choosing.list.title')}>
          <p class="lead">{say(practices.length === 0 ? 'choosing.list.empty' : 'choosing.list.where')}</p>
        </PageHead>
        <div class="wrap narrow">
          {gone.length > 0 && (
            <p class="notice">
              {say('choosing.gone', { records: gone.join(', ') })}{' '}
              <Link
                href={withList(
                  url,
                  list.slugs.filter((slug) => !gone.includes(slug)),
                )}
              >
                {say('choosing.list.gone')}
              </Link>
            </p>
          )}
          {practices.length === 0 ? (
            <>
              <KeptOnDevice />
              <p>
                <Link href="/practices">{say('choosing.list.search')}</Link>
              </p>
            </>
          ) : (
            <>
              <Chosen practices={practices} list={list} url={url} />
              <CiteResults
                of="shortlist"
                path="/shortlist"
                query={`list=${practices.map(({ slug }) => slug).join(',')}`}
                total={practices.length}
              />
            </>
          )}
        </div>
      </>
    );
  },
};
