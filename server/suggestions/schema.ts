import { type Static, Type } from 'typebox';
import { languages } from '../db/codes.ts';
import { Maybe, named, NullableText, OneOf, said, strict } from '../vocabulary/shapes.ts';

export const SuggestParameters = Type.Object(
  {
    q: said(Type.String({ maxLength: 300 }), 'A name, as far as it is typed.', 'birm'),
    lang: said(
      Maybe(OneOf(languages)),
      'The language in which names are wanted, where they have one in it; all of them are looked through.',
      'it',
    ),
  },
  strict,
);

/** A record that one can go to by its name. */
export const Suggestion = named(
  'Suggestion',
  Type.Object({
    kind: OneOf(['practice', 'tag', 'city', 'event', 'adoption', 'plan']),
    label: Type.String(),
    language: said(Type.String(), 'Of the label.'),
    address: said(Type.String(), 'The page it leads to, on this site.'),
    line: said(Type.String(), 'What tells it from others of its name.'),
    foundAs: said(
      NullableText,
      'The name that was found, where it is not the label: a local name, or a word in one of five languages.',
    ),
  }),
);
export type Suggestion = Static<typeof Suggestion>;

export const Suggestions = Type.Object({ results: Type.Array(Suggestion) });
