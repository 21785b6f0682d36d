import type { GapMap } from '../api.ts';
import { shade } from './gap-shades.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

type Topic = GapMap['topics'][number];
type Cell = Topic['all'];

interface Column {
  readonly key: string;
  readonly label: string;
  /** Names the number of a cell where it is a link: `3 practices on mobility started in Tartu`. */
  readonly named: (count: number, topic: string) => string;
  /** Where a number leads that no search finds. */
  readonly otherwise?: string;
}

interface Props {
  readonly class: string;
  readonly caption: string;
  readonly topics: readonly Topic[];
  readonly columns: readonly Column[];
  readonly cells: (topic: Topic) => readonly Cell[];
}

/** Topics by something, with a number in every cell; a gap is hatched and has no link. */
export function GapTable({ class: name, caption, topics, columns, cells }: Props) {
  return (
    <div class="gap-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={`gap-table ${name}`}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{useSay()('network.gap.topic')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.slug}>
              <th scope="row" class={topic.broader === null ? undefined : 'narrower'}>
                <Link href={`/tags/${topic.slug}`}>{topic.label}</Link>
              </th>
              {cells(topic).flatMap((cell, at) => {
                const column = columns[at];
                if (column === undefined) return [];
                return (
                  <td key={column.key} class={`gap-${shade(cell.count)}`}>
                    <Number cell={cell} topic={topic} column={column} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Number({ cell, topic, column }: { cell: Cell; topic: Topic; column: Column }) {
  const href = cell.query === null ? column.otherwise : `/practices?${cell.query}`;
  if (cell.count === 0 || href === undefined) return <>{cell.count}</>;
  return (
    <Link href={href} aria-label={column.named(cell.count, topic.label)}>
      {cell.count}
    </Link>
  );
}
