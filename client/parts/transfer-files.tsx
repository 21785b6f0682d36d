import { type Query, writeQuery } from '../query.ts';
import { useSay } from './saying.ts';

const FORMATS = [
  ['csv', 'CSV'],
  ['graphml', 'GraphML'],
  ['json', 'JSON'],
] as const;

/** The transfers that fit the filters as files. */
export function TransferFiles({ query }: { query: Query }) {
  const say = useSay();
  const written = writeQuery({ ...query, page: 1 });
  return (
    <section id="export" class="export">
      <h2>{say('network.files')}</h2>
      <p>{say('network.files.all')}</p>
      <ul>
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            {say(`network.files.${format}`, {
              format: (
                <a href={`/api/transfers.${format}${written === '' ? '' : `?${written}`}`} download>
                  {name}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
