import { type Static, Type } from 'typebox';
import { MyCity, myCityParameters } from '../cities/schema.ts';
import { Translated } from '../translations/schema.ts';
import { Suggestion } from '../suggestions/schema.ts';
import {
  CityRef,
  fieldsOf,
  inLanguage,
  Labelled,
  named,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  said,
  Segments,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';
import { DIMENSIONS, type Dimension } from './likeness.ts';

// What the API answers about practices and what it may be asked. What a seed file holds is in input.ts.

/** In which way the places of a practice are like the visitor's; see docs/likeness.md. */
export const Likeness = named(
  'Likeness',
  Type.Object({
    score: said(Type.Number(), '-1 (unlike) to 1 (alike), all ways together as they are weighed.'),
    yours: said(Type.Boolean(), 'It started in the city that was given, or was taken over there.'),
    reasons: Type.Array(
      Type.Object({
        dimension: said(OneOf(DIMENSIONS), 'Only what was said of the city and given weight to.'),
        value: said(NullableNumber, '-1 to 1; null where one side is not known.'),
        place: said(
          Type.Optional(CityRef),
          'The place that is most alike. Absent for the cost and where nothing is known.',
        ),
        role: said(Type.Optional(OneOf(['origin', 'adopter'])), 'What that place is to the practice.'),
      }),
    ),
    perInhabitant: said(
      NullableNumber,
      'Euro in the first year for each inhabitant of the city that was given; null where one of the two is not known.',
    ),
  }),
);
export type Likeness = Static<typeof Likeness>;

export const Excerpt = named(
  'Excerpt',
  Type.Object({
    field: said(Type.String(), 'What that text is about, in words.'),
    language: said(Type.String(), "In which language it is: the record's own."),
    segments: Segments,
  }),
);
export type Excerpt = Static<typeof Excerpt>;

const card = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  titleSegments: Segments,
  summary: Type.String(),
  summarySegments: Segments,
  excerpt: said(
    Type.Optional(Excerpt),
    'Where in the long texts the words of the search stand. Present where neither title nor summary hold one of them.',
  ),
  language: Type.String(),
  city: CityRef,
  type: Labelled,
  stage: Labelled,
  started: NullableText,
  inBetter: Type.Boolean(),
  tags: Type.Array(TagRef),
  adopters: Type.Array(CityRef),
  translated: said(Type.Optional(Translated), 'Present where title and summary are a translation.'),
  likeness: said(Type.Optional(Likeness), 'Absent where no city was given to compare with.'),
});
export const PracticeCard = named('PracticeCard', card);
export type PracticeCard = Static<typeof PracticeCard>;

const FacetValue = Type.Object({
  value: said(Type.String(), 'What to give the parameter.'),
  label: Type.String(),
  language: said(
    Type.Optional(Type.String()),
    'Of the label; present where it is the title of a practice or an event.',
  ),
  count: said(Type.Integer(), 'Hits, whatever else of this parameter is chosen.'),
  selected: Type.Boolean(),
});
export const Facet = named(
  'Facet',
  Type.Object({
    field: said(Type.String(), 'The parameter.'),
    label: Type.String(),
    values: Type.Array(FacetValue),
    hidden: said(Type.Integer(), 'How many rarer values are not listed.'),
  }),
);
export type Facet = Static<typeof Facet>;

const many = Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }));
const sorts = ['relevance', 'likeness', 'title', 'newest', 'most-adopted', 'updated'] as const;
const weight = (what: string) =>
  Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 3,
      description: `How much ${what} counts in \`likeness\`, from 0 (not at all) to 3.`,
      examples: [2],
    }),
  );
export const weightParameters = {
  weigh_population: weight('a similar number of inhabitants'),
  weigh_country: weight('the same country'),
  weigh_language: weight('a common language'),
  weigh_cost: weight('the cost for each inhabitant'),
};

