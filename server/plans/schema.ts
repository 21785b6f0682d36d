import { type Static, Type } from 'typebox';
import { AdoptionCard } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import {
  bySlug,
  CityRef,
  fieldsOf,
  History,
  inLanguage,
  Labelled,
  ListOf,
  Maybe,
  named,
  NullableText,
  OneOf,
  PartialDate,
  Ref,
  said,
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
export const ActionInPlan = named('ActionInPlan', Type.Object({ title: Type.String(), status: Labelled }));

const card = Type.Object({
  slug: Type.String(),
  title: Type.String(),
  language: Ref.properties.language,
  city: CityRef,
  periodStart: NullableText,
  periodEnd: NullableText,
  instrument: NullableText,
  actions: Type.Integer(),
});
export const PlanCard = named('PlanCard', card);
export type PlanCard = Static<typeof PlanCard>;
export const PlanList = ListOf(PlanCard);

const record = Type.Object({
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
      adoptions: said(Type.Array(AdoptionCard), 'The adoptions that this action planned.'),
    }),
  ),
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export const Plan = named('Plan', record);
export type Plan = Static<typeof Plan>;

export const PlanBySlug = bySlug('action plan', 'birmingham-action-plan');
export const PlanParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(Plan, 'slug', 'title', 'actions') },
  strict,
);
export const PlansParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(PlanCard, 'slug', 'title', 'city') },
  strict,
);
