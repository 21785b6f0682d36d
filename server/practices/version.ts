import { type Static, Type } from 'typebox';
import type { Language } from '../db/codes.ts';
import type { PracticeOf } from './input.ts';
import {
  CityRef,
  named,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  said,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';

// A practice as it was in one of its published versions, and what is said where it was taken out of the catalogue.

const Saved = Type.Object({
  version: Type.Integer(),
  on: said(Type.String(), 'An instant in universal time.'),
});

export const PracticeVersion = named(
  'PracticeVersion',
  Type.Object(
    {
      slug: said(
        Type.String(),
        'What the practice is called now; the record may have had another slug then.',
      ),
      version: Type.Integer(),
      on: said(Type.String(), 'When it was saved: an instant in universal time.'),
      title: Type.String(),
      newest: said(Saved, 'The newest version that was published.'),
      changedSince: said(Type.Array(Type.String()), 'How the newest differs from this one, in words.'),
      previous: said(NullableNumber, 'The published version before this one; null where it is the first.'),
      next: said(NullableNumber, 'The published version after this one; null where it is the newest.'),
      archivedOn: said(
        NullableText,
        'When the practice was taken out of the catalogue; null while it is in it.',
      ),
      city: said(Nullable(CityRef), 'The place where it started, as it is called now.'),
      tags: said(Type.Array(TagRef), 'Its subjects, as they are called now.'),
      record: said(
        Type.Unsafe<PracticeOf>(Type.Object({}, { additionalProperties: true })),
        'The record as a file of the catalogue holds it, in its own words of then.',
      ),
      fields: said(
        Type.Array(
          Type.Object({
            field: Type.String(),
            label: Type.String(),
            kind: OneOf(['fact', 'text', 'list']),
            lines: Type.Array(Type.Object({ text: Type.String(), href: NullableText })),
          }),
        ),
        'The same with the words that people read, without what stands above.',
      ),
    },
    strict,
  ),
);
export type PracticeVersion = Static<typeof PracticeVersion>;

/** What is said of a practice that was archived: a sentence, and what programs and the page make something of. */
export interface Withdrawn {
  readonly detail: (language: Language) => string;
  readonly members: {
    readonly practice: {
      readonly slug: string;
      /** What it was called in the last version that everybody could read. */
      readonly title: string;
      /** Of the title. */
      readonly language: string;
      readonly archivedOn: string;
      /** The newest of the versions that stay readable, newest first. */
      readonly versions: readonly Static<typeof Saved>[];
    };
  };
}
