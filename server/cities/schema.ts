import { type Static, Type } from 'typebox';
import * as codes from '../db/codes.ts';
import { AdoptionCard } from '../adoptions/schema.ts';
import { EventCard } from '../events/schema.ts';
import {
  Country,
  History,
  Labelled,
  Language,
  ListOf,
  Maybe,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Ref,
  Slug,
  Source,
  SourceInput,
  strict,
  Text,
  Url,
} from '../vocabulary/shapes.ts';

export const CityInput = Type.Object(
  {
    slug: Slug,
    name: Text(100),
    local_name: Maybe(Text(100)),
    kind: OneOf(codes.placeKind),
    country: Country,
    region: Maybe(Text(100)),
    lat: Maybe(Type.Number({ minimum: -90, maximum: 90 })),
    lon: Maybe(Type.Number({ minimum: -180, maximum: 180 })),
    population: Maybe(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })),
    population_year: Maybe(Type.Integer({ minimum: 1900, maximum: 2100 })),
    languages: Maybe(Type.Array(Language, { maxItems: 10 })),
    partner: Maybe(OneOf(codes.partner)),
    website: Maybe(Url),
    note: Maybe(Text(1000)),
    confidence: OneOf(codes.confidence),
    sources: Type.Array(SourceInput, { minItems: 1 }),
  },
  strict,
);
export type CityInput = Static<typeof CityInput>;

export const CityCard = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  localName: NullableText,
  kind: Labelled,
  country: Labelled,
  region: NullableText,
  partner: Nullable(Labelled),
  population: NullableNumber,
  practices: Type.Integer(),
  adoptions: Type.Integer(),
});
export type CityCard = Static<typeof CityCard>;
export const CityList = ListOf(CityCard);

export const City = Type.Object({
  ...CityCard.properties,
  lat: NullableNumber,
  lon: NullableNumber,
  populationYear: NullableNumber,
  languages: Type.Array(Labelled),
  website: NullableText,
  note: NullableText,
  confidence: Labelled,
  gave: Type.Array(Type.Object({ slug: Type.String(), title: Type.String(), summary: Type.String() })),
  taken: Type.Array(AdoptionCard),
  passedOn: Type.Array(AdoptionCard),
  events: Type.Array(EventCard),
  plans: Type.Array(Ref),
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export type City = Static<typeof City>;
