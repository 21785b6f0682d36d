import { element, xmlDocument, type Xml } from '../vocabulary/xml.ts';
import type { Address, Part } from './reads.ts';

// Sitemaps (https://www.sitemaps.org/protocol.html) and their links to the same page in other languages
// (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** As many addresses a file has at most. The protocol allows 50,000, which would keep everybody else waiting. */
const MOST = 2000;
/** Every page has an address for each language, and each of these names all the others. */
export const recordsInFile = (languages: readonly string[]): number => Math.floor(MOST / languages.length);

const lastmod = (changed: Date | undefined): Xml[] =>
  changed === undefined ? [] : [element('lastmod', {}, changed.toISOString())];

const fileOf = ({ kind, number }: Part): string => `/sitemaps/${kind}-${number}.xml`;

/** The one sitemap that leads to all others. @param origin without a slash at its end. */
export const sitemapIndex = (parts: readonly Part[], origin: string): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      parts.map((part) =>
        element('sitemap', {}, [element('loc', {}, origin + fileOf(part)), ...lastmod(part.changed)]),
      ),
    ),
  );

/**
 * A sitemap of pages.
 *
 * @param languages those in which every page has an address of its own, `/it/practices/…`; the address without one is for
 *   whoever speaks none of them.
 */
export const sitemap = (
  addresses: readonly Address[],
  origin: string,
  languages: readonly string[],
): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:xhtml': XHTML },
      addresses.flatMap(({ path, changed }) => {
        const inLanguage = (language: string) => `${origin}/${language}${path === '/' ? '' : path}`;
        const alternate = (hreflang: string, href: string) =>
          element('xhtml:link', { rel: 'alternate', hreflang, href });
        const alternates = [
          ...languages.map((language) => alternate(language, inLanguage(language))),
          alternate('x-default', origin + path),
        ];
        return languages.map((language) =>
          element('url', {}, [element('loc', {}, inLanguage(language)), ...lastmod(changed), ...alternates]),
        );
      }),
    ),
  );
