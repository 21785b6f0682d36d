import { authorOf, isoDate, keywordsOf, partsOf } from './csl.ts';
import type { Csl } from './schema.ts';

/**
 * References as RIS: a tag, two spaces, a hyphen, a space and the value; TY first, ER last; lines end with CR LF. The format
 * has no comments. A web page is `ELEC`, for which EndNote and Zotero read its site from T2 and its version from ET.
 */
export const risOf = (all: readonly Csl[]): string => all.map(reference).join('');

function reference(csl: Csl): string {
  const author = authorOf(csl);
  const [year] = partsOf(csl.issued);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', csl.id],
    ['AU', author === undefined ? undefined : organisation(author)],
    ['TI', csl.title],
    ['T2', csl['container-title']],
    ['PB', csl['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', date(csl.issued)],
    ['ET', csl.version === undefined ? undefined : `Version ${csl.version}`],
    ['UR', csl.URL],
    ['Y2', date(csl.accessed)],
    ['LA', csl.language],
    ...keywordsOf(csl).map((word): [string, string] => ['KW', word.replaceAll('*', '')]),
    ['AB', csl.abstract],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`)).join('');
}

/** In a name commas part the family from the given name: none is left but one at the end, which says that all is family. */
const organisation = (name: string): string => `${name.replaceAll('*', '').replaceAll(/\s*,\s*/g, ' – ')},`;

/** Year, month, day and, after the last slash, nothing more. */
const date = (of: Csl['issued']): string | undefined => {
  const written = isoDate(of, '/');
  return written === undefined ? undefined : `${written}${'/'.repeat(4 - written.split('/').length)}`;
};
