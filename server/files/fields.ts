import type { TSchema } from 'typebox';
import { labels, type Vocabulary } from '../vocabulary/labels.ts';
import { Country, Language, PartialDate, patternOf, Slug, Url } from '../vocabulary/shapes.ts';
import { type Kind, KINDS, listOf } from './kinds.ts';

type Is =
  | 'text'
  | 'slug'
  | 'url'
  | 'date'
  | 'country'
  | 'language'
  | 'currency'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'code';

/** What one column of a table holds. */
export interface Field {
  /** Names from the record downwards; `*` stands for the number of an item. */
  readonly path: readonly string[];
  readonly is: Is;
  /** Whether one cell holds a whole list, its items separated by semicolons. */
  readonly list: boolean;
  /** The allowed codes, and the words that people read for them. */
  readonly codes: readonly string[];
  readonly vocabulary: Vocabulary | undefined;
  readonly required: boolean;
  readonly longest: number | undefined;
  readonly most: number | undefined;
}

/** Texts up to this length are short enough for a list of them to stand in one cell. */
const SHORT = 80;

type Schema = TSchema & {
  type?: string;
  enum?: string[];
  pattern?: string;
  maxLength?: number;
  maximum?: number;
  properties?: Record<string, TSchema>;
  required?: string[];
};

const known = new Map<Kind, Field[]>();

/** The columns that a table of this kind can have, in the order of the schema. */
export function fieldsOf(kind: Kind): Field[] {
  const fields = known.get(kind) ?? leaves(KINDS[kind].schema, [], true);
  known.set(kind, fields);
  return fields;
}

function leaves(schema: Schema, path: string[], required: boolean): Field[] {
  if (schema.properties !== undefined) {
    const needed = new Set(schema.required);
    return Object.entries(schema.properties).flatMap(([name, field]) =>
      leaves(field, [...path, name], required && needed.has(name)),
    );
  }
  const list = listOf(schema);
  if (list === undefined) return [leaf(schema, path, required, false)];
  const items: Schema = list.items;
  const inOneCell = items.type === 'string' && (items.maxLength ?? SHORT) <= SHORT;
  if (inOneCell) return [leaf(items, path, required, true)];
  // A list that may also be a word ("none") has a column for the word.
  const word = (schema as { anyOf?: Schema[] }).anyOf?.find((each) => each.enum !== undefined);
  return [
    ...(word === undefined ? [] : [leaf(word, path, false, false)]),
    // An item of a list that has to have one has to be whole.
    ...leaves(items, [...path, '*'], required && (list as { minItems?: number }).minItems === 1),
  ];
}

function leaf(schema: Schema, path: string[], required: boolean, list: boolean): Field {
  const codes = schema.enum ?? [];
  return {
    path,
    is: shapeOf(schema),
    list,
    codes,
    vocabulary: vocabularyOf(codes),
    required,
    longest: schema.maxLength,
    most: schema.maximum,
  };
}

const PATTERNS = new Map<string | undefined, Is>([
  [patternOf(Slug), 'slug'],
  [patternOf(Url), 'url'],
  [patternOf(PartialDate), 'date'],
  [patternOf(Country), 'country'],
  [patternOf(Language), 'language'],
  ['^[A-Z]{3}$', 'currency'],
]);

function shapeOf({ type, enum: codes, pattern }: Schema): Is {
  if (codes !== undefined) return 'code';
  if (type === 'number' || type === 'integer' || type === 'boolean') return type;
  return (pattern === undefined ? undefined : PATTERNS.get(pattern)) ?? 'text';
}

/** The labels whose codes are these ones. */
function vocabularyOf(codes: readonly string[]): Vocabulary | undefined {
  if (codes.length === 0) return undefined;
  const same = (words: object) =>
    codes.length === Object.keys(words).length && codes.every((code) => Object.hasOwn(words, code));
  return (Object.keys(labels) as Vocabulary[]).find((name) => same(labels[name]));
}

/** `sources 2 url`: how a path is written above a column. Numbers count from 1 there, in records from 0. */
export const columnName = (path: readonly (string | number)[]): string =>
  path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
