import { type Static, Type } from 'typebox';
import { languages, tagKind } from '../db/codes.ts';
import {
  CityRef,
  History,
  Labelled,
  ListOf,
  Maybe,
  Nullable,
  NullableText,
  OneOf,
  Ref,
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

export const TagSummary = Type.Object({
  slug: Type.String(),
  label: Type.String(),
  kind: Labelled,
  broader: Nullable(Type.String()),
  practices: Type.Integer(),
});
export type TagSummary = Static<typeof TagSummary>;
export const TagList = ListOf(TagSummary);

export const Tag = Type.Object({
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
export type Tag = Static<typeof Tag>;

const counted = ['started', 'adopted'] as const;
export const GapParameters = Type.Object({ count: Maybe(OneOf(counted)) }, strict);

/** `query` is the search that finds just these practices; null for none. */
const Cell = Type.Object({ count: Type.Integer(), query: NullableText });
export const GapMap = Type.Object({
  count: OneOf(counted),
  /** The columns; `topics[].places` has a cell for each, in this order. */
  places: Type.Array(CityRef),
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
