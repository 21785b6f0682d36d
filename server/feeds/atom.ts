import { element, type Xml, xmlDocument } from '../vocabulary/xml.ts';
import { bodyOf } from './body.ts';
import type { Entry } from './entry.ts';
import { addressOf, type Feed } from './feed.ts';
import { CC_BY, RIGHTS, SITE } from './rights.ts';

/** A feed as Atom (RFC 4287), with links to its other parts (RFC 5005, 3). Its own words are English. */
export function atomOf(feed: Feed): string {
  const { id, title, origin, home, at, part, hasMore, entries } = feed;
  const linkTo = (rel: string, number: number): Xml =>
    element('link', { rel, type: 'application/atom+xml', href: addressOf(feed, 'atom', number) });
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      element('id', {}, id),
      element('title', {}, title),
      element('updated', {}, at.toISOString()),
      element('author', {}, [element('name', {}, SITE), element('uri', {}, `${origin}/about`)]),
      element('rights', {}, RIGHTS),
      element('link', { rel: 'license', href: CC_BY }),
      element('link', { rel: 'alternate', type: 'text/html', href: origin + home }),
      linkTo('self', part),
      linkTo('first', 1),
      ...(part > 1 ? [linkTo('previous', part - 1)] : []),
      ...(hasMore ? [linkTo('next', part + 1)] : []),
      ...entries.map((entry) => writtenOnce(entry, origin)),
    ]),
  );
}

const written = new WeakMap<Entry, Xml>();

/** Entries are kept (entries.ts), and so is what was written of them. */
function writtenOnce(entry: Entry, origin: string): Xml {
  const known = written.get(entry) ?? entryOf(entry, origin);
  written.set(entry, known);
  return known;
}

function entryOf(entry: Entry, origin: string): Xml {
  const { id, title, at, path, versionPath, summary, tags, licence } = entry;
  const saved = at.toISOString();
  return element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, saved),
    element('published', {}, saved),
    element('link', { rel: 'alternate', type: 'text/html', href: origin + path }),
    ...(versionPath === null
      ? []
      : [element('link', { rel: 'related', type: 'text/html', href: origin + versionPath })]),
    ...tags.map(({ slug, label }) => element('category', { term: slug, scheme: `${origin}/tags`, label })),
    ...(licence === undefined ? [] : [element('rights', {}, licence)]),
    ...(summary === undefined ? [] : [element('summary', {}, summary)]),
    element('content', { type: 'xhtml' }, [
      element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, bodyOf(entry, origin)),
    ]),
  ]);
}