export const SearchParameters = Type.Object(
  {
    q: said(
      Type.Optional(Type.String({ maxLength: 300 })),
      'Words to look for, in any of the five languages; the first ten count. Typos are forgiven.',
      'service design',
    ),
    tag: said(
      many,
      'A subject, by its slug. Like every filter it can be given again: values are alternatives.',
      'e-services',
    ),
    city: said(many, 'Where it started: the slug of a city.', 'gavle'),
    country: said(many, 'The country where it started, by its code (ISO 3166-1).', 'IT'),
    population: said(many, 'How many inhabitants the place has where it started.', '100k-250k'),
    adopted_by: said(many, 'A city that took it over: its slug.', 'birmingham'),
    event: said(many, 'An event at which it was shown: its slug.', 'study-visit-gavle-digital-renewal'),
    stage: said(many, 'How far it is.', 'running-city-wide'),
    type: said(many, 'What kind of thing it is.', 'service'),
    adoption_status: said(many, 'How far an adoption of it is.', 'implemented'),
    failures: said(many, 'Whether failures are on record.', 'known'),
    better: said(many, 'Whether it came up in the project BETTER.', 'yes'),
    ...myCityParameters,
    ...weightParameters,
    ...inLanguage,
    sort: said(
      Type.Optional(OneOf(sorts)),
      'The order. Without words, `relevance` means: most adopted first. `likeness` needs `my…`.',
      'title',
    ),
    page: said(
      Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
      'Which page, of twenty results. To read everything, walk the whole catalogue instead.',
      1,
    ),
  },
  strict,
);
export type SearchParameters = Static<typeof SearchParameters>;
/** What the API's own search takes: which fields of its results, too. */
export const PracticesParameters = Type.Object(
  { ...SearchParameters.properties, fields: fieldsOf(PracticeCard, 'slug', 'title', 'city') },
  strict,
);

export const Weighing = Type.Object(
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Type.Integer()])) as Record<
    Dimension,
    Type.TInteger
  >,
);

/** What leads on from a search: nothing of it is there when the search has no words, on other pages, or where it finds. */
const Beyond = Type.Object({
  didYouMean: said(NullableText, 'The words as they are spelt where more is found.'),
  instead: said(
    Type.Array(
      Type.Object({
        drop: OneOf(['word', 'filter']),
        what: said(Type.String(), 'The word as it was typed, or the field.'),
        label: Type.String(),
        count: Type.Integer(),
        query: Type.String(),
      }),
    ),
    'Where nothing was found: what to drop so that something is, and how much; most first.',
  ),
  nearest: said(Type.Array(PracticeCard), 'Practices that these would find.'),
  others: said(Type.Array(Suggestion), 'Cities, events, adoptions and plans of such a name.'),
  cut: said(Type.Boolean(), 'Only the first ten words were looked for.'),
});
export type Beyond = Static<typeof Beyond>;

export const SearchAnswer = named(
  'SearchAnswer',
  Type.Object({
    total: Type.Integer(),
    truncated: said(Type.Boolean(), 'The total and the counts stop at a bound (more than 50,000 hits).'),
    page: Type.Integer(),
    pages: Type.Integer(),
    sort: Type.String(),
    results: Type.Array(PracticeCard),
    mine: said(
      Nullable(Type.Object({ city: MyCity, weights: Weighing })),
      'The city that was given as it was understood, and how much each likeness weighs; null when none was given.',
    ),
    ranked: said(
      NullableNumber,
      'How many of the hits were put in order by likeness; the rest are not shown. Null in any other order.',
    ),
    facets: Type.Array(Facet),
    ...Beyond.properties,
    engine: Type.Object({
      name: said(Type.String(), '`meilisearch` or `embedded`.'),
      degraded: said(Type.Boolean(), 'The usual engine is away; the other one answered.'),
      cached: said(Type.Boolean(), 'It was found out for an earlier, equal search.'),
      byMeaning: said(Type.Integer(), 'How many of the total share no word with the search.'),
      took: said(Type.Number(), 'Milliseconds.'),
    }),
  }),
);
export type SearchAnswer = Static<typeof SearchAnswer>;
