import { authorOf, partsOf } from './csl.ts';
import type { Csl } from './schema.ts';

// Reference lists as plain text, which has no italics. Titles keep their capitals: which words of a title are names, and in
// five languages, nobody can tell by rule.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A reference; `letter` tells works of one author and year apart: 2026a, 2026b. */
export type Style = (csl: Csl, letter?: string) => string;

/** Ends a sentence, unless it has an end, which may stand before a closing quotation mark. */
const ended = (text: string): string => (/[.?!…]['"’”»]?$/.test(text) ? text : `${text}.`);

const monthAndDay = ([, month, day]: readonly number[]): string | undefined =>
  month === undefined ? undefined : `${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;

const wholeDate = (parts: readonly number[]): string =>
  [monthAndDay(parts), parts[0]].filter((each) => each !== undefined).join(', ');

const yearOf = ([year]: readonly number[], letter: string): string =>
  year === undefined ? `n.d.${letter === '' ? '' : `-${letter}`}` : `${year}${letter}`;

/**
 * APA Style, seventh edition: a web page with a group author (10.16), its version in parentheses after the title (9.19), the
 * title first where there is no author (9.12), the site left out where it is the author (9.32), the day on which it was read
 * where no date is known or the page changes (9.16). No full stop after an address (9.35).
 */
export const apa: Style = (csl, letter = '') => {
  const [author, site, parts] = [authorOf(csl), csl['container-title'], partsOf(csl.issued)];
  const year = yearOf(parts, letter);
  const date = `(${[year, monthAndDay(parts)].filter((each) => each !== undefined).join(', ')}).`;
  const title = ended(csl.version === undefined ? csl.title : `${csl.title} (Version ${csl.version})`);
  const changes = csl.version !== undefined && !csl.URL.endsWith(`/v/${csl.version}`);
  const read = (parts.length === 0 || changes) && csl.accessed !== undefined;
  return [
    ...(author === undefined ? [title, date] : [ended(author), date, title]),
    ...(author === site ? [] : [ended(site)]),
    ...(read ? [`Retrieved ${wholeDate(partsOf(csl.accessed))}, from`] : []),
    csl.URL,
  ].join(' ');
};

/**
 * The Chicago Manual of Style, author-date: a page of a site (17th edition, 15.50 and 14.207), under the name of the site where
 * there is no author, its version with the day it is of, the day on which it was read where no date is known.
 */
export const chicago: Style = (csl, letter = '') => {
  const site = csl['container-title'];
  const author = authorOf(csl) ?? site;
  const parts = partsOf(csl.issued);
  const year = yearOf(parts, letter);
  const version = csl.version === undefined ? undefined : `Version ${csl.version}`;
  const dated = parts.length === 0 ? undefined : wholeDate(parts);
  const state =
    version === undefined
      ? dated === undefined
        ? undefined
        : `Last modified ${dated}`
      : [version, dated].filter((each) => each !== undefined).join(', ');
  const read = dated === undefined && csl.accessed !== undefined;
  return [
    ended(author),
    ended(year),
    quoted(csl.title),
    ...(author === site ? [] : [ended(site)]),
    ...(state === undefined ? [] : [`${state}.`]),
    ...(read ? [`Accessed ${wholeDate(partsOf(csl.accessed))}.`] : []),
    `${csl.URL}.`,
  ].join(' ');
};

/** In quotation marks, those within as single ones; the full stop stands inside all of them (6.9, 13.30). */
function quoted(title: string): string {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('„', '‚')
    .replaceAll('”', '’')
    .replaceAll(/(?<=^|[\s([])"/g, '‘')
    .replaceAll('"', '’');
  const [, text = '', closing = ''] = /^(.*?)(’*)$/u.exec(inner) ?? [];
  return `“${ended(text)}${closing}”`;
}
