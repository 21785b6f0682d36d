import { type Static, Type } from 'typebox';
import { Facet } from '../practices/schema.ts';
import {
  CityRef,
  Labelled,
  Nullable,
  NullableNumber,
  NullableText,
  Ref,
  strict,
} from '../vocabulary/shapes.ts';
import { Pictures } from './drawings.ts';

const many = Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }));
const year = Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 }));

/** What transfers can be narrowed by. `origin` and `adopter` take a city's slug or a country's code. */
export const FILTERS = [
  'status',
  'city',
  'country',
  'tag',
  'better',
  'practice',
  'origin',
  'adopter',
] as const;
export type Filter = (typeof FILTERS)[number];

const filters = Object.fromEntries(FILTERS.map((field) => [field, many])) as Record<Filter, typeof many>;
export const Narrowing = Type.Object({ ...filters, from: year, to: year }, strict);
export type Narrowing = Static<typeof Narrowing>;
export const TransferParameters = Type.Object(
  { ...Narrowing.properties, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })) },
  strict,
);

/** One transfer: which practice went from where to where, and how far it got. */
const Transfer = Type.Object({
  slug: Type.String(),
  practice: Ref,
  /** Where the practice started. */
  origin: CityRef,
  /** Where it was taken from: the city of `takenFrom` if there is one, else the origin. */
  from: CityRef,
  to: CityRef,
  status: Labelled,
  stage: Type.Enum(['running', 'open', 'stopped']),
  statusDate: NullableText,
  started: NullableText,
  abandonReason: Nullable(Labelled),
  fidelity: Labelled,
  learnedThrough: Labelled,
  confidence: Labelled,
  inBetter: Type.Boolean(),
  /** The adoption it was taken from, by the name of its city: A → B → C. */
  takenFrom: Nullable(Ref),
  /** The adoptions that its practice grew out of: a chain that goes on under another name. */
  grewFrom: Type.Array(Ref),
  /** The practice in its own right that it grew into. */
  became: Nullable(Ref),
});
export type Transfer = Static<typeof Transfer>;

const Place = Type.Object({
  ...CityRef.properties,
  lat: NullableNumber,
  lon: NullableNumber,
  population: NullableNumber,
});
export type Place = Static<typeof Place>;

/** A transfer as a program wants it, with the places in full. */
const Edge = Type.Object({
  ...Transfer.properties,
  origin: Place,
  from: Place,
  to: Place,
  tags: Type.Array(Type.Object({ slug: Type.String(), label: Type.String() })),
});
export type Edge = Static<typeof Edge>;
export const EdgeList = Type.Object({ total: Type.Integer(), transfers: Type.Array(Edge) });

export const TransferAnswer = Type.Object({
  total: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
  /** How many fit the filters but for the years, having no year on record. Left out when years are asked for. */
  undated: Type.Integer(),
  facets: Type.Array(Facet),
  transfers: Type.Array(Transfer),
  pictures: Pictures,
});
export type TransferAnswer = Static<typeof TransferAnswer>;
