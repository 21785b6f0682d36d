import { type Static, Type } from 'typebox';
import { languages, textOrigin } from '../db/codes.ts';
import { Maybe, named, OneOf, said, Slug, strict, Text } from '../vocabulary/shapes.ts';

/** A translation as a file writes it: of exactly one practice, event or city. */
export const TranslationInput = Type.Object(
  {
    slug: Slug,
    language: OneOf(languages),
    practice: Maybe(Slug),
    event: Maybe(Slug),
    city: Maybe(Slug),
    title: Text(150),
    summary: Maybe(Text(1500)),
    origin: OneOf(textOrigin),
    /** Fingerprint of the original that it translates; without one it is taken to translate what stands now. */
    of: Maybe(Type.String({ pattern: '^[0-9a-f]{12}$' })),
  },
  strict,
);
export type TranslationInput = Static<typeof TranslationInput>;

/** How the text that is shown came about, where it is not the original. */
export const Translated = named(
  'Translated',
  Type.Object({
    title: said(Type.String(), 'Of the original.'),
    language: said(Type.String(), 'Of the original.'),
    origin: said(OneOf(textOrigin), 'Who translated it.'),
    stale: said(Type.Boolean(), 'The original has changed since.'),
  }),
);
export type Translated = Static<typeof Translated>;
