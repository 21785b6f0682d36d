import type { Holdings } from '../api.ts';
import { formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** 153,867 → 154 kB; nothing as long as it is not known. */
function size(bytes: number | null): string {
  if (bytes === null) return 'made when it is asked for';
  const step = bytes === 0 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** step).toPrecision(3))} ${UNITS[step]}`;
}

export const dataPage: Page<Holdings> = {
  path: '/data',
  load: (api) => api.holdings(),
  title: () => 'Data – Practice Exchange',
  description: () =>
    'The whole catalogue as files: CSV, XLSX, JSON Lines, JSON-LD, and a data package with a codebook.',
  View({ data: { snapshot, modified, citation, licence, files, tables } }) {
    return (
      <>
        <PageHead title="Data">
          <p class="lead">
            The whole catalogue as files, without an account or a key, for statistics, teaching and other
            catalogues.
          </p>
        </PageHead>
        <div class="wrap prose">
          <h2>Which state, and how to cite it</h2>
          <p>
            Snapshot <strong>{snapshot}</strong>
            {modified !== null && <> of {formatDate(modified.slice(0, 10))}</>}. The name changes whenever the
            catalogue does; <a href="/data/checksums.txt">checksums</a> tell whether a file is the one that
            was published.
          </p>
          <p class="reference">{citation}</p>
          <p class="actions-row">
            <CopyButton text={citation} what="Copy the reference" />
          </p>
          <p>
            Licence: <a href={licence}>CC BY 4.0</a>. Use them for whatever you like, and name Practice
            Exchange. Contacts are in none of the files, and only what is published is.
          </p>
          <h2>Files</h2>
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Files">
            <table class="transfer-table">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">What it holds</th>
                  <th scope="col">Size</th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ path, title, description, type, bytes }) => (
                  <tr key={path}>
                    <th scope="row">
                      <a href={path} type={type}>
                        {path.slice('/data/'.length)}
                      </a>
                    </th>
                    <td>
                      {title}. {description}
                    </td>
                    <td>{size(bytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h2>Single tables</h2>
          <p>
            One observation a row, in CSV; names of records (slugs) join them. The{' '}
            <a href="/data/codebook.csv">codebook</a> says what every field means,{' '}
            <a href="/data/codes.csv">codes.csv</a> what every code does. Tables with a star take what a
            search takes: <code>/data/practices.csv?q=service&amp;country=SE</code>; so do{' '}
            <code>/data/practices.jsonl</code>, <code>.jsonld</code> and <code>.xlsx</code>. A{' '}
            <Link href="/practices">search</Link> has links to its own results.
          </p>
          <div class="table-scroll" tabIndex={0} role="region" aria-label="Tables">
            <table class="transfer-table">
              <thead>
                <tr>
                  <th scope="col">Table</th>
                  <th scope="col">What it holds</th>
                  <th scope="col">Fields</th>
                  <th scope="col">Size</th>
                </tr>
              </thead>
              <tbody>
                {tables.map(({ path, title, description, fields, narrows, bytes }) => (
                  <tr key={path}>
                    <th scope="row">
                      <a href={path} type="text/csv">
                        {path.slice('/data/'.length)}
                      </a>
                      {narrows && ' *'}
                    </th>
                    <td>
                      {title}. {description}
                    </td>
                    <td>{fields}</td>
                    <td>{size(bytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h2>Other ways in</h2>
          <ul>
            <li>
              <Link href="/developers">The API</Link>: single records, search, and every record page by page.
            </li>
            <li>
              <a href="/oai?verb=Identify">OAI-PMH</a>: for libraries and portals that harvest what changed.
            </li>
            <li>
              <a href="/catalogue.ttl">DCAT-AP 3</a>: the catalogue as data portals list it.
            </li>
            <li>
              <Link href="/transfers">Transfers</Link>: who took what from whom, as an edge list and as
              GraphML.
            </li>
          </ul>
        </div>
      </>
    );
  },
};
