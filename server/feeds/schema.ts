import { type Static, Type } from 'typebox';
import { SearchParameters } from '../practices/schema.ts';
import { Narrowing } from '../transfers/schema.ts';
import { named, said } from '../vocabulary/shapes.ts';

const { lang } = SearchParameters.properties;
const paging = {
  lang: said(
    lang,
    'The language in which titles, summaries and names are wanted, where there are translations.',
    'et',
  ),
  part: said(
    Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    'Which part, of fifty changes; the first has the newest.',
    1,
  ),
};

// What an address of the site carries from page to page, and what newsletters hang onto it, changes nothing here. Neither is a
// mistake: people make the address of a feed from that of a page.
const CHOICES = 'my|my_(population|country|language)|weigh_(population|country|language|cost)|next';
const carried = (...names: string[]) => ({
  additionalProperties: false,
  patternProperties: {
    [`^(${['list|note\\..+|utm_\\w+|fbclid|gclid|mc_[ce]id', ...names].join('|')})$`]: {},
  },
});

export const OfRecord = Type.Object(paging, carried(CHOICES));
export const OfSearch = Type.Object({ ...SearchParameters.properties, ...paging }, carried());
export const OfTransfers = Type.Object({ ...Narrowing.properties, ...paging }, carried(CHOICES, 'page'));

/** What narrows a feed: not its part, nor what says in which order a page of the site is, and which page. */
const narrowing = ({ properties }: { properties: object }): ReadonlySet<string> =>
  new Set(Object.keys(properties).filter((name) => !/^(part|sort|page|my(_.*)?|weigh_.*)$/.test(name)));
const [record, search, transfers] = [OfRecord, OfSearch, OfTransfers].map(narrowing);

/**
 * The part of a query that makes one feed another, in one order, so that a feed has one name. @param path of the page
 * that is followed.
 */
export function narrowingIn(path: string, query: URLSearchParams): string {
  const names = path === '/practices' ? search : path === '/transfers' ? transfers : record;
  const pairs = [...query].filter(([name, value]) => names?.has(name) === true && value !== '');
  return new URLSearchParams(pairs.toSorted(inOrder)).toString();
}

const inOrder = (a: readonly string[], b: readonly string[]): number => (a.join('=') < b.join('=') ? -1 : 1);

const Rights = Type.Optional(Type.Object({ about: Type.String(), text: Type.String() }));

/** https://www.jsonfeed.org/version/1.1/ */
export const JsonFeed = named(
  'JsonFeed',
  Type.Object({
    version: Type.Literal('https://jsonfeed.org/version/1.1'),
    title: Type.String(),
    home_page_url: said(Type.String(), 'The page that shows what is followed.'),
    feed_url: Type.String(),
    next_url: said(Type.Optional(Type.String()), 'The part with older changes; absent in the last.'),
    language: Type.String(),
    authors: Type.Array(Type.Object({ name: Type.String(), url: Type.String() })),
    _rights: said(Rights, 'The licence.'),
    items: Type.Array(
      Type.Object({
        id: said(Type.String(), 'Never changes, nor does it belong to another change.'),
        url: Type.String(),
        title: Type.String(),
        summary: Type.Optional(Type.String()),
        content_html: said(Type.String(), 'What changed, and what the record is about.'),
        date_published: Type.String(),
        date_modified: Type.String(),
        tags: Type.Optional(Type.Array(Type.String())),
        _rights: said(Rights, 'Present where a record names another licence.'),
      }),
    ),
  }),
);
export type JsonFeed = Static<typeof JsonFeed>;
