import { Type } from 'typebox';
import { NoQuery, OnlyLanguage } from '../vocabulary/shapes.ts';
import { Holdings, OfResults } from './schema.ts';

// What the description of the API says of exports.

const section = 'Exports' as const;
const also = [503] as const;

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

interface Named {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
}

/** Where a file is, and the operation that it is described under: files of one kind are one. */
function operationOf({ name, title, description }: Named) {
  const [stem, ending] = [name.replace(/\..*/, ''), name.replace(/^[^.]*\./, '')];
  const example = `/data/${name}`;
  if (stem === 'practices')
    return {
      operationId: 'exportPractices',
      summary: 'Practices as a file',
      description:
        'All of them, or those that a search finds, in its order: it takes what a search of practices takes. CSV has a practice a row; the workbook ' +
        'has also what belongs to them; JSON Lines and JSON-LD have everything in one. `X-Total-Count` says how many a search found.',
      example: '/data/practices.csv?q=service+design',
      oneOf: { path: '/data/practices.{ending}', values: { ending } },
    };
  if (ending === 'csv')
    return {
      operationId: 'getTable',
      summary: 'A table of the catalogue',
      description:
        'One observation a row (RFC 4180). `/data/datapackage.json` describes every field. Tables with a field `practice` take what ' +
        '`/data/practices.csv` takes, and then hold what belongs to these practices.',
      example: '/data/adoptions.csv',
      oneOf: { path: '/data/{table}.csv', values: { table: stem } },
    };
  if (stem === 'catalogue')
    return {
      operationId: 'getWholeCatalogue',
      summary: 'All tables in one file',
      description:
        'An archive with a data package, a codebook, a dataset card and checksums; or a workbook with a sheet a table.',
      example: '/data/catalogue.zip',
      oneOf: { path: '/data/catalogue.{ending}', values: { ending } },
    };
  const operationId = `get${title.replaceAll(/ (.)/g, (_, letter: string) => letter.toUpperCase())}`;
  return { operationId, summary: title, description, example };
}

/** A file of the whole catalogue. It is made once for each of its states; the first who asks waits for it. */
export const wholeFile = (file: Named) => ({
  section,
  ...operationOf(file),
  also,
  querystring: NoQuery,
  response: answer(file.type),
});

/** A file that a search can narrow. */
export const fileOfPractices = (file: Named) => ({
  section,
  ...operationOf(file),
  also,
  querystring: OfResults,
  response: answer(file.type),
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
  querystring: OnlyLanguage,
  response: { 200: Holdings },
};
