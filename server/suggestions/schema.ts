import { type Static, Type } from 'typebox';
import { NullableText, OneOf, strict } from '../vocabulary/shapes.ts';

export const SuggestParameters = Type.Object({ q: Type.String({ maxLength: 300 }) }, strict);

/** A record that one can go to by its name. */
export const Suggestion = Type.Object({
  kind: OneOf(['practice', 'tag', 'city', 'event', 'adoption', 'plan']),
  label: Type.String(),
  /** Of the label. */
  language: Type.String(),
  /** The page it leads to, on this site. */
  address: Type.String(),
  /** What tells it from others of its name. */
  line: Type.String(),
  /** The name that was found, where it is not the label: a local name, or a tag's word in one of five languages. */
  foundAs: NullableText,
});
export type Suggestion = Static<typeof Suggestion>;

export const Suggestions = Type.Object({ results: Type.Array(Suggestion) });
