import { bodyOf } from './body.ts';
import { addressOf, type Feed } from './feed.ts';
import type { JsonFeed } from './schema.ts';
import { CC_BY, RIGHTS, SITE } from './rights.ts';

export const ENDING = 'feed.json';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedOf(feed: Feed): string {
  const { title, origin, home, part, hasMore, entries } = feed;
  const written: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: origin + home,
    feed_url: addressOf(feed, ENDING, part),
    ...(hasMore ? { next_url: addressOf(feed, ENDING, part + 1) } : {}),
    language: 'en',
    authors: [{ name: SITE, url: `${origin}/about` }],
    _rights: { about: CC_BY, text: RIGHTS },
    items: entries.map((entry) => ({
      id: entry.id,
      url: origin + entry.path,
      title: entry.title,
      ...(entry.summary === undefined ? {} : { summary: entry.summary }),
      content_html: bodyOf(entry, origin).join(''),
      date_published: entry.at.toISOString(),
      date_modified: entry.at.toISOString(),
      ...(entry.tags.length === 0 ? {} : { tags: entry.tags.map(({ label }) => label) }),
      ...(entry.licence === undefined ? {} : { _rights: { about: CC_BY, text: entry.licence } }),
    })),
  };
  return JSON.stringify(written, wellFormed);
}

/** Half of a pair, escaped, makes strict readers refuse the whole document. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
