import { type Static, Type } from 'typebox';
import * as codes from '../db/codes.ts';

// The small shapes that every room's schema is made of.

export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
export const Url = Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 500 });
/** As exact as its source: `2019-10-05`, `2019-10`, `2019`, `after 2020-07`, `before 2021-02`. */
export const PartialDate = Type.String({
  pattern: '^((after|before) )?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
});
/** The pattern of one of these, for whoever has to tell them apart. */
export const patternOf = (shape: object): string => (shape as { pattern?: string }).pattern ?? '';
export const Language = Type.String({ pattern: '^[a-z]{2,3}$' });
export const Country = Type.String({ pattern: '^[A-Z]{2}$' });
export const OneOf = <const V extends readonly string[]>(values: V) =>
  Type.Enum(values as unknown as V[number][]);
export const Maybe = Type.Optional;
export const strict = { additionalProperties: false } as const;

/** A place where a claim comes from, as a seed file writes it. */
export const SourceInput = Type.Object(
  {
    url: Url,
    kind: OneOf(codes.sourceKind),
    title: Maybe(Text(300)),
    accessed: Maybe(PartialDate),
    language: Maybe(Language),
    confidence: Maybe(OneOf(codes.confidence)),
  },
  strict,
);

/** A code with the words people read for it. */
export const Labelled = Type.Object({ code: Type.String(), label: Type.String() });
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(shape: T) =>
  Type.Union([shape, Type.Null()]);
// Not as a union: the serialiser would validate every value to find out which of the two it is.
export const NullableText = Type.Unsafe<string | null>({ type: ['string', 'null'] });
export const NullableNumber = Type.Unsafe<number | null>({ type: ['number', 'null'] });

/** A link to another record. */
export const Ref = Type.Object({ slug: Type.String(), title: Type.String() });
export const CityRef = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  country: Labelled,
  partner: Type.Boolean(),
});
export const Source = Type.Object({
  kind: Labelled,
  title: NullableText,
  url: Type.String(),
  accessed: NullableText,
  language: NullableText,
  confidence: Labelled,
});
/** What changed in a record, and when: newest first, at most ten of `total`. */
export const History = Type.Object({
  total: Type.Integer(),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      /** An instant in universal time. */
      on: Type.String(),
      first: Type.Boolean(),
      /** What differs from the version before, in words. */
      changed: Type.Array(Type.String()),
      /** Whether it can be read at an address of its own: what was published of a practice. */
      readable: Type.Boolean(),
    }),
  ),
});
export type History = Static<typeof History>;
export const TagRef = Type.Object({ slug: Type.String(), label: Type.String(), kind: Type.String() });
/** Highlighting as text segments, never as HTML. */
export const Segments = Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() }));
/** One list shape for every small collection. */
export const ListOf = <T extends Parameters<typeof Type.Array>[0]>(shape: T) =>
  Type.Object({ total: Type.Integer(), results: Type.Array(shape) });
export const BySlug = Type.Object({ slug: Type.String({ maxLength: 100 }) });
export const NoQuery = Type.Object({}, strict);
