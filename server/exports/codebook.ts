import { labels, type Vocabulary } from '../vocabulary/labels.ts';
import { patternOf, PartialDate } from '../vocabulary/shapes.ts';
import type { Cell } from './cells.ts';
import type { Field, Kind, Table } from './field.ts';
import { TABLES } from './tables.ts';

// What every field means, for people (codebook.csv, codes.csv) and for programs (datapackage.json): made from the tables.

interface Described {
  /** As Frictionless Table Schema names types. */
  readonly type: string;
  readonly format?: string;
  readonly pattern?: string;
  /** In words, for the codebook. */
  readonly words: string;
}

const KINDS: Record<Kind, Described> = {
  text: { type: 'string', words: 'text' },
  slug: { type: 'string', pattern: '[a-z0-9]+(-[a-z0-9]+)*', words: 'permanent name' },
  code: { type: 'string', words: 'code; see codes.csv' },
  language: { type: 'string', pattern: '[a-z]{2,3}', words: 'language (ISO 639)' },
  country: { type: 'string', pattern: '[A-Z]{2}', words: 'country (ISO 3166-1 alpha-2)' },
  currency: { type: 'string', pattern: '[A-Z]{3}', words: 'currency (ISO 4217)' },
  url: { type: 'string', format: 'uri', words: 'address of the web' },
  date: {
    type: 'string',
    pattern: patternOf(PartialDate).replace(/^\^|\$$/g, ''),
    words: 'date as exact as its source: 2019-10-05, 2019-10, 2019, "after 2020-07", "before 2021-02"',
  },
  instant: {
    type: 'datetime',
    format: '%Y-%m-%dT%H:%M:%S.%fZ',
    words: 'instant in universal time (ISO 8601)',
  },
  integer: { type: 'integer', words: 'whole number' },
  number: { type: 'number', words: 'number' },
  boolean: { type: 'boolean', words: 'true or false' },
};

const codesOf = (vocabulary: Vocabulary): [code: string, label: string][] =>
  Object.entries(labels[vocabulary] as Record<string, string>);

/** A field in the terms of Frictionless Table Schema. */
export function fieldSchema({ name, is, description, required, vocabulary, unit }: Field): object {
  const { type, format, pattern } = KINDS[is];
  const codes = vocabulary === undefined ? undefined : codesOf(vocabulary).map(([code]) => code);
  return {
    name,
    type,
    ...(format === undefined ? {} : { format }),
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
    constraints: {
      ...(required ? { required } : {}),
      ...(pattern === undefined ? {} : { pattern }),
      ...(codes === undefined ? {} : { enum: codes }),
    },
  };
}

/** What a table of words about the tables holds: names of its columns with what they mean, and its rows. */
export interface WordTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly (readonly [name: string, description: string])[];
  readonly rows: readonly (readonly Cell[])[];
}

const told = ({ name: table, key, refersTo }: Table, field: Field): Cell[] => [
  table,
  field.name,
  KINDS[field.is].words,
  field.unit ?? null,
  field.required ? 'yes' : 'no',
  key.includes(field.name) ? 'yes' : 'no',
  refersTo.find((each) => each.field === field.name)?.table ?? null,
  field.vocabulary ?? null,
  field.description,
];

export const CODEBOOK: WordTable = {
  name: 'codebook',
  title: 'Codebook',
  description: 'One field of one table a row: what it means.',
  fields: [
    ['table', 'The table.'],
    ['field', 'The field.'],
    ['values', 'What kind of value it has.'],
    ['unit', 'In which unit.'],
    ['always', 'Whether it is never empty: yes or no.'],
    ['key', 'Whether it is a part of what tells rows apart: yes or no.'],
    ['refers_to', 'The table that it names a row of.'],
    ['vocabulary', 'The list of codes that it takes from; see codes.csv.'],
    ['description', 'What it means.'],
  ],
  rows: TABLES.flatMap((table) => table.fields.map((field) => told(table, field))),
};

const used = new Set(TABLES.flatMap(({ fields }) => fields.flatMap(({ vocabulary }) => vocabulary ?? [])));

export const CODES: WordTable = {
  name: 'codes',
  title: 'Codes',
  description: 'One code of one list a row, with the words that people read for it.',
  fields: [
    ['vocabulary', 'The list.'],
    ['code', 'What stands in the tables.'],
    ['label', 'What it means.'],
  ],
  rows: [...used].flatMap((vocabulary) =>
    codesOf(vocabulary).map(([code, label]): Cell[] => [vocabulary, code, label]),
  ),
};
