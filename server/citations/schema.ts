import { type Static, Type } from 'typebox';
import { SearchParameters } from '../practices/schema.ts';

const Dates = Type.Object({
  /** One date: year, month, day. */
  'date-parts': Type.Array(Type.Array(Type.Integer())),
});

/**
 * A record of the catalogue as CSL-JSON, the data that citation processors and Zotero read
 * (https://docs.citationstyles.org/). A `webpage`, because that type alone is shown with its full date, its site and its
 * address by every style; `publisher` is left out, because styles print it beside the site's equal name.
 */
export const Csl = Type.Object({
  id: Type.String(),
  type: Type.Literal('webpage'),
  title: Type.String(),
  /** An organisation or a city, always whole (`literal`); people are not named. Absent where there is none. */
  author: Type.Optional(Type.Array(Type.Object({ literal: Type.String() }))),
  'container-title': Type.String(),
  /** When this version was saved. */
  issued: Type.Optional(Dates),
  accessed: Type.Optional(Dates),
  version: Type.Optional(Type.String()),
  /** Permanent, and of the version cited. */
  URL: Type.String(),
  language: Type.Optional(Type.String()),
  /** Separated by semicolons. */
  keyword: Type.Optional(Type.String()),
  abstract: Type.Optional(Type.String()),
});
export type Csl = Static<typeof Csl>;

export const Citation = Type.Object({
  apa: Type.String(),
  chicago: Type.String(),
  csl: Csl,
  /** The same as files: what each is, its media type and its path. */
  links: Type.Array(Type.Object({ label: Type.String(), type: Type.String(), href: Type.String() })),
});
export type Citation = Static<typeof Citation>;

export const ByVersion = Type.Object({
  slug: Type.String({ maxLength: 100 }),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});

// What an address of the site carries from page to page says nothing about a citation, and is no mistake in it.
const CHOICES = 'my|my_(population|country|language)|weigh_(population|country|language|cost)|lang|next';
const carried = (names: string) => ({
  additionalProperties: false,
  patternProperties: { [`^(${names}|order|saved|note\\..+)$`]: {} },
});

export const OfRecord = Type.Object({}, carried(`list|${CHOICES}`));
export const OfResults = Type.Object(SearchParameters.properties, carried('list'));
export const OfShortlist = Type.Object(
  { list: Type.Optional(Type.String({ maxLength: 1000 })) },
  carried(CHOICES),
);
