import { type Static, Type } from 'typebox';
import { Facet } from '../practices/schema.ts';
import {
  CityRef,
  inLanguage,
  Labelled,
  named,
  Nullable,
  NullableNumber,
  NullableText,
  Ref,
  said,
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

const filters: Record<Filter, typeof many> = {
  status: said(
    many,
    'How far it is. Like every filter it can be given again: values are alternatives.',
    'implemented',
  ),
  city: said(many, 'A city at either end: its slug.', 'birmingham'),
  country: said(many, 'A country at either end: its code (ISO 3166-1).', 'HU'),
  tag: said(many, 'A subject of the practice: its slug.', 'digital-government'),
  better: said(many, 'Whether it came about in the project BETTER.', 'yes'),
  practice: said(many, 'A practice: its slug.', 'spoku'),
  origin: said(many, 'Where the practice started: a city’s slug or a country’s code.', 'gavle'),
  adopter: said(many, 'Who took it over: a city’s slug or a country’s code.', 'nyiregyhaza'),
};
export const Narrowing = Type.Object(
  {
    ...filters,
    from: said(year, 'The first year.', 2019),
    to: said(year, 'The last year, included.', 2023),
  },
  strict,
);
export type Narrowing = Static<typeof Narrowing>;
export const NarrowingInWords = Type.Object({ ...Narrowing.properties, ...inLanguage }, strict);
export const TransferParameters = Type.Object(
  {
    ...NarrowingInWords.properties,
    page: said(
      Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
      'Which page, of 200 transfers. The files hold all of them.',
      1,
    ),
  },
  strict,
);

/** One transfer: which practice went from where to where, and how far it got. */
const transfer = Type.Object({
  slug: Type.String(),
  practice: Ref,
  origin: said(CityRef, 'Where the practice started.'),
  from: said(CityRef, 'Where it was taken from: the city of `takenFrom` if there is one, else the origin.'),
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
  takenFrom: said(Nullable(Ref), 'The adoption it was taken from, by the name of its city: A → B → C.'),
  grewFrom: said(
    Type.Array(Ref),
    'The adoptions that its practice grew out of: a chain that goes on under another name.',
  ),
  became: said(Nullable(Ref), 'The practice in its own right that it grew into.'),
});
const Transfer = named('Transfer', transfer);
export type Transfer = Static<typeof Transfer>;

const Place = named(
  'Place',
  Type.Object({
    ...CityRef.properties,
    lat: said(NullableNumber, 'Degrees (WGS 84).'),
    lon: said(NullableNumber, 'Degrees (WGS 84).'),
    population: NullableNumber,
  }),
);
export type Place = Static<typeof Place>;

/** A transfer as a program wants it, with the places in full. */
const edge = Type.Object({
  ...Transfer.properties,
  origin: Place,
  from: Place,
  to: Place,
  tags: Type.Array(Type.Object({ slug: Type.String(), label: Type.String() })),
});
const Edge = named('Edge', edge);
export type Edge = Static<typeof Edge>;
export const EdgeList = Type.Object({ total: Type.Integer(), transfers: Type.Array(Edge) });

export const TransferAnswer = Type.Object({
  total: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
  undated: said(
    Type.Integer(),
    'How many fit the filters but for the years, having no year on record. Left out when years are asked for.',
  ),
  facets: Type.Array(Facet),
  transfers: Type.Array(Transfer),
  pictures: said(Pictures, 'What the pictures of the page are drawn from.'),
});
export type TransferAnswer = Static<typeof TransferAnswer>;
