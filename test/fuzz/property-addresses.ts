import { slugIn, cursorAfter } from '../../server/catalogue/cursor.ts';
import { withoutLanguage } from '../../server/http/languages.ts';
import { withoutVersion } from '../../server/http/promised-path.ts';
import { Failure } from '../../server/oai/failure.ts';
import { boundOf, written } from '../../server/oai/instants.ts';
import { placeOf, tokenOf } from '../../server/oai/token.ts';
import { filterOf } from '../../server/search/meili-filter.ts';
import { FACETS } from '../../server/search/engine.ts';
import { carriedIn, carry, withoutChoices } from '../../client/carried.ts';
import { neutral, under } from '../../client/language.ts';
import { parseQuery, toggle, writeQuery } from '../../client/query.ts';
import { shortlistIn, withList } from '../../client/shortlist.ts';
import { snippet } from '../../client/snippets.ts';
import { between, oneOf, type Random } from '../bench/random.ts';
import { anyText, hostile, mutated } from './hostile.ts';
import { type Property, unlike } from './property.ts';

// Addresses and what stands in them: cursors, tokens, searches, choices, languages.

const NAMES = [
  'q',
  'sort',
  'page',
  'tag',
  'city',
  'list',
  'my',
  'note.spoku',
  'order',
  'utm_source',
  '__proto__',
  'constructor',
];
const queryOf = (random: Random): URLSearchParams =>
  new URLSearchParams(
    Array.from({ length: between(random, 0, 6) }, (): [string, string] => [
      random() < 0.8 ? oneOf(random, NAMES) : anyText(random, 8),
      random() < 0.3 ? oneOf(random, ['1', '2', 'spoku,dips', '']) : anyText(random),
    ]),
  );
const addressOf = (random: Random): string =>
  oneOf(random, [
    '',
    '/',
    '/it',
    '/en/',
    '/practices',
    '/it/practices',
    '/api',
    '/api/v1',
    '/api/v1/x',
    '/itx',
    '/it.x',
    '//x',
    '/it/api/',
    'http://x/y',
    '*',
  ]) +
  (random() < 0.5 ? hostile(random) : '') +
  (random() < 0.5 ? `?${queryOf(random).toString()}` : '');

