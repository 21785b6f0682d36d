import { type Static, Type } from 'typebox';
import { MyCity, myCityParameters, PlaceLikeness } from '../cities/schema.ts';
import { Likeness, Weighing, weightParameters } from '../practices/schema.ts';
import {
  CityRef,
  inLanguage,
  Labelled,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Ref,
  said,
  strict,
} from '../vocabulary/shapes.ts';

// One thing beside another: practices that are alike, a city beside a practice, practices or adoptions field by field.

/** Practices like one practice, and what they share with it. */
export const SimilarPractices = Type.Object({
  results: Type.Array(
    Type.Object({
      practice: Type.Object({ ...Ref.properties, city: CityRef }),
      tags: Type.Array(Ref),
      adopters: Type.Array(CityRef),
      events: Type.Array(Ref),
      words: Type.Array(Type.String()),
    }),
  ),
});
export type SimilarPractices = Static<typeof SimilarPractices>;

export const FitParameters = Type.Object({ ...myCityParameters, ...weightParameters, ...inLanguage }, strict);

const PlaceOfPractice = Type.Object({
  city: CityRef,
  role: OneOf(['origin', 'adopter']),
  population: NullableNumber,
  languages: Type.Array(Labelled),
  status: said(Nullable(Labelled), 'How far the adoption is; null for the origin.'),
  adoption: said(NullableText, 'The slug of the adoption; null for the origin.'),
  likeness: said(
    Nullable(PlaceLikeness),
    '-1 to 1 each, null where one side is not known; null altogether without a city to compare with.',
  ),
});

/** The visitor's city beside a practice's places, most alike first. */
export const Fit = Type.Object({
  mine: Nullable(MyCity),
  weights: Weighing,
  likeness: Nullable(Likeness),
  places: Type.Array(PlaceOfPractice),
});
export type Fit = Static<typeof Fit>;

const some = Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 5 }));
/** Two to five of one kind; those that are not there are left out and named. */
export const CompareParameters = Type.Object(
  {
    practice: said(some, 'A practice, by its slug; given two to five times.', 'spoku,dips'),
    adoption: said(
      some,
      'An adoption, by its slug; given two to five times. Not together with practices.',
      'spoku-viljandi,spoku-tartu-vald',
    ),
    ...myCityParameters,
    ...weightParameters,
    ...inLanguage,
  },
  strict,
);
export type CompareParameters = Static<typeof CompareParameters>;

export const Comparison = Type.Object({
  of: OneOf(['practices', 'adoptions']),
  gone: said(Type.Array(Type.String()), 'Slugs that the catalogue does not have.'),
  columns: Type.Array(
    Type.Object({
      slug: Type.String(),
      title: Type.String(),
      city: CityRef,
      language: said(Type.String(), 'Of what its record wrote.'),
      titleLanguage: said(NullableText, 'Of a title that is not translated; null for that of the answer.'),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      field: Type.String(),
      label: Type.String(),
      kind: OneOf(['text', 'date']),
      differs: Type.Boolean(),
      cells: Type.Array(
        Type.Object({
          values: Type.Array(Type.String()),
          pieces: said(
            Type.Array(
              Type.Array(
                Type.Object({
                  text: Type.String(),
                  written: Type.Boolean(),
                  language: said(
                    Type.Optional(Type.String()),
                    'Of the title of another record, which may be neither.',
                  ),
                }),
              ),
            ),
            'The values again, cut where the words change between those of the catalogue, which are in the language of the answer, and those of the record (`written`), which are in its own.',
          ),
          answer: OneOf(['stated', 'unknown', 'none', 'not-asked']),
        }),
      ),
    }),
  ),
});
export type Comparison = Static<typeof Comparison>;
