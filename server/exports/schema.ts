import { type Static, Type } from 'typebox';
import { SearchParameters } from '../practices/schema.ts';
import { named, NullableNumber, NullableText, said } from '../vocabulary/shapes.ts';

/** What the page about the data shows. */
export const Holdings = named(
  'Holdings',
  Type.Object({
    snapshot: said(
      Type.String(),
      'The state of the catalogue: its version, and the day of the newest change.',
    ),
    modified: said(NullableText, 'When anything was last saved: an instant in universal time.'),
    citation: said(Type.String(), 'How to cite this state.'),
    licence: Type.String(),
    files: said(
      Type.Array(
        Type.Object({
          path: Type.String(),
          title: Type.String(),
          description: Type.String(),
          type: said(Type.String(), 'Its media type.'),
          bytes: said(NullableNumber, 'Null as long as the file is not made.'),
          sha256: said(NullableText, 'Null as long as the file is not made.'),
        }),
      ),
      'What can be had as one file.',
    ),
    tables: said(
      Type.Array(
        Type.Object({
          path: Type.String(),
          title: Type.String(),
          description: Type.String(),
          fields: Type.Integer(),
          narrows: said(Type.Boolean(), 'It can be narrowed to the practices of a search.'),
          bytes: said(NullableNumber, 'Null as long as the file is not made.'),
        }),
      ),
      'The tables that the archive and the workbook hold, each on its own.',
    ),
  }),
);
export type Holdings = Static<typeof Holdings>;

// What an address of the site carries from page to page says nothing about an export, and is no mistake in it.
export const OfResults = Type.Object(SearchParameters.properties, {
  additionalProperties: false,
  patternProperties: { '^(list|order|saved|note\\..+)$': {} },
});
