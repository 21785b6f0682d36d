import { type Static, Type } from 'typebox';
import { AdoptionCard } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import {
  CityRef,
  History,
  Labelled,
  ListOf,
  Maybe,
  NullableText,
  OneOf,
  PartialDate,
  Ref,
  Slug,
  Source,
  SourceInput,
  strict,
  Text,
  Url,
} from '../vocabulary/shapes.ts';

const ActionInput = Type.Object(
  {
    slug: Slug,
    title: Text(150),
    text: Maybe(Text(2000)),
    status: OneOf(codes.actionStatus),
    inspired_by: Maybe(Type.Array(Slug)),
    inspiration_cities: Maybe(Type.Array(Slug)),
    notes: Maybe(Type.Array(Type.Object({ date: Maybe(PartialDate), text: Text(1000) }, strict))),
  },
  strict,
);

export const PlanInput = Type.Object(
  {
    slug: Slug,
    city: Slug,
    title: Text(150),
    period_start: Maybe(PartialDate),
    period_end: Maybe(PartialDate),
    instrument: Maybe(Text(200)),
    summary: Maybe(Text(1500)),
    link: Maybe(Url),
    in_better: Type.Boolean(),
    confidence: OneOf(codes.confidence),
    note: Maybe(Text(1000)),
    actions: Maybe(Type.Array(ActionInput)),
    sources: Type.Array(SourceInput, { minItems: 1 }),
  },
  strict,
);
export type PlanInput = Static<typeof PlanInput>;

/** An action in short: what it is and how far. */
export const ActionInPlan = Type.Object({ title: Type.String(), status: Labelled });

export const PlanCard = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  city: CityRef,
  periodStart: NullableText,
  periodEnd: NullableText,
  instrument: NullableText,
  actions: Type.Integer(),
});
export type PlanCard = Static<typeof PlanCard>;
export const PlanList = ListOf(PlanCard);

export const Plan = Type.Object({
  ...PlanCard.properties,
  summary: NullableText,
  link: NullableText,
  inBetter: Type.Boolean(),
  confidence: Labelled,
  note: NullableText,
  actions: Type.Array(
    Type.Object({
      slug: Type.String(),
      title: Type.String(),
      text: NullableText,
      status: Labelled,
      inspiredBy: Type.Array(Type.Object({ ...Ref.properties, city: CityRef })),
      inspirationCities: Type.Array(CityRef),
      notes: Type.Array(Type.Object({ date: NullableText, text: Type.String() })),
      /** The adoptions that this action planned. */
      adoptions: Type.Array(AdoptionCard),
    }),
  ),
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export type Plan = Static<typeof Plan>;
