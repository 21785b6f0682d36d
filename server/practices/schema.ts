import { type Static, Type } from 'typebox';
import { AdoptionCard } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import { EventCard } from '../events/schema.ts';
import {
  CityRef,
  History,
  Labelled,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Ref,
  Segments,
  Source,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';

// What the API answers about practices and what it may be asked. What a seed file holds is in input.ts.

export const PracticeCard = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  titleSegments: Segments,
  summary: Type.String(),
  summarySegments: Segments,
  language: Type.String(),
  city: CityRef,
  type: Labelled,
  stage: Labelled,
  started: NullableText,
  inBetter: Type.Boolean(),
  tags: Type.Array(TagRef),
  adopters: Type.Array(CityRef),
});
export type PracticeCard = Static<typeof PracticeCard>;

const FacetValue = Type.Object({
  value: Type.String(),
  label: Type.String(),
  count: Type.Integer(),
  selected: Type.Boolean(),
});
export const Facet = Type.Object({
  field: Type.String(),
  label: Type.String(),
  values: Type.Array(FacetValue),
  /** How many rarer values are not listed. */
  hidden: Type.Integer(),
});
export type Facet = Static<typeof Facet>;

const many = Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }));
const sorts = ['relevance', 'title', 'newest', 'most-adopted', 'updated'] as const;

export const SearchParameters = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 300 })),
    tag: many,
    city: many,
    country: many,
    population: many,
    adopted_by: many,
    event: many,
    stage: many,
    type: many,
    adoption_status: many,
    failures: many,
    better: many,
    sort: Type.Optional(OneOf(sorts)),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
  },
  strict,
);
export type SearchParameters = Static<typeof SearchParameters>;

export const SearchAnswer = Type.Object({
  total: Type.Integer(),
  truncated: Type.Boolean(),
  page: Type.Integer(),
  pages: Type.Integer(),
  sort: Type.String(),
  results: Type.Array(PracticeCard),
  facets: Type.Array(Facet),
  engine: Type.Object({ name: Type.String(), degraded: Type.Boolean(), took: Type.Number() }),
});
export type SearchAnswer = Static<typeof SearchAnswer>;

export const Practice = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  localName: NullableText,
  language: Labelled,
  summary: Type.String(),
  problem: NullableText,
  solution: NullableText,
  results: NullableText,
  failures: NullableText,
  lessons: NullableText,
  transferAdvice: NullableText,
  staff: NullableText,
  /** For each of these fields: `stated`, `unknown`, `none` or `not-asked`. */
  answers: Type.Object(
    Object.fromEntries(codes.answerable.map((field) => [field, Type.String()])) as Record<
      codes.Answerable,
      Type.TString
    >,
  ),
  city: CityRef,
  owner: NullableText,
  type: Labelled,
  stage: Labelled,
  governmentLevel: Labelled,
  started: NullableText,
  ended: NullableText,
  ongoing: Labelled,
  confirmedOn: NullableText,
  complexity: NullableNumber,
  durationMonths: NullableNumber,
  website: NullableText,
  licence: Type.String(),
  inBetter: Type.Boolean(),
  inBetterConfidence: Nullable(Labelled),
  inBetterBasis: NullableText,
  recordKind: Labelled,
  confidence: Labelled,
  note: NullableText,
  tags: Type.Array(TagRef),
  costs: Type.Array(
    Type.Object({
      phase: Labelled,
      amount: Type.Number(),
      currency: Type.String(),
      priceYear: NullableNumber,
      what: NullableText,
    }),
  ),
  conditions: Type.Array(
    Type.Object({ kind: Labelled, category: Labelled, text: Type.String(), overcome: NullableText }),
  ),
  figures: Type.Array(
    Type.Object({
      indicator: Type.String(),
      before: NullableText,
      after: NullableText,
      unit: NullableText,
      period: NullableText,
      certainty: Labelled,
    }),
  ),
  buildingBlocks: Type.Array(Type.String()),
  documents: Type.Array(
    Type.Object({ kind: Labelled, title: NullableText, url: Type.String(), language: NullableText }),
  ),
  adoptions: Type.Array(AdoptionCard),
  /** The adoptions of other practices that this one grew out of. */
  grewFrom: Type.Array(AdoptionCard),
  events: Type.Array(Type.Object({ ...EventCard.properties, role: Labelled })),
  actions: Type.Array(Type.Object({ title: Type.String(), status: Labelled, plan: Ref, city: CityRef })),
  sources: Type.Array(Source),
  missing: Type.Array(Type.String()),
  version: Type.Integer(),
  history: History,
  updated: Type.String(),
});
export type Practice = Static<typeof Practice>;
