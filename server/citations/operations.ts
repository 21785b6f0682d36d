import { Type } from 'typebox';
import { FORMATS } from './formats.ts';
import { Csl } from './schema.ts';

// What the description of the API says of citations.

const FORMS = FORMATS.map(({ ending, label }) => `\`${ending}\` (${label})`).join(', ');
const section = 'Citations' as const;

export const CITATION = {
  section,
  operationId: 'getCitation',
  summary: 'How to cite a record',
  description: 'The newest version, in words and as data, with links to files for reference managers.',
  example: '/api/practices/spoku/citation',
};

export const CITATION_OF_VERSION = {
  section,
  operationId: 'getCitationOfVersion',
  summary: 'How to cite a version of a practice',
  description: 'The same for any version that was published.',
  example: '/api/practices/spoku/v/1/citation',
};

export const RECORD_CITED = {
  section,
  operationId: 'citeRecord',
  summary: 'A record as a reference',
  description: `For reference managers and bibliographies: ${FORMS}. It cites the newest version.`,
  example: '/practices/spoku.bib',
};

export const VERSION_CITED = {
  section,
  operationId: 'citeVersion',
  summary: 'A version of a practice as a reference',
  description: 'The same for any version that was published.',
  example: '/practices/spoku/v/1.bib',
};

export const RESULTS_CITED = {
  section,
  operationId: 'citeResults',
  summary: 'The results of a search as references',
  description:
    'Takes what a search of practices takes. At most 1,000; `X-Total-Count` and `X-Cited-Count` say how many there are.',
  example: '/practices.ris?q=service+design',
};

export const SHORTLIST_CITED = {
  section,
  operationId: 'citeShortlist',
  summary: 'Chosen practices as references',
  description: 'At most eight, in the order in which they are given.',
  example: '/shortlist.csl.json?list=spoku,hungarian-municipal-asp',
};

const text = (label: string) => Type.String({ description: `${label}, in UTF-8.` });

/** The answer of a form. */
export const fileOf = ({ type, label }: { type: string; label: string }) => ({
  description: 'A file.',
  content: { [type]: { schema: type.endsWith('json') ? Type.Array(Csl) : text(label) } },
});
