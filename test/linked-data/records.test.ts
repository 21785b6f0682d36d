import { describe, expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, saving, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';
import { expanded, inPage, type Json, type Node, siteOver } from './reading.ts';

const RECORDS = [
  '/practices/spoku',
  '/practices/dips',
  '/adoptions/service-design-birmingham',
  '/events/study-visit-gavle-digital-renewal',
  '/cities/birmingham',
  '/plans/birmingham-action-plan',
  '/tags/e-services',
];

describe('a record as linked data', () => {
  test('is the same in its page, in every language of the page, and at its own address', async () => {
    const app = await siteOver(await seededDatabase());
    for (const path of RECORDS) {
      const { body, headers } = await app.inject(`${path}.jsonld`);
      expect(headers['content-type'], path).toBe('application/ld+json; charset=utf-8');
      const { '@context': context, ...node } = JSON.parse(body) as Node;
      for (const base of ['', '/it']) {
        const page = inPage((await app.inject(base + path)).body);
        expect(page?.['@context'], path).toEqual(context);
        expect((page as { '@graph': Json[] })['@graph'][0], path).toEqual(node);
      }
    }
  });

  test('is led to by content negotiation, with what the visitor carries along', async () => {
    const app = await apiOver(await seededDatabase());
    const ask = (url: string, accept: string) => app.inject({ url, headers: { accept } });
    for (const path of [...RECORDS, '/tags']) {
      const { statusCode, headers } = await ask(`${path}?lang=it&my=Eger&list=spoku`, 'application/ld+json');
      expect([statusCode, headers['vary']], path).toEqual([303, 'accept']);
      expect((await app.inject(String(headers['location']))).statusCode, path).toBe(200);
    }
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect((await ask('/practices/spoku', browser)).statusCode).not.toBe(303);
    expect((await ask('/practices/spoku', 'application/ld+json;q=0.5, text/html')).statusCode).not.toBe(303);
  });

  test('is a 404 where there is none, and a 400 for what it does not know', async () => {
    const app = await apiOver(await seededDatabase());
    for (const ending of ['jsonld', 'linkset', 'linkset.json']) {
      const { statusCode, headers } = await app.inject(`/practices/none.${ending}`);
      expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect((await app.inject(`/practices/spoku.${ending}?tga=x`)).statusCode).toBe(400);
    }
  });

  test('is gone when the record is withdrawn, also from those that named it', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('narva')],
      practices: [aPractice('one')],
      adoptions: [anAdoption('one', 'narva')],
    });
    const app = await apiOver(database);
    expect((await app.inject('/adoptions/one-narva.jsonld')).statusCode).toBe(200);
    await write(database, (tx) => savePractice(tx, aPractice('one', { status: 'archived' }), saving));
    for (const path of ['/practices/one', '/adoptions/one-narva'])
      expect((await app.inject(`${path}.jsonld`)).statusCode, path).toBe(404);
    expect((await app.inject('/cities/tartu.jsonld')).body).not.toContain('Practice one');
  });
});

describe('a version as linked data', () => {
  test('stays as it was, says what it is a version of, and is what the record is cited as', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one', { status: 'draft' })] });
    for (const title of ['First title', 'Second title'])
      await write(database, (tx) =>
        savePractice(tx, aPractice('one', { title, licence: 'CC BY 4.0' }), saving),
      );
    const app = await apiOver(database);
    const then = await app.inject('/practices/one/v/2.jsonld');
    const node = then.json<Node>();
    expect(node).toMatchObject({
      '@id': expect.stringMatching(/\/practices\/one\/v\/2$/) as string,
      'dct:isVersionOf': { '@id': expect.stringMatching(/\/practices\/one$/) as string },
      name: 'First title',
      version: 2,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      datePublished: saving.now.toISOString(),
      about: [{ termCode: 'mobility' }],
      citation: [{ '@type': 'WebPage' }],
    });
    await expanded(node);
    expect(then.headers['link']).toMatch(/rel="describes".*rel="latest-version"/);
    const led = await app.inject({ url: '/practices/one/v/2', headers: { accept: 'application/ld+json' } });
    expect(led.headers['location']).toBe('/practices/one/v/2.jsonld');
    const status = async (path: string) => (await app.inject(`/practices/one/v/${path}.jsonld`)).statusCode;
    expect(await Promise.all(['1', '2', '3', '4', '0', 'x'].map(status))).toEqual([
      404, 200, 200, 404, 400, 400,
    ]);
    await write(database, (tx) => savePractice(tx, aPractice('one', { status: 'draft' }), saving));
    expect(await status('2')).toBe(404);
  });
});

