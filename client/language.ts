/** The languages of the pages, each by its own name. */
export const LANGUAGES = [
  ['en', 'English'],
  ['it', 'Italiano'],
  ['sv', 'Svenska'],
  ['et', 'Eesti'],
  ['hu', 'Magyar'],
] as const;

export type Language = (typeof LANGUAGES)[number][0];

/** What people write in records that do not say their language: adoptions, action plans, cities, and notes on events. */
export const OF_RECORDS: Language = 'en';

/**
 * The address of a page with its language taken off: `/it/practices` is `/practices` under the base `/it`. A neutral address
 * has the base `''`; what language it answers in is up to the visitor's browser.
 */
export function neutral(address: URL): { readonly base: string; readonly url: URL } {
  const [, base = '', rest = ''] = /^(\/(?:en|it|sv|et|hu))?((?:\/.*)?)$/.exec(address.pathname) ?? [];
  if (base === '') return { base, url: address };
  const url = new URL(address);
  url.pathname = rest === '' ? '/' : rest;
  return { base, url };
}

/** The address of a page of this site under a base; what is not one of ours is left alone. */
export const under = (base: string, href: string): string =>
  base === '' || !href.startsWith('/') ? href : href === '/' ? base : base + href.replace(/^\/(?=[?#])/, '');