export const ADDRESSES: readonly Property[] = [
  {
    name: 'cursors: each leads where it was made, and none that was changed',
    fault(random) {
      const [kind, slug] = [
        oneOf(random, ['practices', 'cities']),
        oneOf(random, ['a', 'spoku', 'x-1', 'z'.repeat(80)]),
      ];
      const cursor = cursorAfter(kind, slug);
      const other = mutated(random, cursor);
      return (
        unlike(slugIn(cursor, kind), slug) ??
        (other === cursor ? undefined : unlike(slugIn(other, kind), undefined)) ??
        unlike(slugIn(anyText(random, 60), kind), undefined)
      );
    },
  },
  {
    name: 'resumption tokens: each is read back, and one that was changed is refused as the protocol says',
    fault(random) {
      const maybe = (value: number) => (random() < 0.5 ? null : value);
      const place = {
        verb: 'ListRecords',
        prefix: 'oai_dc',
        set: random() < 0.5 ? null : anyText(random, 40).toWellFormed(),
        from: maybe(between(random, 0, 2e9)),
        until: maybe(between(random, 0, 2e9)),
        after: between(random, 0, 1e9),
        told: between(random, 0, 1e6),
        size: between(random, 0, 1e6),
      };
      const token = tokenOf('example.org', place);
      const fault = unlike(placeOf('example.org', 'ListRecords', token), place);
      if (fault !== undefined) return fault;
      const other = random() < 0.5 ? mutated(random, token) : anyText(random, 80);
      if (other === token) return undefined;
      try {
        placeOf('example.org', 'ListRecords', other);
        return `${other} was taken`;
      } catch (error) {
        return error instanceof Failure && error.code === 'badResumptionToken'
          ? undefined
          : String((error as Error).stack);
      }
    },
  },
  {
    name: 'datestamps: a second is written and read back, and a text that is none is none',
    fault(random) {
      const at = between(random, 0, 4_000_000_000);
      const strange = boundOf(anyText(random), 'from');
      return (
        unlike(boundOf(written(at), oneOf(random, ['from', 'until'])), { at, granularity: 'second' }) ??
        unlike(strange, undefined)
      );
    },
  },
  {
    name: 'a search in the address: written as it is read, and the same when chosen and left again',
    fault(random) {
      const query = parseQuery(queryOf(random));
      const again = parseQuery(new URLSearchParams(writeQuery(query)));
      const sorted = (of: typeof query) => ({
        ...of,
        filters: Object.entries(of.filters).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      });
      const value = `${anyText(random, 10).toWellFormed()}x`;
      const twice = toggle(toggle({ ...query, page: 1 }, 'tag', value), 'tag', value);
      const had = query.filters['tag']?.includes(value) ?? false;
      return (
        unlike(sorted(again), sorted(query)) ??
        (had ? undefined : unlike(sorted(twice), sorted({ ...query, page: 1 })))
      );
    },
  },
  {
    name: 'choices that go along: a link keeps its path, and takes all there is once',
    fault(random) {
      const url = new URL(`http://x/practices?${queryOf(random).toString()}`);
      const { slugs } = shortlistIn(url.searchParams);
      if (slugs.length > 8 || slugs.some((slug) => !/^[a-z0-9-]{1,80}$/.test(slug)))
        return `${url.search}: ${slugs.join()}`;
      const link = carry(
        `/cities${random() < 0.5 ? `?${queryOf(random).toString()}` : ''}`,
        carriedIn(url.searchParams),
      );
      const [path] = link.split('?');
      if (path !== '/cities') return `${url.search} leads to ${link}`;
      const shorter = shortlistIn(new URL(withList(url, slugs.slice(1)), url).searchParams);
      const hasOrder = url.searchParams.has('order');
      return (
        (hasOrder ? undefined : unlike(shorter.slugs, slugs.slice(1))) ??
        (withoutChoices(url).startsWith('/practices?') ? undefined : withoutChoices(url))
      );
    },
  },
  {
    name: 'addresses without language and version: always a path, and the page of each language the same',
    fault(random) {
      const address = addressOf(random);
      const bare = withoutLanguage(withoutVersion(address));
      if (!bare.startsWith('/')) return `${address} becomes ${bare}`;
      const page = `/practices?${queryOf(random).toString()}`;
      const base = oneOf(random, ['/en', '/it', '/sv', '/et', '/hu']);
      const there = neutral(new URL(`http://x${base}${page}`));
      return (
        unlike(withoutLanguage(base + page), page) ??
        unlike([there.base, there.url.pathname], [base, '/practices']) ??
        unlike(under(base, page), base + page)
      );
    },
  },
  {
    name: 'filters for Meilisearch: a value stays one value',
    fault(random) {
      const values = Array.from(
        { length: between(random, 1, 3) },
        () => anyText(random) + oneOf(random, ['', '"', '\\', '\\"', '" OR status = "draft']),
      );
      const field = oneOf(random, FACETS);
      const clauses = filterOf({ [field]: values }).flat();
      const read = clauses.map((clause) => {
        const [, inside = ''] = /^\w+ = "((?:[^"\\]|\\["\\])*)"$/s.exec(clause) ?? [];
        return inside.replaceAll(/\\(["\\])/g, '$1');
      });
      return unlike(read, values);
    },
  },
  {
    name: 'lines to copy for developers: an address stays within its quotes',
    fault(random) {
      const address = `https://x/api?${queryOf(random).toString()}&a=${oneOf(random, ["'", "';rm -rf /;'", '$(x)', '`x`'])}`;
      const line = snippet(
        oneOf(random, ['curl', 'typescript', 'python', 'r']),
        address,
        oneOf(random, ['application/json', 'text/csv', 'text/plain']),
      );
      const quotes =
        line
          .split('\n')
          .filter((each) => each.includes('https://'))[0]
          ?.split("'").length ?? 0;
      // One pair around the address, and one more pair where R is told the encoding.
      return quotes === 3 || (quotes === 5 && line.includes('UTF-8')) ? undefined : line;
    },
  },
];
