import type { Comparison } from '../api.ts';
import { formatDate } from '../format.ts';
import { Link } from './link.tsx';

type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

interface Props {
  readonly comparison: Comparison;
  /** The address of the comparison without one of its columns. */
  readonly without: (slug: string) => string;
}

/** Records side by side, a row a field: those in which they differ, then those in which they are the same. */
export function ComparisonTable({ comparison, without }: Props) {
  const differing = comparison.rows.filter(({ differs }) => differs);
  const same = comparison.rows.filter(({ differs, cells }) => !differs && cells[0]?.answer !== 'not-asked');
  return (
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
                    <Link href={without(slug)}>
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
  );
}

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
  unknown: 'Not known',
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
