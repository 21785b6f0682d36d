import { type Static, Type } from 'typebox';
import { AdoptionCard, AdoptionOfPractice } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import { EventCard } from '../events/schema.ts';
import { Translated } from '../translations/schema.ts';
import {
  CityRef,
  History,
  Labelled,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Ref,
  Source,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';

// A practice as its own page shows it: the whole record with everything linked to it.

/** In which language the record is wanted. */
export const InLanguage = Type.Object({ lang: Type.Optional(OneOf(codes.languages)) }, strict);

export const Practice = Type.Object({
  /** Present where title and summary are a translation; all else is in the language of the record. */
  translated: Type.Optional(Translated),
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
  /** What the first year costs, in euro, and for each inhabitant of the place where it started. */
  firstYear: NullableNumber,
  firstYearPerInhabitant: NullableNumber,
  population: NullableNumber,
  /** 0 to 5, and why; see evidence.ts. */
  evidence: Type.Object({ level: Type.Integer(), basis: Type.String() }),
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
  /** Its last confirmation is two years old, or older. */
  outdated: Type.Boolean(),
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
      /** The same in euro, at the rate of one day; see money.ts. Null for a currency without a rate. */
      euro: NullableNumber,
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
  /** The adoptions of other practices that this one grew out of. */
  grewFrom: Type.Array(AdoptionCard),
  /** The whole chain it is a link of, when it goes on under another name. */
  chain: Type.Array(AdoptionCard),
  events: Type.Array(Type.Object({ ...EventCard.properties, role: Labelled })),
  actions: Type.Array(Type.Object({ title: Type.String(), status: Labelled, plan: Ref, city: CityRef })),
  sources: Type.Array(Source),
  missing: Type.Array(Type.String()),
  version: Type.Integer(),
  history: History,
  updated: Type.String(),
});
export type Practice = Static<typeof Practice>;
