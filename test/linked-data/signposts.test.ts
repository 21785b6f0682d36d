import { describe, expect, test } from 'vitest';
import { freshDatabase, seededDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { ORIGIN, siteOver } from './reading.ts';

type Target = { href: string } & Record<string, string | string[]>;
type LinkSet = { linkset: ({ anchor: string } & Record<string, Target[]>)[] };
type Found = Record<string, string>;

/** Links as they stand in a header or in a set (RFC 8288, 3): addresses, then attributes in quotes. */
const parsed = (text: string): Found[] =>
  [...text.matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+="(?:[^"\\]|\\.)*")*)/g)].map(([, href = '', rest = '']) => ({
    href,
    ...(Object.fromEntries(
      [...rest.matchAll(/([\w*-]+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [name, value]),
    ) as Found),
  }));

const flat = ({ linkset }: LinkSet): Found[] =>
  linkset.flatMap(({ anchor, ...relations }) =>
    Object.entries(relations as Record<string, Target[]>).flatMap(([rel, targets]) =>
      targets.map((target) => ({
        ...Object.fromEntries(Object.entries(target).map(([name, value]) => [name, [value].flat().join()])),
        rel,
        anchor,
      })),
    ),
  );

const sorted = (links: Found[]) =>
  links.map((link) => Object.entries(link).map(String).toSorted().join()).toSorted();

const PAGES = {
  '/practices/spoku': 'Report',
  '/adoptions/service-design-birmingham': 'CreativeWork',
  '/events/study-visit-gavle-digital-renewal': 'EducationEvent',
  '/cities/birmingham': 'City',
  '/plans/birmingham-action-plan': 'Report',
  '/tags/e-services': 'DefinedTerm',
};

describe('signposts', () => {
  test.each(Object.entries(PAGES))('stand at %s, also for HEAD, also from the cache', async (path, type) => {
    const app = await siteOver(await seededDatabase());
    const asked = await Promise.all(
      (['HEAD', 'GET', 'GET', 'HEAD'] as const).map((method) => app.inject({ method, url: path })),
    );
    const headers = asked.map((answer) => String(answer.headers['link']));
    expect(new Set(headers).size).toBe(1);
    expect(headers[0]?.length).toBeLessThan(2048);
    const links = parsed(headers[0] ?? '');
    const of = (rel: string) => links.filter((link) => link['rel'] === rel);
    expect(of('cite-as').map(({ href }) => href)).toEqual([
      ORIGIN + (path.startsWith('/practices/') ? `${path}/v/1` : path),
    ]);
    expect(of('type').map(({ href }) => href)).toEqual([
      'https://schema.org/AboutPage',
      `https://schema.org/${type}`,
    ]);
    expect(of('license')).toHaveLength(1);
    expect(of('describedby')[0]).toMatchObject({
      href: `${ORIGIN}${path}.jsonld`,
      type: 'application/ld+json',
      profile: 'https://schema.org/',
    });
    expect(of('item')).toEqual([{ href: `${ORIGIN}/api${path}`, rel: 'item', type: 'application/json' }]);
    expect(of('linkset').map((link) => link['type'])).toEqual([
      'application/linkset+json',
      'application/linkset',
    ]);
    // The endings of citations are another room's.
    const ours = links.filter(
      ({ href = '' }) => href.startsWith(ORIGIN) && !/\.(bib|ris|csl\.json)$|\/v\/1$/.test(href),
    );
    for (const { href = '', type: promised } of ours) {
      const { statusCode, headers: got } = await app.inject(href.slice(ORIGIN.length));
      expect([200, 303], href).toContain(statusCode);
      if (promised !== undefined) expect(String(got['content-type']), href).toContain(promised);
    }
    const { body } = asked[1] as { body: string };
    for (const { href = '', rel } of links)
      expect(body, href).toMatch(new RegExp(`<link href="${href.replaceAll(/[.?]/g, '\\$&')}" rel="${rel}"`));
  });

  test.each(Object.keys(PAGES))('are the same in both kinds of set: %s', async (path) => {
    const app = await siteOver(await seededDatabase());
    const json = await app.inject(`${path}.linkset.json`);
    const text = await app.inject(`${path}.linkset`);
    expect(json.headers['content-type']).toBe('application/linkset+json');
    expect(text.headers['content-type']).toBe('application/linkset');
    const links = flat(json.json<LinkSet>());
    expect(sorted(parsed(text.body))).toEqual(sorted(links));
    for (const each of links) {
      expect(URL.canParse(each['anchor'] ?? ''), each['anchor']).toBe(true);
      expect(URL.canParse(each['href'] ?? ''), each['href']).toBe(true);
    }
    const header = parsed(String((await app.inject(path)).headers['link'])).filter(
      ({ rel }) => rel !== 'linkset',
    );
    const ofPage = links.filter(({ anchor }) => anchor === ORIGIN + path);
    expect(sorted(ofPage)).toEqual(sorted(header.map((link) => ({ ...link, anchor: ORIGIN + path }))));
    for (const { href } of ofPage.filter(({ rel }) => rel === 'describedby'))
      expect(links).toContainEqual({
        anchor: href,
        rel: 'describes',
        href: ORIGIN + path,
        type: 'text/html',
      });
  });

  test('lead back from what describes a record to its page', async () => {
    const app = await siteOver(await seededDatabase());
    const links = parsed(String((await app.inject('/practices/spoku.jsonld')).headers['link']));
    expect(links[0]).toEqual({ href: `${ORIGIN}/practices/spoku`, rel: 'describes', type: 'text/html' });
    expect(links.map(({ rel }) => rel)).toContain('linkset');
  });

  test('of the first page lead to the catalogue', async () => {
    const app = await siteOver(await seededDatabase());
    const links = parsed(String((await app.inject('/')).headers['link']));
    expect(links.filter(({ rel }) => rel === 'describedby').map(({ href }) => href)).toEqual([
      `${ORIGIN}/catalogue.ttl`,
      `${ORIGIN}/catalogue.jsonld`,
    ]);
  });

  test('stay short for the longest address', async () => {
    const database = freshDatabase();
    const slug = 'x'.repeat(80);
    await save(database, { practices: [aPractice(slug)] });
    const app = await siteOver(database);
    expect(String((await app.inject(`/practices/${slug}`)).headers['link']).length).toBeLessThan(2600);
    expect((await app.inject(`/practices/${slug}.linkset.json`)).statusCode).toBe(200);
  });

  test('are not at pages that show nothing of the catalogue’s own', async () => {
    const app = await siteOver(await seededDatabase());
    for (const path of ['/shortlist', '/compare', '/nowhere', '/practices/none'])
      expect((await app.inject(path)).headers['link'], path).toBeUndefined();
  });
});
