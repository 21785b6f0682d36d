import { describe, expect, test } from 'vitest';
import { apiOver, seededDatabase } from '../helper.ts';
import { childrenOf, parse, textOf } from '../oai/tree.ts';
import { aCity, anAdoption, aPractice, aTag } from '../records.ts';
import { asked, following, saveOn } from './followed.ts';
import { atomFaults, jsonFeedFaults } from './valid.ts';

const FEEDS = [
  '/practices',
  '/practices?q=service+design&country=SE&lang=it',
  '/practices?part=2',
  '/practices?q=qqqqqqqqqqq',
  '/cities/gavle',
  '/tags/e-services?lang=hu',
  '/transfers?country=HU&from=2015',
  '/changes?part=1000',
  '/changes?lang=et',
];
const at = (path: string, ending: string) => path.replace(/(?=\?|$)/, `.${ending}`);

const HOSTILE = [
  '<script>alert(1)</script> & ]]> &amp;',
  'quotes " and \' and <!-- and <![CDATA[',
  'control \u0000\u0008\uFFFE\uD800 characters',
  'line\r\nbreak\ttab',
  'Nyíregyháza 𝛼 🚲 \u202E',
];

describe('every feed of the real catalogue', () => {
  test('is Atom, with ids and times as RFC 4287 wants them beyond the grammar', async () => {
    const app = await apiOver(await seededDatabase());
    const answers = await Promise.all(FEEDS.map((path) => app.inject(at(path, 'atom'))));
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    }
    const documents = answers.map(({ body }) => body);
    expect(await atomFaults(...documents)).toEqual([]);
    for (const document of documents) {
      const feed = parse(document);
      const entries = childrenOf(feed, 'entry');
      const ids = [feed, ...entries].map((each) => textOf(each, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      // 4.1.1: an author for every entry; 4.1.2: something to link to, or content.
      expect(childrenOf(feed, 'author')).toHaveLength(1);
      const times = entries.map((entry) => textOf(entry, 'updated') ?? '');
      expect(times).toEqual(times.toSorted().toReversed());
      if (times.length > 0) expect(textOf(feed, 'updated')).toBe(times[0]);
    }
    expect(new Set(documents.map((document) => textOf(parse(document), 'id'))).size).toBe(FEEDS.length - 1);
  });

  test('is JSON Feed 1.1, with the same entries', async () => {
    const app = await apiOver(await seededDatabase());
    const { entries, json } = asked(app);
    for (const path of FEEDS) {
      const answer = await app.inject(at(path, 'feed.json'));
      expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8');
      expect(jsonFeedFaults(answer.body), path).toEqual([]);
      const { items } = await json(at(path, 'feed.json'));
      const atom = await entries(at(path, 'atom'));
      expect(items.map(({ id, title }) => [id, title])).toEqual(atom.map(({ id, title }) => [id, title]));
    }
  });

  test('the judges object to what is wrong', async () => {
    const { app } = await following({ practices: [aPractice('bikes')] });
    const { body } = await app.inject('/practices.atom');
    const wrong = [
      body.replace(/<updated>[^<]*<\/updated>/, ''),
      body.replace(/<updated>[^<]*/, '<updated>yesterday'),
      body.replace('type="xhtml"', 'type="html"'),
      body.replace('</entry>', '<surprise/></entry>'),
    ];
    const faults = await atomFaults(...wrong);
    for (const at of wrong.keys()) expect(faults.join('\n')).toMatch(new RegExp(`^feed-${at}\\.xml:`, 'm'));
    const { body: json } = await app.inject('/practices.feed.json');
    for (const [right, wrong] of [
      ['"content_html"', '"content"'],
      [/"date_published":"[^"]*/, '"date_published":"yesterday'],
      ['/1.1', '/2'],
    ] as const)
      expect(jsonFeedFaults(json.replace(right, wrong)), wrong).not.toEqual([]);
  });
});

test('whatever stands in a record stays text, in both forms', async () => {
  const practices = HOSTILE.map((text, at) =>
    aPractice(`p${at}`, { title: text, summary: text, licence: text, city: 'gavle' }),
  );
  const { database, app, entries, json } = await following({
    tags: [aTag('mobility', { en: HOSTILE[0] ?? '' })],
    cities: [aCity('gavle', { name: HOSTILE.join('') })],
    practices,
    adoptions: HOSTILE.map((text, at) => anAdoption(`p${at}`, 'tartu', { summary: text })),
  });
  for (const at of HOSTILE.keys()) await saveOn(database, `2026-02-0${at + 1}`, `p${at}`, { city: 'gavle' });
  const paths = ['/changes', `/practices?q=${encodeURIComponent('bikes <b>]]>')}`, '/cities/gavle'];
  const documents = (await Promise.all(paths.map((path) => app.inject(at(path, 'atom'))))).map(
    ({ body }) => body,
  );
  expect(await atomFaults(...documents)).toEqual([]);
  for (const document of documents) expect(document).not.toMatch(/<(script|b)>|]]>/);
  for (const path of paths)
    expect(jsonFeedFaults((await app.inject(at(path, 'feed.json'))).body)).toEqual([]);
  const read = await entries('/practices.atom');
  const { items } = await json('/practices.feed.json');
  for (const hostile of HOSTILE) {
    const shown = hostile.replaceAll(/[\0\b\uFFFE\uD800]/gu, '');
    const called = `It was called “${shown.replaceAll(/\s+/g, ' ')}” before.`;
    expect(read.filter(({ text }) => text.includes(called))).toHaveLength(1);
    expect(read.filter(({ title }) => title === `New practice: ${shown}`)).toHaveLength(1);
    const inJson = items.filter(({ title }) => title === `New practice: ${hostile.toWellFormed()}`);
    expect(inJson).toHaveLength(1);
  }
  for (const { content_html: html } of items) expect(html).not.toMatch(/<(?!\/?(p|ul|li|a)\b)/);
});
