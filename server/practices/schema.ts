import { type Static, Type } from 'typebox';
import { MyCity, myCityParameters } from '../cities/schema.ts';
import * as codes from '../db/codes.ts';
import { Translated } from '../translations/schema.ts';
import { Suggestion } from '../suggestions/schema.ts';
import {
  CityRef,
  Labelled,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Segments,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';
import { DIMENSIONS, type Dimension } from './likeness.ts';

// What the API answers about practices and what it may be asked. What a seed file holds is in input.ts.

/** In which way the places of a practice are like the visitor's; see docs/likeness.md. */
export const Likeness = Type.Object({
  /** -1 (unlike) to 1 (alike), all ways together as the visitor weighs them. */
  score: Type.Number(),
  /** It started in the visitor's own city, or was taken over there. */
  yours: Type.Boolean(),
  reasons: Type.Array(
    Type.Object({
      /** Only what the visitor said and gave weight to. */
      dimension: OneOf(DIMENSIONS),
      /** -1 to 1; null where one side is not known. */
      value: NullableNumber,
      /** The place that is most alike, and what it is to the practice. Absent for the cost and where nothing is known. */
      place: Type.Optional(CityRef),
      role: Type.Optional(OneOf(['origin', 'adopter'])),
    }),
  ),
  /** Euro in the first year for each of the visitor's inhabitants; null where one of the two is not known. */
  perInhabitant: NullableNumber,
});
export type Likeness = Static<typeof Likeness>;

/** Where in a record's long texts the words of a search stand. */
export const Excerpt = Type.Object({
  /** What that text is about, in words. */
  field: Type.String(),
  /** In which language it is: the record's own. */
  language: Type.String(),
  segments: Segments,
});
export type Excerpt = Static<typeof Excerpt>;

export const PracticeCard = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  titleSegments: Segments,
  summary: Type.String(),
  summarySegments: Segments,
  /** Present where neither title nor summary hold a word of the search, and a long text does. */
  excerpt: Type.Optional(Excerpt),
  language: Type.String(),
  city: CityRef,
  type: Labelled,
  stage: Labelled,
  started: NullableText,
  inBetter: Type.Boolean(),
  tags: Type.Array(TagRef),
  adopters: Type.Array(CityRef),
  /** Present where title and summary are a translation. */
  translated: Type.Optional(Translated),
  /** Absent where the visitor has not said which city is theirs. */
  likeness: Type.Optional(Likeness),
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
const sorts = ['relevance', 'likeness', 'title', 'newest', 'most-adopted', 'updated'] as const;
const weight = Type.Optional(Type.Integer({ minimum: 0, maximum: 3 }));
export const weightParameters = {
  weigh_population: weight,
  weigh_country: weight,
  weigh_language: weight,
  weigh_cost: weight,
};

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
    ...myCityParameters,
    ...weightParameters,
    /** The language in which titles, summaries and the words of filters are wanted. */
    lang: Type.Optional(OneOf(codes.languages)),
    sort: Type.Optional(OneOf(sorts)),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
  },
  strict,
);
export type SearchParameters = Static<typeof SearchParameters>;

export const Weighing = Type.Object(
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Type.Integer()])) as Record<
    Dimension,
    Type.TInteger
  >,
);

/** What leads on from a search: nothing of it is there when the search has no words, on other pages, or where it finds. */
const Beyond = Type.Object({
  /** The words as they are spelt where more is found. */
  didYouMean: NullableText,
  /** Where nothing was found: what to drop so that something is, and how much; most first. */
  instead: Type.Array(
    Type.Object({
      drop: OneOf(['word', 'filter']),
      /** The word as it was typed, or the field. */
      what: Type.String(),
      label: Type.String(),
      count: Type.Integer(),
      query: Type.String(),
    }),
  ),
  /** Practices that these would find. */
  nearest: Type.Array(PracticeCard),
  /** Cities, events, adoptions and plans of such a name. */
  others: Type.Array(Suggestion),
  /** Only the first ten words were looked for. */
  cut: Type.Boolean(),
});
export type Beyond = Static<typeof Beyond>;

export const SearchAnswer = Type.Object({
  total: Type.Integer(),
  truncated: Type.Boolean(),
  page: Type.Integer(),
  pages: Type.Integer(),
  sort: Type.String(),
  results: Type.Array(PracticeCard),
  /** The visitor's city as it was understood, and how much each likeness weighs; null when none was given. */
  mine: Nullable(Type.Object({ city: MyCity, weights: Weighing })),
  /** How many of the hits were put in order by likeness; the rest are not shown. Null in any other order. */
  ranked: NullableNumber,
  facets: Type.Array(Facet),
  ...Beyond.properties,
  engine: Type.Object({
    name: Type.String(),
    degraded: Type.Boolean(),
    cached: Type.Boolean(),
    /** How many of the total share no word with the search. */
    byMeaning: Type.Integer(),
    took: Type.Number(),
  }),
});
export type SearchAnswer = Static<typeof SearchAnswer>;
