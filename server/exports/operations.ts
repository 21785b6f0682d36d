import { Type } from 'typebox';
import { NoQuery } from '../vocabulary/shapes.ts';
import { Holdings, OfResults } from './schema.ts';

// What the description of the API says of exports.

const section = 'Exports' as const;
const also = [503] as const;
const path = '/data/{file}';

const answer = (type: string) => ({
  200: {
    description: 'A file. `X-Snapshot` names the state of the catalogue that it holds.',
    content: {
      [type]: {
        schema: type.endsWith('json') ? Type.Object({}, { additionalProperties: true }) : Type.String(),
      },
    },
  },
});

/** A file of the whole catalogue. */
export const wholeFile = (file: string, type: string) => ({
  section,
  operationId: 'getFile',
  summary: 'A file of the whole catalogue',
  description:
    'Tables as CSV, all of them as a workbook and as an archive with a data package, practices as JSON Lines and JSON-LD. ' +
    'Made once for each state of the catalogue; the first who asks waits for it.',
  example: '/data/catalogue.zip',
  also,
  oneOf: { path, values: { file } },
  querystring: NoQuery,
  response: answer(type),
});

/** A file that a search can narrow. */
export const fileOfPractices = (file: string, type: string) => ({
  section,
  operationId: 'getFileOfPractices',
  summary: 'A file of all practices, or of those that a search finds',
  description:
    'Takes what a search of practices takes, and then holds what belongs to these practices, in the order of the search. ' +
    'Without parameters: all of them. Texts are in the language of the records. `X-Total-Count` says how many practices were found.',
  example: '/data/practices.csv?q=service+design',
  also,
  oneOf: { path: '/data/{table}', values: { table: file } },
  querystring: OfResults,
  response: answer(type),
});

export const CHECKSUMS = {
  section,
  operationId: 'getChecksums',
  summary: 'The checksums of all files',
  description:
    'SHA-256 of each file of the present state, as `sha256sum --check` reads them. Makes those that are not made yet.',
  example: '/data/checksums.txt',
  also,
  querystring: NoQuery,
  response: answer('text/plain'),
};

export const HOLDINGS = {
  section,
  operationId: 'listFiles',
  summary: 'What can be downloaded',
  description:
    'Every file of the whole catalogue, with its size as far as it is made, and how to cite the present state.',
  example: '/api/data',
  querystring: NoQuery,
  response: { 200: Holdings },
};
