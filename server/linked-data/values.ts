import type { Node, Value } from './node.ts';

/** Nothing where there is none: an empty list would be a claim. */
export const some = <T extends Value>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values;

/** `null` is what the catalogue calls unknown; it is left out. */
export const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** A text in its language; English is that of the context. */
export const inLanguage = (text: string | null, language: string): Value =>
  text === null || language === 'en' ? known(text) : { '@value': text, '@language': language };

const EXACT = /^\d{4}(-\d{2}){0,2}$/;
const PRECISION: Record<number, string> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth' };

/** A date as exact as it is known: a day, or a month or year that says what it is. `after 2020-07` is no date: left out. */
export function dated(date: string | null): Value {
  if (date === null || !EXACT.test(date)) return undefined;
  const type = PRECISION[date.length];
  return type === undefined ? date : { '@type': type, '@value': date };
}

/** An interval (ISO 8601); an open end is written only where somebody said that it goes on. */
export function period(from: string | null, to: string | null, goesOn = false): string | undefined {
  if (from === null || !EXACT.test(from)) return undefined;
  if (to !== null) return EXACT.test(to) ? `${from}/${to}` : undefined;
  return goesOn ? `${from}/..` : undefined;
}

/** An address of the web as RDF can hold it (RFC 3987); undefined where it is none. */
export const webAddress = (url: string): string | undefined =>
  URL.canParse(url) ? asIri(new URL(url).href) : undefined;

/** What an IRI may not hold is written as percent and number. */
export const asIri = (address: string): string =>
  address.replaceAll(/[^!#-;=?-[\]_a-z~\u00A0-\u{10FFFF}]/gu, (sign) => encodeURIComponent(sign));

export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
/** By their names in SPDX; records may write them with spaces. */
const LICENCES: Record<string, string> = {
  'CC-BY-4.0': CC_BY,
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** A licence by its address, or by its name where its address is not known. */
export const licence = (name: string): string | Node =>
  LICENCES[name.trim().replaceAll(/\s+/g, '-')] ?? { '@type': 'CreativeWork', name };
