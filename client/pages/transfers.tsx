import type { TransferAnswer } from '../api.ts';
import { count, formatNumber } from '../format.ts';
import type { Page } from '../page.ts';
import { EuropeMap } from '../parts/europe-map.tsx';
import { ActiveFilters, Facets, type Listing } from '../parts/facets.tsx';
import { FlowPicture } from '../parts/flow-picture.tsx';
import { Follow } from '../parts/follow.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Legend } from '../parts/legend.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { TransferTable } from '../parts/transfer-table.tsx';
import { TransferFiles } from '../parts/transfer-files.tsx';
import { YearRange } from '../parts/year-range.tsx';
import { href, parseQuery, type Query, writeQuery } from '../query.ts';

const HERE: Listing = {
  path: '/transfers',
  counted: 'count.transfers',
  order: ['status', 'city', 'country', 'tag', 'better', 'practice', 'origin', 'adopter'],
};
export const transfersPage: Page<TransferAnswer> = {
  path: '/transfers',
  load: (api, _, url) => api.transfers(writeQuery(parseQuery(url.searchParams))),
  title: () => 'Transfers – Practice Exchange',
  description: ({ total }) =>
    `${count(total, 'transfer')} of good practices from city to city: who took what from whom, as pictures, a table and files.`,
  View({ data, url }) {
    const query = parseQuery(url.searchParams);
    const years = query.filters['from'] !== undefined || query.filters['to'] !== undefined;
    return (
      <>
        <PageHead title="Transfers">
          <p class="lead">
            Who took which practice from whom, and how far it got. A transfer that failed is shown too: it
            saves the next city the same mistake.
          </p>
        </PageHead>
        <div class="wrap search-columns">
          <Facets facets={data.facets} query={query} on={HERE}>
            <YearRange query={query} path={HERE.path} />
          </Facets>
          <section aria-label="Transfers">
            <div class="results-head">
              <p class="total" role="status">
                {count(data.total, 'transfer')}
              </p>
              <Follow url={url} />
              {data.total > 0 && <Contents />}
            </div>
            <ActiveFilters facets={data.facets} query={query} on={HERE} />
            {years && data.undated > 0 && (
              <p class="notice">
                {count(data.undated, 'transfer has', 'transfers have')} no year on record and{' '}
                {data.undated === 1 ? 'is' : 'are'} left out while years are chosen.
              </p>
            )}
            {data.total === 0 ? <Nothing /> : <Pictures data={data} />}
          </section>
        </div>
        {data.total > 0 && (
          <div class="wrap">
            <Rows data={data} query={query} />
            <TransferFiles query={query} />
          </div>
        )}
      </>
    );
  },
};

const Contents = () => (
  <nav class="contents" aria-label="On this page">
    <a href="#flows">Flows</a> <a href="#map">Map</a> <a href="#timeline">Timeline</a>{' '}
    <a href="#table">Table</a> <a href="#export">Export</a>
  </nav>
);

const Nothing = () => (
  <p>
    No transfer fits. You could drop a filter, or look at <Link href="/transfers">all transfers</Link>.
  </p>
);

const Pictures = ({ data: { pictures } }: { data: TransferAnswer }) => (
  <div class="pictures">
    <Legend />
    <FlowPicture picture={pictures.flows} next="map" />
    <EuropeMap picture={pictures.map} next="timeline" />
    <Timeline picture={pictures.timeline} next="table" />
  </div>
);

function Rows({ data, query }: { data: TransferAnswer; query: Query }) {
  const turn = (page: number) => href({ ...query, page }, HERE.path);
  return (
    <section id="table" class="results" tabIndex={-1}>
      <h2>The same as a table</h2>
      {data.transfers.length === 0 ? (
        <p>
          There is no page {formatNumber(data.page)}. <Link href={turn(1)}>Go to the first page</Link>
        </p>
      ) : (
        <TransferTable transfers={data.transfers} />
      )}
      {data.pages > 1 && (
        <nav class="pages" aria-label="Pages of the table">
          {data.page > 1 && (
            <Link rel="prev" href={turn(Math.min(data.page - 1, data.pages))}>
              ← Previous
            </Link>
          )}
          <span>
            Page {formatNumber(data.page)} of {formatNumber(data.pages)}
          </span>
          {data.page < data.pages && (
            <Link rel="next" href={turn(data.page + 1)}>
              Next →
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
