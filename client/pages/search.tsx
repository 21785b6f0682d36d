import type { SearchAnswer } from '../api.ts';
import { joined, mineIn } from '../carried.ts';
import { count, formatNumber } from '../format.ts';
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

const SORTS = [
  ['relevance', 'Best match'],
  ['likeness', 'Like your city'],
  ['most-adopted', 'Most adopted'],
  ['newest', 'Newest'],
  ['title', 'Title'],
  ['updated', 'Last changed'],
] as const;

export const searchPage: Page<SearchAnswer> = {
  path: '/practices',
  load: (api, _, { searchParams }) =>
    api.search(joined(writeQuery(parseQuery(searchParams)), mineIn(searchParams))),
  title(_, url) {
    const { q } = parseQuery(url.searchParams);
    return q === '' ? 'Good practices – Practice Exchange' : `${q} – Practice Exchange`;
  },
  description: ({ total }) => `${count(total, 'good practice')} of European cities, to search and to filter.`,
  View({ data, url }) {
    const query = parseQuery(url.searchParams);
    return (
      <div class="wrap search-page">
        <h1 class="visually-hidden" tabIndex={-1}>
          Good practices
        </h1>
        <SearchBox query={query} live />
        <MyCityBar mine={data.mine?.city ?? null} next={href(query)} />
        {data.engine.degraded && (
          <p class="notice" role="status">
            The main search is not available at the moment. These results come from a simpler search over the
            same catalogue; nothing is missing.
          </p>
        )}
        <div class="search-columns">
          <Facets facets={data.facets} query={query} />
          <section aria-label="Results" class="results" tabIndex={-1}>
            <div class="results-head">
              <p class="total" role="status">
                {count(data.total, 'practice')}
                {query.q !== '' && (
                  <>
                    {' '}
                    {/[\p{L}\p{N}]/u.test(query.q) ? 'for' : 'in all, as there is no word to look for in'}{' '}
                    <strong>{query.q}</strong>
                  </>
                )}
                {data.truncated && ' (there are more; make the search narrower)'}
              </p>
              <Sorting query={query} current={data.sort} comparing={data.mine !== null} />
            </div>
            <ActiveFilters facets={data.facets} query={query} />
            <Understood query={query} data={data} />
            {data.total === 0 && (
              <Nothing data={data}>
                <Follow url={url}>be told when something is found (feed)</Follow>
              </Nothing>
            )}
            {data.total > 0 && data.results.length === 0 && (
              <p>
                There is no page {formatNumber(query.page)}.{' '}
                <Link href={href({ ...query, page: 1 })}>Go to the first page</Link>
              </p>
            )}
            {data.ranked !== null && data.ranked < data.total && (
              <p class="hint">
                The {formatNumber(data.ranked)} best matches are in this order; make the search narrower for
                the rest.
              </p>
            )}
            {data.results.map((practice) => (
              <PracticeCard key={practice.slug} practice={practice} />
            ))}
            <Pages query={query} pages={data.pages} />
            {data.total > 0 && (
              <CiteResults
                of="these results"
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

interface SortingProps {
  readonly query: Query;
  /** The order of the answer, which may be another than the one asked for. */
  readonly current: string;
  readonly comparing: boolean;
}

function Sorting({ query, current: answered, comparing }: SortingProps) {
  // Without words there is no best match: the most adopted come first.
  const current = answered === 'relevance' && query.q === '' ? 'most-adopted' : answered;
  const without = (sort: string) =>
    (sort === 'relevance' && query.q === '') || (sort === 'likeness' && !comparing);
  return (
    <nav class="sorting" aria-label="Order of the results">
      <span aria-hidden="true">Order: </span>
      <ul>
        {SORTS.filter(([sort]) => !without(sort)).map(([sort, label]) => (
          <li key={sort}>
            <Link
              href={href({ ...query, sort, page: 1 })}
              aria-current={current === sort ? 'true' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ query, pages }: { query: Query; pages: number }) {
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label="Pages of results">
      {query.page > 1 && (
        <Link rel="prev" href={href({ ...query, page: query.page - 1 })}>
          ← Previous
        </Link>
      )}
      <span>
        Page {formatNumber(query.page)} of {formatNumber(pages)}
      </span>
      {query.page < pages && (
        <Link rel="next" href={href({ ...query, page: query.page + 1 })}>
          Next →
        </Link>
      )}
    </nav>
  );
}
