import { type Query, writeQuery } from '../query.ts';

const FORMATS = [
  ['csv', 'CSV', 'an edge list for spreadsheets and statistics'],
  ['graphml', 'GraphML', 'a graph for Gephi, yEd, igraph or NetworkX'],
  ['json', 'JSON', 'everything, for programs'],
] as const;

/** The transfers that fit the filters as files. */
export function TransferFiles({ query }: { query: Query }) {
  const written = writeQuery({ ...query, page: 1 });
  return (
    <section id="export" class="export">
      <h2>Take it with you</h2>
      <p>All transfers that fit the filters, not only this page, under CC BY 4.0:</p>
      <ul>
        {FORMATS.map(([format, name, use]) => (
          <li key={format}>
            <a href={`/api/transfers.${format}${written === '' ? '' : `?${written}`}`} download>
              {name}
            </a>
            , {use}
          </li>
        ))}
      </ul>
    </section>
  );
}
