import { DATASETS, mediaTypeOf } from '../linked-data/distributions.ts';
import { CODEBOOK, CODES } from './codebook.ts';
import type { Table } from './field.ts';
import { TABLES } from './tables.ts';

/** A file that can be had. */
export interface Offered {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  /** The table it is, where it is one. */
  readonly table?: Table;
}

const CSV = 'text/csv';

/** What else there is beside the files that data portals are told of. */
const BESIDE: readonly Offered[] = [
  {
    name: 'datapackage.json',
    title: 'Data package',
    description: 'What every table and every field is, for programs (Frictionless).',
    type: 'application/json',
  },
  {
    name: 'README.md',
    title: 'Dataset card',
    description: 'How the data came about, what they cannot show, how to cite them.',
    type: 'text/markdown',
  },
  ...[CODEBOOK, CODES].map(({ name, title, description }) => ({
    name: `${name}.csv`,
    title,
    description,
    type: CSV,
  })),
];

const OF_TABLES: readonly Offered[] = TABLES.map((table) => ({
  name: `${table.name}.csv`,
  title: table.title,
  description: table.description,
  type: CSV,
  table,
}));

/** What data portals are told of as files of the whole catalogue, tables left out. */
const WHOLE: readonly Offered[] = DATASETS.flatMap(({ distributions }) => distributions)
  .filter(({ path }) => path.startsWith('/data/') && !path.endsWith('.csv'))
  .map((each) => ({
    name: each.path.slice('/data/'.length),
    title: each.title,
    description: each.description,
    type: mediaTypeOf(each),
  }));

/** Files about all of the catalogue, and its tables: every one that is made once for each state. */
export const FILES: readonly Offered[] = [...WHOLE, ...BESIDE];
export const TABLE_FILES: readonly Offered[] = OF_TABLES;
