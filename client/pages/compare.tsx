import { ApiError, type Comparison } from '../api.ts';
import { formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { MOST_COMPARED, shortlistIn } from '../shortlist.ts';

type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

const KINDS = ['practice', 'adoption'] as const;

/** What is compared, as the address says it. */
const asked = (url: URL): [kind: string, slug: string][] =>
  KINDS.flatMap((kind) => url.searchParams.getAll(kind).map((slug): [string, string] => [kind, slug]));
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
      return { comparison: await api.compare(comparing(parts)), trouble: null };
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
    const differing = comparison.rows.filter(({ differs }) => differs);
    const same = comparison.rows.filter(({ differs, cells }) => !differs && cells[0]?.answer !== 'not-asked');
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
            <a href={`/api/compare.csv?${comparing(parts)}`} download>
              As a table (CSV)
            </a>
            <Additions url={url} />
          </p>
        </PageHead>
        <div class="wrap">
          <div class="table-scroll" role="region" aria-label="Comparison" tabIndex={0}>
            <table class="compare">
              <thead>
                <tr>
                  <th scope="col">
                    <span class="visually-hidden">Field</span>
                  </th>
                  {comparison.columns.map(({ slug, title, city }) => (
                    <th scope="col" key={slug}>
                      <Link href={`/${comparison.of}/${slug}`}>
                        {comparison.of === 'practices' ? title : city.name}
                      </Link>
                      <small class="line">{comparison.of === 'practices' ? city.name : title}</small>
                      {comparison.columns.length > 2 && (
                        <small class="line no-print">
                          <Link href={`/compare?${comparing(parts.filter(([, each]) => each !== slug))}`}>
                            Take out<span class="visually-hidden"> {title}</span>
                          </Link>
                        </small>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {differing.map((row) => (
                  <Line key={row.field} row={row} />
                ))}
              </tbody>
              {same.length > 0 && (
                <tbody>
                  <tr class="divider">
                    <th scope="rowgroup" colSpan={comparison.columns.length + 1}>
                      The same in all
                    </th>
                  </tr>
                  {same.map((row) => (
                    <Line key={row.field} row={row} />
                  ))}
                </tbody>
              )}
            </table>
          </div>
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

function Line({ row: { label, kind, cells } }: { row: Row }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, at) => (
        <td key={at}>
          <Answer cell={cell} kind={kind} />
        </td>
      ))}
    </tr>
  );
}

const ANSWERS: Record<Cell['answer'], string> = {
  stated: '–',
  unknown: 'Asked, not known',
  none: 'None',
  'not-asked': 'Not recorded',
};

function Answer({ cell: { values, answer }, kind }: { cell: Cell; kind: Row['kind'] }) {
  const [first, ...more] = kind === 'date' ? values.map(formatDate) : values;
  if (first === undefined) return <span class="unknown">{ANSWERS[answer]}</span>;
  if (more.length === 0) return <>{first}</>;
  return (
    <ul>
      {[first, ...more].map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}

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
