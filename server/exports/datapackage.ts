import { DATASETS } from '../linked-data/distributions.ts';
import { CODEBOOK, CODES, fieldSchema, type WordTable } from './codebook.ts';
import type { Table } from './field.ts';
import { datedAt, type State } from './state.ts';
import { TABLES } from './tables.ts';

/** How large a file is, and the checksum of it. */
export interface Weighed {
  readonly bytes: number;
  readonly sha256: string;
}

/** How the CSV files are written. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * The tables as a Data Package (https://specs.frictionlessdata.io/data-package/, version 1): every field with its type,
 * which fields name rows of which table, and of which state all is. Paths are relative, so that it holds inside the archive
 * and beside the single files.
 */
export function dataPackage(state: State, origin: string, weigh: (file: string) => Weighed): object {
  const [catalogue] = DATASETS;
  return {
    profile: 'tabular-data-package',
    name: 'practice-exchange',
    id: `${origin}/catalogue#practices`,
    title: catalogue?.title,
    description: catalogue?.description,
    version: state.id,
    created: datedAt(state).toISOString(),
    homepage: `${origin}/data`,
    keywords: catalogue?.keywords,
    licenses: [LICENCE],
    sources: [
      { title: 'The sources of each record: the table sources', path: `${origin}/data/sources.csv` },
      { title: 'GeoNames (positions and inhabitants, CC BY 4.0)', path: 'https://www.geonames.org/' },
    ],
    contributors: [{ title: 'Practice Exchange', path: `${origin}/`, role: 'publisher' }],
    resources: [
      ...TABLES.map((table) => ({ ...resource(table, weigh), schema: schemaOf(table) })),
      ...[CODEBOOK, CODES].map((table) => ({ ...resource(table, weigh), schema: schemaOfWords(table) })),
    ],
  };
}

function resource({ name, title, description }: Table | WordTable, weigh: (file: string) => Weighed): object {
  const { bytes, sha256 } = weigh(`${name}.csv`);
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: DIALECT,
  };
}

/** An empty resource is the table itself (Table Schema, foreign keys). */
const schemaOf = ({ name, fields, key, refersTo }: Table): object => ({
  fields: fields.map(fieldSchema),
  missingValues: [''],
  ...(key.length === 0 ? {} : { primaryKey: key }),
  foreignKeys: refersTo.map(({ field, table }) => ({
    fields: field,
    reference: { resource: table === name ? '' : table, fields: 'slug' },
  })),
});

const schemaOfWords = ({ fields }: WordTable): object => ({
  fields: fields.map(([name, description]) => ({ name, type: 'string', description })),
  missingValues: [''],
});
