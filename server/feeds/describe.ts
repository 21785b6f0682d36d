import type { Form } from '../http/forms.ts';
import type { Describe, Link } from '../http/pages.ts';
import { FORMATS } from './formats.ts';
import { narrowingIn } from './schema.ts';

/** Pages that can be followed; a record of these kinds has its feeds beside it. */
const FOLLOWED = /^\/(practices|transfers)$|^\/(cities|tags)\/[a-z0-9-]+$/;
/** Where a page that can be followed has its feeds; of the first page, those of everything. */
export const describeFeeds: Describe = async (path, _, { language, title, query }) => {
  const at = path === '/' ? '/changes' : path;
  if (path !== '/' && !FOLLOWED.test(path)) return undefined;
  const asked = new URLSearchParams(query);
  if (language !== 'en') asked.set('lang', language);
  const narrowing = narrowingIn(path, asked);
  const written = narrowing === '' ? '' : `?${narrowing}`;
  return {
    links: FORMATS.map(({ ending, type, label }) => ({
      rel: 'alternate',
      href: `${at}.${ending}${written}`,
      type,
      title: `Changes (${label}): ${title}`,
    })),
  };
};

/** The feeds of a record, where it has any. */
export const feedsOf = (path: string): Link[] =>
  FOLLOWED.test(path)
    ? FORMATS.map(({ ending, type }) => ({ rel: 'alternate', href: `${path}.${ending}`, type }))
    : [];

const forms: readonly Form[] = FORMATS.map(({ ending, type }) => ({
  type,
  address: (path) => `${path}.${ending}`,
}));

/** Feeds for readers that were given the address of a page, and ask it for one (http/forms.ts). */
export const feedOffer = { pages: FOLLOWED, forms };
