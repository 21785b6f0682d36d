import { ApiError, type Comparison } from '../api.ts';
import type { Page } from '../page.ts';
import { joined, mineIn } from '../carried.ts';
import { ComparisonTable } from '../parts/comparison-table.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { MOST_COMPARED, shortlistIn } from '../shortlist.ts';

const KINDS = ['practice', 'adoption'] as const;

/** What is compared, as the address says it: what it names, else what is on the shortlist. */
function asked(url: URL): [kind: string, slug: string][] {
  const named = KINDS.flatMap((kind) =>
    url.searchParams.getAll(kind).map((slug): [string, string] => [kind, slug]),
  );
  if (named.length > 0) return named;
  const { slugs } = shortlistIn(url.searchParams);
  return slugs.slice(0, MOST_COMPARED).map((slug) => ['practice', slug]);
}
const comparing = (parts: [string, string][]): string => new URLSearchParams(parts).toString();

interface Data {
  /** Null when there is too little to compare. */
  readonly comparison: Comparison | null;
  readonly trouble: string | null;
}

export const comparePage: Page<Data> = {
  path: '/compare',
  async load(api, _, url) {
    const parts = asked(url);
    if (parts.length < 2) return { comparison: null, trouble: null };
    try {
      return {
        comparison: await api.compare(joined(comparing(parts), mineIn(url.searchParams))),
        trouble: null,
      };
    } catch (error) {
      if (error instanceof ApiError && error.status === 400)
        return { comparison: null, trouble: error.message };
      throw error;
    }
  },
  title: () => 'Compare – Practice Exchange',
  description: ({ comparison }) =>
    comparison === null
      ? 'Practices side by side, field by field.'
      : `${comparison.columns.map(({ title, city }) => `${title} (${city.name})`).join(', ')}: side by side.`,
  View({ data: { comparison, trouble }, url }) {
    if (comparison === null) return <Nothing url={url} trouble={trouble} />;
    const parts = asked(url);
    const silent = comparison.rows.filter(
      ({ differs, cells }) => !differs && cells[0]?.answer === 'not-asked',
    );
    return (
      <div class="compare-page">
        <PageHead
          title={comparison.of === 'practices' ? 'Practices side by side' : 'One practice in several cities'}
        >
          <p class="lead">Where they differ comes first. What nobody has said stands as such.</p>
          <p class="facts no-print">
            <a href={`/api/compare.csv?${joined(comparing(parts), mineIn(url.searchParams))}`} download>
              As a table (CSV)
            </a>
            <Additions url={url} />
          </p>
        </PageHead>
        <div class="wrap">
          {comparison.gone.length > 0 && (
            <p class="notice">Not in the catalogue (any more): {comparison.gone.join(', ')}.</p>
          )}
          <ComparisonTable
            comparison={comparison}
            without={(slug) => `/compare?${comparing(parts.filter(([, each]) => each !== slug))}`}
          />
          {silent.length > 0 && (
            <p>
              <strong>Recorded for none of them:</strong>{' '}
              {silent.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)).join(', ')}.
            </p>
          )}
        </div>
      </div>
    );
  },
};

/** Practices of the shortlist that could stand beside these. */
function Additions({ url }: { url: URL }) {
  const parts = asked(url);
  const others = shortlistIn(url.searchParams).slugs.filter(
    (slug) => !parts.some(([, each]) => each === slug),
  );
  if (parts.length >= MOST_COMPARED || parts.some(([kind]) => kind !== 'practice')) return null;
  return (
    <>
      {others.map((slug) => (
        <Link key={slug} href={`/compare?${comparing([...parts, ['practice', slug]])}`}>
          Add “{slug}” from your shortlist
        </Link>
      ))}
    </>
  );
}

function Nothing({ url, trouble }: { url: URL; trouble: string | null }) {
  const { slugs } = shortlistIn(url.searchParams);
  return (
    <>
      <PageHead title="Compare practices" />
      <div class="wrap narrow">
        {trouble !== null && <p class="notice">{trouble}</p>}
        <p>Two to five practices can stand side by side, field by field.</p>
        <ul>
          {slugs.length > 1 && (
            <li>
              <Link
                href={`/compare?${comparing(slugs.slice(0, MOST_COMPARED).map((slug) => ['practice', slug]))}`}
              >
                Compare those on your shortlist
              </Link>
            </li>
          )}
          <li>
            Put some on your shortlist from <Link href="/practices">the search</Link>
          </li>
          <li>or take “Compare” beside a similar practice, at the end of each practice’s page.</li>
        </ul>
      </div>
    </>
  );
}
