import { FileLinks } from './file-links.tsx';
import { useSay } from './saying.ts';

/** The endings of an address that make a list of references of a list of practices. */
const FORMS = [
  ['BibTeX', 'bib', 'application/x-bibtex'],
  ['RIS', 'ris', 'application/x-research-info-systems'],
  ['CSL-JSON', 'csl.json', 'application/vnd.citationstyles.csl+json'],
  ['APA', 'apa.txt', 'text/plain'],
  ['Chicago', 'chicago.txt', 'text/plain'],
] as const;
/** The server cites no more at once. */
const MOST = 1000;

interface Props {
  /** What is cited. */
  readonly of: 'results' | 'shortlist';
  readonly path: string;
  readonly query: string;
  readonly total: number;
  /** Where the records themselves can be had, but for the ending. */
  readonly records?: string;
}

const RECORDS = [
  ['CSV', 'csv'],
  ['JSON Lines', 'jsonl'],
  ['XLSX', 'xlsx'],
] as const;

/** References to all practices of a list, not only to those of the page. */
export function CiteResults({ of, path, query, total, records }: Props) {
  const say = useSay();
  const asked = query === '' ? '' : `?${query}`;
  const links = FORMS.map(([label, ending, type]) => ({ label, type, href: `${path}.${ending}${asked}` }));
  return (
    <>
      {records !== undefined && (
        <p class="take no-print">
          {say('search.cite.take')}
          {RECORDS.map(([label, ending]) => (
            <>
              {' '}
              <a href={`${records}.${ending}${asked}`}>{label}</a>
            </>
          ))}
        </p>
      )}
      <details class="cite-results no-print">
        <summary>{say(`search.cite.${of}`)}</summary>
        {total > MOST && <p class="hint">{say('search.cite.most', { count: MOST, total })}</p>}
        <FileLinks links={links} />
      </details>
    </>
  );
}
