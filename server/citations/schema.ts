import { type Static, Type } from 'typebox';
import { SearchParameters } from '../practices/schema.ts';
import { inLanguage, named, said } from '../vocabulary/shapes.ts';

const Dates = Type.Object({
  'date-parts': said(Type.Array(Type.Array(Type.Integer())), 'One date: year, month, day.'),
});

/**
 * A record of the catalogue as CSL-JSON, the data that citation processors and Zotero read
 * (https://docs.citationstyles.org/). A `webpage`, because that type alone is shown with its full date, its site and its
 * address by every style; `publisher` is left out, because styles print it beside the site's equal name.
 */
export const Csl = named(
  'Csl',
  Type.Object({
    id: Type.String(),
    type: Type.Literal('webpage'),
    title: Type.String(),
    author: said(
      Type.Optional(Type.Array(Type.Object({ literal: Type.String() }))),
      'An organisation or a city, always whole (`literal`); people are not named. Absent where there is none.',
    ),
    'container-title': Type.String(),
    issued: said(Type.Optional(Dates), 'When this version was saved.'),
    accessed: Type.Optional(Dates),
    version: Type.Optional(Type.String()),
    URL: said(Type.String(), 'Permanent, and of the version cited.'),
    language: Type.Optional(Type.String()),
    keyword: said(Type.Optional(Type.String()), 'Separated by semicolons.'),
    abstract: Type.Optional(Type.String()),
  }),
);
export type Csl = Static<typeof Csl>;

export const Citation = named(
  'Citation',
  Type.Object({
    apa: Type.String(),
    chicago: Type.String(),
    csl: Csl,
    links: said(
      Type.Array(Type.Object({ label: Type.String(), type: Type.String(), href: Type.String() })),
      'The same as files: what each is, its media type and its path.',
    ),
  }),
);
export type Citation = Static<typeof Citation>;

// What an address of the site carries from page to page says nothing about a citation, and is no mistake in it.
const CHOICES = 'my|my_(population|country|language)|weigh_(population|country|language|cost)|lang|next';
const carried = (names: string) => ({
  additionalProperties: false,
  patternProperties: { [`^(${names}|order|saved|note\\..+)$`]: {} },
});

export const OfRecord = Type.Object(inLanguage, carried(`list|${CHOICES}`));
export const OfResults = Type.Object(SearchParameters.properties, carried('list'));
export const OfShortlist = Type.Object(
  {
    list: said(
      Type.Optional(Type.String({ maxLength: 1000 })),
      'Slugs of practices with commas between, at least one.',
      'spoku,hungarian-municipal-asp',
    ),
  },
  carried(CHOICES),
);
