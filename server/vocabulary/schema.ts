import { type Static, Type } from 'typebox';
import { languages, tagKind } from '../db/codes.ts';
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
  Ref,
  said,
  Slug,
  strict,
  Text,
} from './shapes.ts';

const perLanguage = <T extends Parameters<typeof Type.Optional>[0]>(shape: T) =>
  Object.fromEntries(languages.map((language) => [language, shape])) as Record<(typeof languages)[number], T>;

export const TagInput = Type.Object(
  {
    slug: Slug,
    kind: OneOf(tagKind),
    broader: Maybe(Slug),
    labels: Type.Object(perLanguage(Text(80)), strict),
    synonyms: Maybe(Type.Object(perLanguage(Maybe(Type.Array(Text(80), { maxItems: 40 }))), strict)),
  },
  strict,
);
export type TagInput = Static<typeof TagInput>;

const summary = Type.Object({
  slug: Type.String(),
  label: Type.String(),
  kind: Labelled,
  broader: Nullable(Type.String()),
  practices: said(Type.Integer(), 'Published practices that carry it, or a narrower one.'),
});
export const TagSummary = named('TagSummary', summary);
export type TagSummary = Static<typeof TagSummary>;
export const TagList = ListOf(TagSummary);

const record = Type.Object({
  slug: Type.String(),
  label: Type.String(),
  kind: Labelled,
  labels: Type.Array(
    Type.Object({ language: Labelled, label: Type.String(), synonyms: Type.Array(Type.String()) }),
  ),
  broader: Nullable(Ref),
  narrower: Type.Array(Ref),
  practices: Type.Integer(),
  history: History,
});
export const Tag = named('Tag', record);
export type Tag = Static<typeof Tag>;

export const TagBySlug = bySlug('subject', 'e-services');
export const TagParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(Tag, 'slug', 'label', 'labels') },
  strict,
);
export const TagsParameters = Type.Object(
  { ...inLanguage, fields: fieldsOf(TagSummary, 'slug', 'label') },
  strict,
);

export const counted = ['started', 'adopted'] as const;
export const GapParameters = Type.Object(
  {
    count: said(
      Maybe(OneOf(counted)),
      'What is counted: practices that started there, or that were adopted there and stand.',
      'adopted',
    ),
    ...inLanguage,
  },
  strict,
);

const Cell = named(
  'GapCell',
  Type.Object({
    count: Type.Integer(),
    query: said(NullableText, 'The search that finds just these practices; null for none.'),
  }),
);
export const GapMap = Type.Object({
  count: OneOf(counted),
  places: said(Type.Array(CityRef), 'The columns; `topics[].places` has a cell for each, in this order.'),
  bands: Type.Array(Labelled),
  topics: Type.Array(
    Type.Object({
      slug: Type.String(),
      label: Type.String(),
      broader: NullableText,
      all: Cell,
      places: Type.Array(Cell),
      bands: Type.Array(Cell),
    }),
  ),
});
export type GapMap = Static<typeof GapMap>;