describe('chains', () => {
  test('lead from an adoption to the one it was taken from, and back', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('narva'), aCity('parnu')],
      practices: [aPractice('one')],
      adoptions: [
        anAdoption('one', 'narva'),
        anAdoption('one', 'parnu', { from: 'one-narva', status: 'abandoned', abandon_reason: 'no-budget' }),
      ],
    });
    const app = await apiOver(database);
    const read = async (path: string) => (await app.inject(`${path}.jsonld`)).json<Node>();
    const [first, second, practice] = await Promise.all(
      ['/adoptions/one-narva', '/adoptions/one-parnu', '/practices/one'].map(read),
    );
    const id = (path: string) =>
      expect.objectContaining({ '@id': expect.stringMatching(`${path}$`) as string }) as Node;
    expect(first?.['isBasedOn']).toEqual(id('/practices/one'));
    expect(second?.['isBasedOn']).toEqual(id('/adoptions/one-narva'));
    expect(second?.['exampleOfWork']).toEqual(id('/practices/one'));
    expect(first?.['@reverse']).toEqual({ isBasedOn: [id('/adoptions/one-parnu')] });
    expect(practice?.['workExample']).toHaveLength(2);
    expect(second?.['about']).toMatchObject({
      actionStatus: 'https://schema.org/FailedActionStatus',
      error: { name: expect.stringMatching(/budget|money/i) as string },
    });
  });

  test('go on under another name', async () => {
    const app = await apiOver(await seededDatabase());
    const dips = (await app.inject('/practices/dips.jsonld')).json<{ isBasedOn: Node[] }>();
    expect(dips.isBasedOn.map((each) => (each['@id'] as string).replace(/^.*\//, ''))).toContain(
      'service-design-birmingham',
    );
  });
});

describe('what is not known', () => {
  test('is not said', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one', { ongoing: 'unknown', started: 'after 2019' })] });
    const body = (await (await apiOver(database)).inject('/practices/one.jsonld')).json<Node>();
    for (const key of [
      'temporalCoverage',
      'mentions',
      'isBasedOn',
      'workExample',
      'subjectOf',
      'workTranslation',
      'alternateName',
    ])
      expect(body, key).not.toHaveProperty(key);
    expect(JSON.stringify(body)).not.toMatch(/null(?!})|\[\]/);
    expect(body['spatialCoverage']).not.toHaveProperty('geo');
  });

  test.each([
    [{ started: '2019-04', ended: '2020' }, '2019-04/2020'],
    [{ started: '2019', ongoing: 'yes' as const }, '2019/..'],
    [{ started: '2019', ongoing: 'unknown' as const }, undefined],
    [{ started: '2019', ended: 'before 2021' }, undefined],
  ])('of its time is not guessed: %o', async (more, coverage) => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one', more)] });
    const node = (await (await apiOver(database)).inject('/practices/one.jsonld')).json<Node>();
    expect(node['temporalCoverage']).toBe(coverage);
  });
});

describe('texts that could do harm', () => {
  test('stay texts: in the page, as addresses, in any language', async () => {
    const database = freshDatabase();
    const title = 'A "title" </script><script>alert(1)</script> \\ & more';
    const sources = [
      {
        url: 'https://example.org/a|b{c}"<d>?q=^`',
        kind: 'press' as const,
        title: 'Ein „Titel“',
        language: 'de',
      },
    ];
    await save(database, {
      cities: [aCity('narva', { website: 'https://narva.ee/<x>', local_name: 'Нарва', languages: ['et'] })],
      practices: [aPractice('one', { title, language: 'it', sources, licence: 'Ask the city' })],
    });
    const app = await siteOver(database);
    const { body } = await app.inject('/practices/one');
    expect(body).not.toContain('<script>alert');
    const page = inPage(body) as Node;
    const [node] = page['@graph'] as [Node];
    expect(node['name']).toEqual({ '@value': title, '@language': 'it' });
    expect(node['license']).toEqual({ '@type': 'CreativeWork', name: 'Ask the city' });
    const [source] = node['citation'] as [Node];
    expect(source).toMatchObject({
      '@type': 'NewsArticle',
      name: { '@value': 'Ein „Titel“', '@language': 'de' },
    });
    expect(source['@id']).toMatch(/^[!#-;=?-Z_a-z~]+$/);
    await expanded(page);
    const city = (await app.inject('/cities/narva.jsonld')).json<Node>();
    expect(city).toMatchObject({
      sameAs: 'https://narva.ee/%3Cx%3E',
      alternateName: [{ '@value': 'Нарва', '@language': 'et' }],
    });
    await expanded(city);
  });
});
