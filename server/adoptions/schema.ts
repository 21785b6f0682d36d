import { type Static, Type } from 'typebox';
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
  Nullable,
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
} from '../vocabulary/shapes.ts';

export const AdoptionInput = Type.Object(
  {
    slug: Slug,
    practice: Slug,
    city: Slug,
    from: Maybe(Slug),
    status: OneOf(codes.adoptionStatus),
    started: Maybe(PartialDate),
    status_date: Maybe(PartialDate),
    summary: Maybe(Text(1500)),
    scope: Maybe(Text(500)),
    fidelity: OneOf(codes.fidelity),
    kept: Maybe(Text(1000)),
    changed: Maybe(Text(1000)),
    dropped: Maybe(Text(1000)),
    adaptation: Maybe(Text(1500)),
    local_cost: Maybe(Text(500)),
    results: Maybe(Text(1000)),
    abandon_reason: Maybe(OneOf(codes.abandonReason)),
    became: Maybe(Slug),
    learned_through: Maybe(OneOf(codes.learnedThrough)),
    confirmed_by_origin: Maybe(PartialDate),
    confirmed_by_adopter: Maybe(PartialDate),
    in_better: Type.Boolean(),
    confidence: OneOf(codes.confidence),
    note: Maybe(Text(1000)),
    steps: Maybe(
      Type.Array(
        Type.Object(
          {
            kind: OneOf(codes.stepKind),
            date: Maybe(PartialDate),
            text: Maybe(Text(500)),
            event: Maybe(Slug),
            action: Maybe(Slug),
          },
          strict,
        ),
      ),
    ),
    sources: Type.Array(SourceInput, { minItems: 1 }),
  },
  strict,
);
export type AdoptionInput = Static<typeof AdoptionInput>;

/** One transfer in a list: which practice, from where, to where, how far. */
const card = Type.Object({
  slug: Type.String(),
  practice: Ref,
  origin: said(CityRef, 'Where the practice started.'),
  city: said(CityRef, 'Who took it over.'),
  status: Labelled,
  started: NullableText,
  statusDate: said(NullableText, 'When the status was last known to hold.'),
  abandonReason: Nullable(Labelled),
  became: said(Nullable(Ref), 'The practice in its own right that it grew into.'),
  inBetter: Type.Boolean(),
});
export const AdoptionCard = named('AdoptionCard', card);
export type AdoptionCard = Static<typeof AdoptionCard>;
/** The same on its practice's own page: what that city changed, what it paid and how it went. */
const story = Type.Object({
  ...AdoptionCard.properties,
  scope: NullableText,
  changed: NullableText,
  adaptation: NullableText,
  localCost: NullableText,
  results: NullableText,
});
export const AdoptionOfPractice = named('AdoptionOfPractice', story);
export type AdoptionOfPractice = Static<typeof AdoptionOfPractice>;
export const AdoptionList = ListOf(AdoptionCard);

const Step = Type.Object({
  kind: Labelled,
  date: NullableText,
  text: NullableText,
  event: Nullable(Ref),
  action: Nullable(Type.Object({ title: Type.String(), plan: Ref })),
});

const record = Type.Object({
  ...AdoptionCard.properties,
  summary: NullableText,
  scope: NullableText,
  fidelity: Labelled,
  kept: NullableText,
  changed: NullableText,
  dropped: NullableText,
  adaptation: NullableText,
  localCost: NullableText,
  results: NullableText,
  learnedThrough: Labelled,
  confirmedByOrigin: NullableText,
  confirmedByAdopter: NullableText,
  confidence: Labelled,
  note: NullableText,
  steps: Type.Array(Step),
  from: said(
    Nullable(AdoptionCard),
    'The adoption it was taken from, where it was not taken from the origin.',
  ),
  passedOn: said(Type.Array(AdoptionCard), 'The adoptions that were taken from it.'),
  chain: said(Type.Array(AdoptionCard), 'The whole chain it is a link of, from the first city on.'),
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export const Adoption = named('Adoption', record);
export type Adoption = Static<typeof Adoption>;

/** One way from an event to a result, over one adoption or several. */
export const Story = Type.Object({
  origin: CityRef,
  steps: Type.Array(
    Type.Object({
      kind: Labelled,
      date: Type.String(),
      event: Nullable(Ref),
      city: CityRef,
      practice: Ref,
      adoption: Type.String(),
    }),
  ),
});
export type Story = Static<typeof Story>;
export const StoryAnswer = Type.Object({ story: Nullable(Story) });
export const StoryParameters = Type.Object(inLanguage, strict);

export const AdoptionBySlug = bySlug('adoption', 'service-design-birmingham');
export const AdoptionParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(Adoption, 'slug', 'city', 'chain') },
  strict,
);
export const AdoptionsParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(AdoptionCard, 'slug', 'city', 'status') },
  strict,
);
