import type { SearchAnswer } from '../api.ts';
import { joined, mineIn } from '../carried.ts';
import type { Page } from '../page.ts';
import { CiteResults } from '../parts/cite-results.tsx';
import { ActiveFilters, Facets } from '../parts/facets.tsx';
import { Follow } from '../parts/follow.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Others } from '../parts/others.tsx';
import { PracticeCard } from '../parts/practice-card.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Understood } from '../parts/understood.tsx';
import { href, parseQuery, type Query, writeQuery } from '../query.ts';
import { MyCityBar } from '../parts/likeness.tsx';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';

const SORTS = ['relevance', 'likeness', 'most-adopted', 'newest', 'title', 'updated'] as const;

export const searchPage: Page<SearchAnswer> = {
  path: '/practices',
  words: ['likeness', 'search'],
  load: (api, _, { searchParams }) =>
    api.search(joined(writeQuery(parseQuery(searchParams)), mineIn(searchParams))),
  title(_, url, say) {
    const { q } = parseQuery(url.searchParams);
    return say('frame.title', { page: q === '' ? say('search.heading') : q });
  },
  description: ({ total }, say) =>
    say('search.description', { practices: say('count.good-practices', { count: total }) }),
  View({ data, url }) {
    const say = useSay();
    const query = parseQuery(url.searchParams);
    return (
      <div class="wrap search-page">
        <h1 class="visually-hidden" tabIndex={-1}>
          {say('search.heading')}
        </h1>
        <SearchBox query={query} live />
        <MyCityBar mine={data.mine?.city ?? null} next={href(query)} />
        {data.engine.degraded && (
          <p class="notice" role="status">
            {say('search.degraded')}
          </p>
        )}
        <div class="search-columns">
          <Facets facets={data.facets} query={query} />
          <section aria-label={say('search.results')} class="results" tabIndex={-1}>
            <div class="results-head">
              <p class="total" role="status">
                <Total total={data.total} words={query.q} />
                {data.truncated && ` ${say('search.total.more')}`}
              </p>
              <Sorting query={query} current={data.sort} comparing={data.mine !== null} />
            </div>
            <ActiveFilters facets={data.facets} query={query} />
            <Understood query={query} data={data} />
            {data.total === 0 && (
              <Nothing data={data}>
                <Follow url={url}>{say('search.nothing.follow')}</Follow>
              </Nothing>
            )}
            {data.total > 0 && data.results.length === 0 && (
              <p>
                {say('search.pages.missing', { page: query.page })}{' '}
                <Link href={href({ ...query, page: 1 })}>{say('search.pages.first')}</Link>
              </p>
            )}
            {data.ranked !== null && data.ranked < data.total && (
              <p class="hint">{say('search.ranked', { count: data.ranked })}</p>
            )}
            {data.results.map((practice) => (
              <PracticeCard key={practice.slug} practice={practice} />
            ))}
            <Pages query={query} pages={data.pages} />
            {data.total > 0 && (
              <CiteResults
                of="results"
                path="/practices"
                records="/data/practices"
                query={joined(
                  writeQuery({ ...query, page: 1 }),
                  data.sort === 'likeness' ? mineIn(url.searchParams) : '',
                )}
                total={data.total}
              />
            )}
            {data.total > 0 && <Follow url={url} />}
            <Others others={data.others} />
          </section>
        </div>
      </div>
    );
  },
};

/** How many practices there are, and for which words; those may be none, as in `?!`. */
function Total({ total, words }: { total: number; words: string }) {
  const say = useSay();
  const practices = say('count.practices', { count: total });
  if (words === '') return <>{practices}</>;
  const key = /[\p{L}\p{N}]/u.test(words) ? 'search.total.for' : 'search.total.no-words';
  return <>{say(key, { practices, words: <strong>{words}</strong> })}</>;
}

interface SortingProps {
  readonly query: Query;
  /** The order of the answer, which may be another than the one asked for. */
  readonly current: string;
  readonly comparing: boolean;
}

function Sorting({ query, current: answered, comparing }: SortingProps) {
  const say = useSay();
  // Without words there is no best match: the most adopted come first.
  const current = answered === 'relevance' && query.q === '' ? 'most-adopted' : answered;
  const without = (sort: string) =>
    (sort === 'relevance' && query.q === '') || (sort === 'likeness' && !comparing);
  return (
    <nav class="sorting" aria-label={say('search.order')}>
      <span aria-hidden="true">{say('search.order.short')} </span>
      <ul>
        {SORTS.filter((sort) => !without(sort)).map((sort) => (
          <li key={sort}>
            <Link
              href={href({ ...query, sort, page: 1 })}
              aria-current={current === sort ? 'true' : undefined}
            >
              {say(`search.order.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ query, pages }: { query: Query; pages: number }) {
  const say = useSay();
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={say('search.pages')}>
      {query.page > 1 && (
        <Link rel="prev" href={href({ ...query, page: query.page - 1 })}>
          {say('search.pages.previous')}
        </Link>
      )}
      <span>{say('search.pages.this', { page: query.page, pages })}</span>
      {query.page < pages && (
        <Link rel="next" href={href({ ...query, page: query.page + 1 })}>
          {say('search.pages.next')}
        </Link>
      )}
    </nav>
  );
}
