import type { Form } from '../http/forms.ts';
import { bibtexOf } from './bibtex.ts';
import { apa, chicago } from './plain.ts';
import { referenceList } from './reference-list.ts';
import { risOf } from './ris.ts';
import type { Csl } from './schema.ts';

interface Format {
  /** What the address ends with, after a dot. */
  readonly ending: string;
  readonly label: string;
  readonly type: string;
  /** Opened by another program, rather than shown. */
  readonly download: boolean;
  /** @param remark said where the format has a place for it. */
  readonly write: (all: readonly Csl[], remark?: string) => string;
}

/** The forms in which one can cite. */
export const FORMATS: readonly Format[] = [
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex', download: true, write: bibtexOf },
  {
    ending: 'ris',
    label: 'RIS',
    type: 'application/x-research-info-systems',
    download: true,
    write: risOf,
  },
  {
    ending: 'csl.json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    download: true,
    write: (all) => `${JSON.stringify(all, null, 2)}\n`,
  },
  {
    ending: 'apa.txt',
    label: 'APA',
    type: 'text/plain',
    download: false,
    write: (all, remark) => referenceList(all, apa, remark),
  },
  {
    ending: 'chicago.txt',
    label: 'Chicago',
    type: 'text/plain',
    download: false,
    write: (all, remark) => referenceList(all, chicago, remark),
  },
];

const form = (ending: string, type: string): Form => ({ type, address: (path) => `${path}.${ending}` });

/**
 * The same by content negotiation, with the media types of DOIs. A style of `text/x-bibliography` is named as CSL does, with or
 * without a locale; without a style it is APA.
 */
const forms: readonly Form[] = [
  ...FORMATS.filter(({ download }) => download).map(({ ending, type }) => form(ending, type)),
  ...['', '; locale=en-US', '; locale=en-GB'].flatMap((locale) => [
    form('apa.txt', `text/x-bibliography${locale}`),
    form('apa.txt', `text/x-bibliography; style=apa${locale}`),
    form('chicago.txt', `text/x-bibliography; style=chicago-author-date${locale}`),
  ]),
];

export const citationOffer = {
  pages:
    /^\/(practices|shortlist)$|^\/(practices|adoptions|events)\/[a-z0-9-]+$|^\/practices\/[a-z0-9-]+\/v\/\d+$/,
  forms,
};
