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

/**
 * The same shape with words about it for the description of the API (and, for a parameter, examples). A copy, so that a
 * shape can be used in several places and mean something else in each.
 */
export function said<T extends object>(shape: T, description: string, ...examples: (string | number)[]): T {
  const words = examples.length === 0 ? { description } : { description, examples };
  return Object.defineProperties(Object.create(Object.getPrototypeOf(shape) as object) as T, {
    ...Object.getOwnPropertyDescriptors(shape),
    ...Object.getOwnPropertyDescriptors(words),
  });
}

/** A shape that the description of the API calls by a name, wherever it stands. */
export const named = <T extends object>(title: string, shape: T): T =>
  Object.defineProperty(shape, 'title', { value: title, enumerable: true });

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
export const Labelled = named(
  'Labelled',
  Type.Object({
    code: said(Type.String(), 'For programs; does not change.'),
    label: said(Type.String(), 'For people.'),
  }),
);
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(shape: T) =>
  Type.Union([shape, Type.Null()]);
// Not as a union: the serialiser would validate every value to find out which of the two it is.
export const NullableText = Type.Unsafe<string | null>({ type: ['string', 'null'] });
export const NullableNumber = Type.Unsafe<number | null>({ type: ['number', 'null'] });

/** A link to another record. */
export const Ref = named(
  'Ref',
  Type.Object({
    slug: Type.String(),
    title: Type.String(),
    language: said(Type.String(), 'Of the title.'),
  }),
);
export type Ref = Static<typeof Ref>;
export const CityRef = named(
  'CityRef',
  Type.Object({
    slug: Type.String(),
    name: Type.String(),
    country: Labelled,
    partner: said(Type.Boolean(), 'One of the five cities of BETTER.'),
  }),
);
export const Source = named(
  'Source',
  Type.Object({
    kind: Labelled,
    title: NullableText,
    url: Type.String(),
    accessed: said(NullableText, 'A date as exact as it is known: `2019-10-05`, `2019-10`, `2019`.'),
    language: NullableText,
    confidence: said(Labelled, 'Whether the source states it, or it was inferred.'),
  }),
);
/** What changed in a record, and when: newest first, at most ten of `total`. */
export const History = named(
  'History',
  Type.Object({
    total: said(Type.Integer(), 'How many versions there are.'),
    versions: said(
      Type.Array(
        Type.Object({
          version: Type.Integer(),
          on: said(Type.String(), 'An instant in universal time.'),
          first: Type.Boolean(),
          changed: said(Type.Array(Type.String()), 'What differs from the version before, in words.'),
          readable: said(
            Type.Boolean(),
            'Whether it can be read at an address of its own: what was published of a practice.',
          ),
        }),
      ),
      'The newest ten, newest first.',
    ),
  }),
);
export type History = Static<typeof History>;
export const TagRef = named(
  'TagRef',
  Type.Object({ slug: Type.String(), label: Type.String(), kind: Type.String() }),
);
/** Highlighting as text segments, never as HTML. */
export const Segments = said(
  Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() })),
  'The same text in pieces; `hit` marks the words that were searched for.',
);
/** One list shape for every small collection. */
export const ListOf = <T extends Parameters<typeof Type.Array>[0]>(shape: T) =>
  Type.Object({ total: Type.Integer(), results: Type.Array(shape) });
/** The slug in an address: of what kind, and one that is there. */
export const bySlug = (noun: string, example: string) =>
  Type.Object({
    slug: Type.String({
      maxLength: 100,
      description: `The permanent name of the ${noun}: the last part of the address of its page.`,
      examples: [example],
    }),
  });
/** A published version of a practice in an address. */
export const ByVersion = Type.Object({
  ...bySlug('practice', 'spoku').properties,
  version: Type.Integer({
    minimum: 1,
    maximum: 1_000_000,
    description: 'The number of a published version; `history` of a practice lists the newest.',
    examples: [1],
  }),
});
/** `fields=slug,title`: which fields of a record, or of each result, are wanted. The server picks them; see http/fields.ts. */
export const fieldsOf = (record: { properties: object }, ...examples: string[]) =>
  Maybe(
    Type.Array(OneOf(Object.keys(record.properties)), {
      minItems: 1,
      maxItems: 100,
      description:
        'Only these fields of the record, or of each result, separated by commas. The answer then lacks all others.',
      examples: [examples.join(',')],
    }),
  );
export const NoQuery = Type.Object({}, strict);

/** In which language people read the answer. */
export const inLanguage = {
  lang: said(
    Maybe(OneOf(codes.languages)),
    'The language of the words in the answer: of labels, names and sentences, and of titles and summaries where there is a translation.',
    'it',
  ),
};
/** What an address may be asked that says nothing but the language. */
export const OnlyLanguage = Type.Object(inLanguage, strict);
