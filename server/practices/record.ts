import { type Static, Type } from 'typebox';
import { AdoptionCard, AdoptionOfPractice } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import { EventCard } from '../events/schema.ts';
import { Translated } from '../translations/schema.ts';
import {
  CityRef,
  fieldsOf,
  History,
  inLanguage,
  Labelled,
  named,
  Nullable,
  NullableNumber,
  NullableText,
  Ref,
  said,
  Source,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';

// A practice as its own page shows it: the whole record with everything linked to it.

const record = Type.Object({
  translated: said(
    Type.Optional(Translated),
    'Present where title and summary are a translation; all else is in the language of the record.',
  ),
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
  firstYear: said(NullableNumber, 'What the first year costs, in euro.'),
  firstYearPerInhabitant: said(NullableNumber, 'The same for each inhabitant of the place where it started.'),
  population: said(NullableNumber, 'Inhabitants of the place where it started.'),
  evidence: said(
    Type.Object({ level: Type.Integer(), basis: Type.String() }),
    'How well it is shown to work, from 0 (nothing stated) to 5 (repeated at scale), and why.',
  ),
  answers: said(
    Type.Object(
      Object.fromEntries(codes.answerable.map((field) => [field, Type.String()])) as Record<
        codes.Answerable,
        Type.TString
      >,
    ),
    'For each of these fields: `stated`, `unknown`, `none` or `not-asked`.',
  ),
  city: CityRef,
  owner: NullableText,
  type: Labelled,
  stage: Labelled,
  governmentLevel: Labelled,
  started: said(
    NullableText,
    'A date as exact as its source: `2019-10-05`, `2019-10`, `2019`, `after 2020-07`.',
  ),
  ended: NullableText,
  ongoing: Labelled,
  confirmedOn: said(NullableText, 'When somebody last said that it still runs.'),
  outdated: said(Type.Boolean(), 'Its last confirmation is two years old, or older.'),
  complexity: said(NullableNumber, 'From 1 (very low) to 5 (very high).'),
  durationMonths: NullableNumber,
  website: NullableText,
  licence: said(Type.String(), 'Of the text.'),
  inBetter: said(Type.Boolean(), 'It came up in the project BETTER.'),
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
      euro: said(
        NullableNumber,
        'The same in euro, at the rate of one day. Null for a currency without a rate.',
      ),
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
  adoptions: Type.Array(AdoptionOfPractice),
  grewFrom: said(Type.Array(AdoptionCard), 'The adoptions of other practices that this one grew out of.'),
  chain: said(
    Type.Array(AdoptionCard),
    'The whole chain it is a link of, when it goes on under another name.',
  ),
  events: Type.Array(Type.Object({ ...EventCard.properties, role: Labelled })),
  actions: Type.Array(Type.Object({ title: Type.String(), status: Labelled, plan: Ref, city: CityRef })),
  sources: Type.Array(Source),
  missing: said(Type.Array(Type.String()), 'What the record lacks, each with what it would be good for.'),
  version: said(Type.Integer(), 'Which version of the record this is.'),
  history: History,
  updated: said(Type.String(), 'An instant in universal time.'),
});
export const Practice = named('Practice', record);
export type Practice = Static<typeof Practice>;

/** In which language the record is wanted, and which of its fields. */
export const PracticeParameters = Type.Object(
  {
    ...inLanguage,
    fields: fieldsOf(Practice, 'slug', 'title', 'city', 'adoptions'),
  },
  strict,
);
