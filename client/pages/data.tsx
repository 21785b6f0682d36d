import type { Holdings } from '../api.ts';
import type { Page } from '../page.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import type { Say } from '../say.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** 153,867 → 154 kB; nothing as long as it is not known. */
function size(bytes: number | null, say: Say): string {
  if (bytes === null) return say('data.size.unknown');
  if (bytes < 1000) return say('data.size.bytes', { count: bytes });
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${say.number(Number((bytes / 1000 ** step).toPrecision(3)))} ${UNITS[step]}`;
}

export const dataPage: Page<Holdings> = {
  path: '/data',
  words: ['data'],
  load: (api) => api.holdings(),
  title: (_, __, say) => say('frame.title', { page: say('data.title') }),
  description: (_, say) => say('data.description'),
  View({ data: { snapshot, modified, citation, licence, files, tables } }) {
    const say = useSay();
    const name = <strong>{snapshot}</strong>;
    return (
      <>
        <PageHead title={say('data.title')}>
          <p class="lead">{say('data.lead')}</p>
        </PageHead>
        <div class="wrap prose">
          <h2>{say('data.state')}</h2>
          <p>
            {modified === null
              ? say('data.state.snapshot', { snapshot: name })
              : say('data.state.snapshot.of', { snapshot: name, date: say.date(modified) })}{' '}
            {say('data.state.name', {
              checksums: <a href="/data/checksums.txt">{say('data.state.checksums')}</a>,
            })}
          </p>
          <p class="reference" lang={say.foreign('en')}>
            {citation}
          </p>
          <p class="actions-row">
            <CopyButton text={citation} what={say('data.cite.copy')} />
          </p>
          <p>{say('data.licence', { licence: <a href={licence}>CC BY 4.0</a> })}</p>
          <h2>{say('data.files')}</h2>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={say('data.files')}>
            <table class="transfer-table">
              <thead>
                <tr>
                  <th scope="col">{say('data.file')}</th>
                  <th scope="col">{say('data.holds')}</th>
                  <th scope="col">{say('data.size')}</th>
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
                    <td lang={say.foreign('en')}>
                      {title}. {description}
                    </td>
                    <td>{size(bytes, say)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h2>{say('data.tables')}</h2>
          <p>
            {say('data.tables.rows')}{' '}
            {say('data.tables.codes', {
              codebook: <a href="/data/codebook.csv">{say('data.tables.codebook')}</a>,
              codes: <a href="/data/codes.csv">codes.csv</a>,
            })}{' '}
            {say('data.tables.narrowed', {
              example: <code>/data/practices.csv?q=service&amp;country=SE</code>,
              jsonl: <code>/data/practices.jsonl</code>,
              jsonld: <code>.jsonld</code>,
              xlsx: <code>.xlsx</code>,
              search: <Link href="/practices">{say('data.tables.search')}</Link>,
            })}
          </p>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={say('data.tables.label')}>
            <table class="transfer-table">
              <thead>
                <tr>
                  <th scope="col">{say('data.table')}</th>
                  <th scope="col">{say('data.holds')}</th>
                  <th scope="col">{say('data.table.fields')}</th>
                  <th scope="col">{say('data.size')}</th>
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
                    <td lang={say.foreign('en')}>
                      {title}. {description}
                    </td>
                    <td>{say.number(fields)}</td>
                    <td>{size(bytes, say)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h2>{say('data.others')}</h2>
          <ul>
            <li>
              {say('data.others.api', {
                link: <Link href="/developers">{say('data.others.api.link')}</Link>,
              })}
            </li>
            <li>{say('data.others.oai', { link: <a href="/oai?verb=Identify">OAI-PMH</a> })}</li>
            <li>{say('data.others.dcat', { link: <a href="/catalogue.ttl">DCAT-AP 3</a> })}</li>
            <li>
              {say('data.others.transfers', {
                link: <Link href="/transfers">{say('data.others.transfers.link')}</Link>,
              })}
            </li>
          </ul>
        </div>
      </>
    );
  },
};
