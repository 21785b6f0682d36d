import type { TransferAnswer } from '../api.ts';
import type { Page } from '../page.ts';
import { EuropeMap } from '../parts/europe-map.tsx';
import { ActiveFilters, Facets, type Listing } from '../parts/facets.tsx';
import { FlowPicture } from '../parts/flow-picture.tsx';
import { Follow } from '../parts/follow.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
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
  words: ['network', 'record', 'search'],
  load: (api, _, url) => api.transfers(writeQuery(parseQuery(url.searchParams))),
  title: (_, __, say) => say('frame.title', { page: say('network.title') }),
  description: ({ total }, say) =>
    say('network.description', { transfers: say('count.transfers', { count: total }) }),
  View({ data, url }) {
    const say = useSay();
    const query = parseQuery(url.searchParams);
    const years = query.filters['from'] !== undefined || query.filters['to'] !== undefined;
    return (
      <>
        <PageHead title={say('network.title')}>
          <p class="lead">{say('network.lead')}</p>
        </PageHead>
        <div class="wrap search-columns">
          <Facets facets={data.facets} query={query} on={HERE}>
            <YearRange query={query} path={HERE.path} />
          </Facets>
          <section aria-label={say('network.title')}>
            <div class="results-head">
              <p class="total" role="status">
                {say('count.transfers', { count: data.total })}
              </p>
              <Follow url={url} />
              {data.total > 0 && <Contents />}
            </div>
            <ActiveFilters facets={data.facets} query={query} on={HERE} />
            {years && data.undated > 0 && (
              <p class="notice">{say('network.undated', { count: data.undated })}</p>
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

const PARTS = ['flows', 'map', 'timeline', 'table', 'export'] as const;

function Contents() {
  const say = useSay();
  return (
    <nav class="contents" aria-label={say('network.contents')}>
      {PARTS.map((part) => (
        <>
          <a href={`#${part}`}>{say(`network.contents.${part}`)}</a>{' '}
        </>
      ))}
    </nav>
  );
}

function Nothing() {
  const say = useSay();
  const all = <Link href={HERE.path}>{say('network.none.all')}</Link>;
  return <p>{say('network.none', { all })}</p>;
}

const Pictures = ({ data: { pictures } }: { data: TransferAnswer }) => (
  <div class="pictures">
    <Legend />
    <FlowPicture picture={pictures.flows} next="map" />
    <EuropeMap picture={pictures.map} next="timeline" />
    <Timeline picture={pictures.timeline} next="table" />
  </div>
);

function Rows({ data, query }: { data: TransferAnswer; query: Query }) {
  const say = useSay();
  const turn = (page: number) => href({ ...query, page }, HERE.path);
  return (
    <section id="table" class="results" tabIndex={-1}>
      <h2>{say('network.table.title')}</h2>
      {data.transfers.length === 0 ? (
        <p>
          {say('network.pages.no', {
            page: data.page,
            first: <Link href={turn(1)}>{say('network.pages.first')}</Link>,
          })}
        </p>
      ) : (
        <TransferTable transfers={data.transfers} />
      )}
      {data.pages > 1 && (
        <nav class="pages" aria-label={say('network.pages')}>
          {data.page > 1 && (
            <Link rel="prev" href={turn(Math.min(data.page - 1, data.pages))}>
              {say('network.pages.previous')}
            </Link>
          )}
          <span>{say('network.pages.of', { page: data.page, pages: data.pages })}</span>
          {data.page < data.pages && (
            <Link rel="next" href={turn(data.page + 1)}>
              {say('network.pages.next')}
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
