import { type Static, Type } from 'typebox';
import * as codes from '../db/codes.ts';
import { AdoptionCard } from '../adoptions/schema.ts';
import { EventCard } from '../events/schema.ts';
import { ActionInPlan } from '../plans/schema.ts';
import {
  bySlug,
  CityRef,
  Country,
  fieldsOf,
  History,
  inLanguage,
  Labelled,
  Language,
  ListOf,
  Maybe,
  named,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  Ref,
  said,
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

/** How alike two places are, each way from -1 to 1, null where one side is not known; see similar.ts. */
export const PlaceLikeness = named(
  'PlaceLikeness',
  Type.Object({
    population: NullableNumber,
    country: NullableNumber,
    language: NullableNumber,
  }),
);

/** A visitor's own city: one of the catalogue by name or slug, or what is typed in. What is typed in counts. */
export const myCityParameters = {
  my: said(
    Maybe(Type.String({ maxLength: 100 })),
    'A city to compare with: its name or slug. One that is not in the catalogue is described by the parameters below.',
    'Eger',
  ),
  my_population: said(
    Maybe(Type.String({ pattern: "^(\\d{1,9}|\\d{1,3}([\\s.,'’]\\d{3}){1,2})$" })),
    'Its inhabitants: digits, also grouped as people write them.',
    '30000',
  ),
  my_country: said(Maybe(Type.String({ pattern: '^[A-Za-z]{2}$' })), 'Its country (ISO 3166-1).', 'HU'),
  my_language: said(
    Maybe(Type.String({ pattern: '^[A-Za-z]{2,3}$' })),
    'What is spoken there (ISO 639).',
    'hu',
  ),
};

export const MyCity = named(
  'MyCity',
  Type.Object({
    name: said(NullableText, 'As it was given; null when only facts were.'),
    city: said(Nullable(CityRef), 'The same city in the catalogue, if it is there.'),
    population: NullableNumber,
    country: Nullable(Labelled),
    languages: Type.Array(Labelled),
  }),
);
export type MyCity = Static<typeof MyCity>;

/** What a visitor can choose from when saying which city is theirs, and how the choice so far is understood. */
export const MyCityAnswer = Type.Object({
  mine: Nullable(MyCity),
  cities: Type.Array(Type.Object({ slug: Type.String(), name: Type.String(), country: Type.String() })),
  countries: Type.Array(Labelled),
  languages: Type.Array(Labelled),
});
export type MyCityAnswer = Static<typeof MyCityAnswer>;
export const MyCityParameters = Type.Object({ ...myCityParameters, ...inLanguage }, strict);
export type MyCityParameters = Static<typeof MyCityParameters>;

export const CityCard = named(
  'CityCard',
  Type.Object({
    slug: Type.String(),
    name: Type.String(),
    localName: NullableText,
    kind: Labelled,
    country: Labelled,
    region: NullableText,
    partner: said(Nullable(Labelled), 'What it was in the project BETTER.'),
    population: NullableNumber,
    practices: said(Type.Integer(), 'How many started there.'),
    adoptions: said(Type.Integer(), 'How many it took from others.'),
  }),
);
export type CityCard = Static<typeof CityCard>;
export const CityList = ListOf(CityCard);

const record = Type.Object({
  ...CityCard.properties,
  lat: NullableNumber,
  lon: NullableNumber,
  populationYear: NullableNumber,
  languages: Type.Array(Labelled),
  website: NullableText,
  note: NullableText,
  confidence: Labelled,
  gave: Type.Array(Type.Object({ ...Ref.properties, summary: Type.String() })),
  taken: Type.Array(AdoptionCard),
  passedOn: Type.Array(AdoptionCard),
  events: Type.Array(EventCard),
  plans: said(
    Type.Array(Type.Object({ ...Ref.properties, actions: Type.Array(ActionInPlan) })),
    'Its plans, and how many of their actions are how far.',
  ),
  suggested: said(
    Type.Array(
      Type.Object({
        ...Ref.properties,
        summary: Type.String(),
        adopter: CityRef,
        likeness: PlaceLikeness,
      }),
    ),
    'What cities like it took over and still have, and it has not.',
  ),
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export const City = named('City', record);
export type City = Static<typeof City>;

export const CityBySlug = bySlug('city', 'birmingham');
export const CityParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(City, 'slug', 'name', 'population') },
  strict,
);
export const CitiesParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(CityCard, 'slug', 'name', 'country') },
  strict,
);
