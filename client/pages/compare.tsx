import { ApiError, type Comparison } from '../api.ts';
import type { Page } from '../page.ts';
import { joined, mineIn } from '../carried.ts';
import { ComparisonTable } from '../parts/comparison-table.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
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
  words: ['choosing'],
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
  title: (_, __, say) => say('frame.title', { page: say('choosing.compare.short') }),
  description: ({ comparison }, say) =>
    comparison === null
      ? say('choosing.compare.description')
      : say('choosing.compare.description.of', {
          records: comparison.columns.map(({ title, city }) => `${title} (${city.name})`).join(', '),
        }),
  View({ data: { comparison, trouble }, url }) {
    const say = useSay();
    if (comparison === null) return <Nothing url={url} trouble={trouble} />;
    const parts = asked(url);
    const silent = comparison.rows.filter(
      ({ differs, cells }) => !differs && cells[0]?.answer === 'not-asked',
    );
    return (
      <div class="compare-page">
        <PageHead
          title={say(
            comparison.of === 'practices' ? 'choosing.compare.practices' : 'choosing.compare.cities',
          )}
        >
          <p class="lead">{say('choosing.compare.lead')}</p>
          <p class="facts no-print">
            <a href={`/api/compare.csv?${joined(comparing(parts), mineIn(url.searchParams))}`} download>
              {say('choosing.compare.file')}
            </a>
            <Additions url={url} />
          </p>
        </PageHead>
        <div class="wrap">
          {comparison.gone.length > 0 && (
            <p class="notice">{say('choosing.gone', { records: comparison.gone.join(', ') })}</p>
          )}
          <ComparisonTable
            comparison={comparison}
            without={(slug) => `/compare?${comparing(parts.filter(([, each]) => each !== slug))}`}
          />
          {silent.length > 0 && (
            <p>
              <strong>{say('choosing.compare.silent')}</strong>{' '}
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
  const say = useSay();
  const parts = asked(url);
  const others = shortlistIn(url.searchParams).slugs.filter(
    (slug) => !parts.some(([, each]) => each === slug),
  );
  if (parts.length >= MOST_COMPARED || parts.some(([kind]) => kind !== 'practice')) return null;
  return (
    <>
      {others.map((slug) => (
        <Link key={slug} href={`/compare?${comparing([...parts, ['practice', slug]])}`}>
          {say('choosing.compare.add', { slug })}
        </Link>
      ))}
    </>
  );
}

function Nothing({ url, trouble }: { url: URL; trouble: string | null }) {
  const say = useSay();
  const { slugs } = shortlistIn(url.searchParams);
  return (
    <>
      <PageHead title={say('choosing.compare.nothing')} />
      <div class="wrap narrow">
        {trouble !== null && <p class="notice">{trouble}</p>}
        <p>{say('choosing.compare.nothing.how')}</p>
        <ul>
          {slugs.length > 1 && (
            <li>
              <Link
                href={`/compare?${comparing(slugs.slice(0, MOST_COMPARED).map((slug) => ['practice', slug]))}`}
              >
                {say('choosing.compare.nothing.shortlist')}
              </Link>
            </li>
          )}
          <li>
            {say('choosing.compare.nothing.search', {
              search: <Link href="/practices">{say('choosing.search')}</Link>,
            })}
          </li>
          <li>{say('choosing.compare.nothing.similar')}</li>
        </ul>
      </div>
    </>
  );
}
