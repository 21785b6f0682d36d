import { type Static, Type } from 'typebox';
import { languages, textOrigin } from '../db/codes.ts';
import { Maybe, named, OneOf, said, Slug, strict, Text } from '../vocabulary/shapes.ts';

/** Beside title and summary a practice has these, and so may a translation of one. */
export const sections = ['problem', 'solution', 'results', 'failures', 'lessons', 'transfer_advice'] as const;

const fingerprint = Maybe(Type.String({ pattern: '^[0-9a-f]{12}$' }));

/** Room for languages that need more words than the original did. */
const section = Maybe(Text(2000));

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
    problem: section,
    solution: Maybe(Text(7500)),
    results: section,
    failures: section,
    lessons: section,
    transfer_advice: section,
    origin: OneOf(textOrigin),
    /** Fingerprint of the title and summary that it translates; without one it is taken to translate what stands now. */
    of: fingerprint,
    /** The same for the sections. */
    of_sections: fingerprint,
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
    fields: said(
      Type.Array(Type.String()),
      'The fields that are translated; all others are in the language of the original.',
    ),
  }),
);
export type Translated = Static<typeof Translated>;
