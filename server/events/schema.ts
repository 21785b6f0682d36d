import { type Static, Type } from 'typebox';
import { AdoptionCard } from '../adoptions/schema.ts';
import * as codes from '../db/codes.ts';
import { Translated } from '../translations/schema.ts';
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
  NullableNumber,
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

export const EventInput = Type.Object(
  {
    slug: Slug,
    kind: OneOf(codes.eventKind),
    number: Maybe(Type.Integer({ minimum: 1 })),
    title: Text(150),
    city: Maybe(Slug),
    start: Maybe(PartialDate),
    end: Maybe(PartialDate),
    date_note: Maybe(Text(500)),
    format: OneOf(codes.eventFormat),
    format_confidence: Maybe(OneOf(codes.confidence)),
    summary: Text(1500),
    participants: Maybe(Type.Array(Slug)),
    participants_confidence: Maybe(OneOf(codes.confidence)),
    practices: Maybe(Type.Array(Type.Object({ practice: Slug, role: OneOf(codes.eventRole) }, strict))),
    note: Maybe(Text(1000)),
    in_better: Type.Boolean(),
    confidence: OneOf(codes.confidence),
    sources: Type.Array(SourceInput, { minItems: 1 }),
  },
  strict,
);
export type EventInput = Static<typeof EventInput>;

const card = Type.Object({
  slug: Type.String(),
  kind: Labelled,
  number: NullableNumber,
  title: Type.String(),
  language: Ref.properties.language,
  city: Nullable(CityRef),
  start: NullableText,
  end: NullableText,
  format: Labelled,
  practices: Type.Integer(),
});
export const EventCard = named('EventCard', card);
export type EventCard = Static<typeof EventCard>;
export const EventList = ListOf(EventCard);

const record = Type.Object({
  ...EventCard.properties,
  translated: said(Type.Optional(Translated), 'Present where title and summary are a translation.'),
  practices: Type.Array(Type.Object({ ...Ref.properties, role: Labelled, city: CityRef })),
  dateNote: NullableText,
  formatConfidence: Nullable(Labelled),
  summary: Type.String(),
  participants: Type.Array(CityRef),
  participantsConfidence: Nullable(Labelled),
  outcomes: said(
    Type.Array(
      Type.Object({ slug: Type.String(), practice: Ref, city: CityRef, step: Labelled, status: Labelled }),
    ),
    'Adoptions of whose journey it is a step.',
  ),
  perhaps: said(
    Type.Array(AdoptionCard),
    'Adoptions of what was shown, by cities that came, which no source links to this event.',
  ),
  note: NullableText,
  inBetter: Type.Boolean(),
  confidence: Labelled,
  sources: Type.Array(Source),
  history: History,
  updated: Type.String(),
});
export const Event = named('Event', record);
export type Event = Static<typeof Event>;

export const EventBySlug = bySlug('event', 'study-visit-gavle-digital-renewal');
export const EventParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(Event, 'slug', 'title', 'practices') },
  strict,
);
export const EventsParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(EventCard, 'slug', 'title', 'start') },
  strict,
);
