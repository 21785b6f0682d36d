import { type Static, Type } from 'typebox';
import type { PracticeOf } from './input.ts';
import {
  CityRef,
  Nullable,
  NullableNumber,
  NullableText,
  OneOf,
  strict,
  TagRef,
} from '../vocabulary/shapes.ts';

// A practice as it was in one of its published versions, and what is said where it was taken out of the catalogue.

export const VersionAddress = Type.Object({
  slug: Type.String({ maxLength: 100 }),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});

const Saved = Type.Object({ version: Type.Integer(), on: Type.String() });

export const PracticeVersion = Type.Object(
  {
    /** What the practice is called now; the record may have had another slug then. */
    slug: Type.String(),
    version: Type.Integer(),
    /** An instant in universal time. */
    on: Type.String(),
    title: Type.String(),
    /** The newest version that was published, and how it differs from this one, in words. */
    newest: Saved,
    changedSince: Type.Array(Type.String()),
    /** The published versions before and after this one. */
    previous: NullableNumber,
    next: NullableNumber,
    /** When the practice was taken out of the catalogue; null while it is in it. */
    archivedOn: NullableText,
    /** The place where it started and its subjects, as they are called now. */
    city: Nullable(CityRef),
    tags: Type.Array(TagRef),
    /** The record as a file holds it, in its own words of then; see `exchange schema`. */
    record: Type.Unsafe<PracticeOf>(Type.Object({}, { additionalProperties: true })),
    /** The same with the words that people read, without what stands above. */
    fields: Type.Array(
      Type.Object({
        field: Type.String(),
        label: Type.String(),
        kind: OneOf(['fact', 'text', 'list']),
        lines: Type.Array(Type.Object({ text: Type.String(), href: NullableText })),
      }),
    ),
  },
  strict,
);
export type PracticeVersion = Static<typeof PracticeVersion>;

/** What is said of a practice that was archived: a sentence, and what programs and the page make something of. */
export interface Withdrawn {
  readonly detail: string;
  readonly members: {
    readonly practice: {
      readonly slug: string;
      /** What it was called in the last version that everybody could read. */
      readonly title: string;
      readonly archivedOn: string;
      /** The newest of the versions that stay readable, newest first. */
      readonly versions: readonly Static<typeof Saved>[];
    };
  };
}
