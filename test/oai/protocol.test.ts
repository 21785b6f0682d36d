import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, saving } from '../helper.ts';
import { aCity, aPractice, aTag, save } from '../records.ts';
import { part } from './harvester.ts';
import { faultsOf, ID, oaiOver } from './over.ts';
import { childOf, childrenOf, parse, textOf } from './tree.ts';

let oai: Awaited<ReturnType<typeof oaiOver>>;
let database: ReturnType<typeof freshDatabase>;
const LIST = 'verb=ListIdentifiers&metadataPrefix=oai_dc';

beforeEach(async () => {
  database = freshDatabase();
  await save(database, {
    tags: [
      aTag('cycling', {}, { broader: 'mobility' }),
      aTag('bike', {}, { kind: 'technology', broader: 'mobility' }),
    ],
    cities: [aCity('turin', { country: 'IT' })],
    practices: [
      ...['one', 'two', 'three', 'four', 'five'].map((slug) => aPractice(slug)),
      aPractice('wheels', { city: 'turin', tags: ['bike', 'cycling'], in_better: true }),
      aPractice('draft', { status: 'draft' }),
      aPractice('never', { status: 'archived' }),
    ],
  });
  oai = await oaiOver(database, { page: 2 });
});

/** Looked at by the schemas together, since those take longer to read than an answer. */
const answers: string[] = [];
afterAll(async () => expect(await faultsOf(...answers)).toEqual([]));

/** The codes of an answer, which is to be valid. */
async function codesOf(query: string): Promise<string[]> {
  const { statusCode, body, headers } = await oai.get(query);
  expect(statusCode, query).toBe(200);
  expect(headers['content-type'], query).toBe('text/xml; charset=utf-8');
  answers.push(body);
  return childrenOf(parse(body), 'error').map(({ attributes }) => attributes['code'] ?? '');
}

const requestOf = async (query: string) => childOf(parse((await oai.get(query)).body), 'request');

test('the schemas find what is wrong', async () => {
  const answer = await oai.ask({ verb: 'ListRecords', metadataPrefix: 'oai_datacite' });
  expect(await faultsOf(answer)).toEqual([]);
  for (const [right, wrong] of [
    ['<publicationYear>2026<', '<publicationYear>26<'],
    ['relationType="HasVersion"', 'relationType="Has"'],
    ['</header>', '<x/></header>'],
    ['Z</datestamp>', '</datestamp>'],
    ['<creators>', '<creators><creator/>'],
  ] as const) {
    expect(answer).toContain(right);
    expect((await faultsOf(answer.replace(right, wrong))).length, wrong).toBeGreaterThan(0);
  }
});

describe('errors', () => {
  test('badVerb: none, an unknown one, one twice', async () => {
    for (const query of ['', 'verb=', 'verb=identify', 'verb=Drop', 'verb=Identify&verb=Identify', 'x=1']) {
      expect(await codesOf(query)).toEqual(['badVerb']);
      expect((await requestOf(query))?.attributes, query).toEqual({});
    }
  });

  test.each([
    ['verb=Identify&set=topic', 1],
    ['verb=Identify&x=%3C%26%22%00', 1],
    ['verb=ListSets&metadataPrefix=oai_dc', 1],
    ['verb=GetRecord', 2],
    ['verb=GetRecord&metadataPrefix=oai_dc', 1],
    [`verb=GetRecord&identifier=${ID}one`, 1],
    [`verb=GetRecord&identifier=${ID}one&identifier=${ID}two&metadataPrefix=oai_dc`, 1],
    ['verb=GetRecord&identifier=no%20uri&metadataPrefix=oai_dc', 1],
    ['verb=GetRecord&identifier=a:%25zz&metadataPrefix=oai_dc', 1],
    ['verb=ListRecords', 1],
    ['verb=ListRecords&metadataPrefix=a%20b', 1],
    [`${LIST}&metadataPrefix=oai_dc`, 1],
    [`${LIST}&set=`, 1],
    [`${LIST}&set=a::b`, 1],
    [`${LIST}&from=yesterday`, 1],
    [`${LIST}&from=2026-02-30`, 1],
    [`${LIST}&from=2026-01-01T00:00:00`, 1],
    [`${LIST}&from=2026-01-01T00:00:00.5Z`, 1],
    [`${LIST}&from=2026-01-01T24:00:00Z`, 1],
    [`${LIST}&from=2026-01-01&until=2026-01-02T00:00:00Z`, 1],
    [`${LIST}&from=2026-01-02&until=2026-01-01`, 1],
    [`${LIST}&from=&until=1&set=:&x=1&y=2`, 5],
    [`${LIST}&resumptionToken=x`, 1],
    ['verb=ListSets&resumptionToken=x&resumptionToken=x', 1],
  ])('badArgument: %s', async (query, errors) => {
    expect(await codesOf(query)).toEqual(Array.from({ length: errors }, () => 'badArgument'));
    expect((await requestOf(query))?.attributes).toEqual({});
  });

  test('the rest, each with the request as it was understood', async () => {
    const cases: [string, string][] = [
      ['verb=GetRecord&identifier=oai:other.org:1&metadataPrefix=oai_dc', 'idDoesNotExist'],
      [`verb=GetRecord&identifier=${ID}draft&metadataPrefix=oai_dc`, 'idDoesNotExist'],
      [`verb=GetRecord&identifier=${ID}never&metadataPrefix=oai_dc`, 'idDoesNotExist'],
      [`verb=GetRecord&identifier=${ID}one%26%23&metadataPrefix=oai_dc`, 'idDoesNotExist'],
      ["verb=GetRecord&identifier=x:'*!()&metadataPrefix=oai_dc", 'idDoesNotExist'],
      ['verb=ListMetadataFormats&identifier=oai:other.org:1', 'idDoesNotExist'],
      [`verb=GetRecord&identifier=${ID}one&metadataPrefix=marc21`, 'cannotDisseminateFormat'],
      ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
      ['verb=ListRecords&metadataPrefix=constructor', 'cannotDisseminateFormat'],
      [`${LIST}&set=nothing`, 'noRecordsMatch'],
      [`${LIST}&set=topic:mob`, 'noRecordsMatch'],
      [`${LIST}&until=1999-12-31`, 'noRecordsMatch'],
      [`${LIST}&from=2999-01-01T00:00:00Z`, 'noRecordsMatch'],
    ];
    for (const [query, code] of cases) {
      expect(await codesOf(query), query).toEqual([code]);
      const known = Object.fromEntries(new URLSearchParams(query));
      expect((await requestOf(query))?.attributes).toEqual(known);
    }
  });

  test('badResumptionToken: cut, changed, made up, of another verb or repository', async () => {
    const { token = '' } = await part(oai.ask, { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' });
    const other = await oaiOver(database, { page: 2, origin: 'https://other.example.org' });
    const foreign = await part(other.ask, { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' });
    const [body = '', seal] = token.split('.');
    const later = Buffer.from(Buffer.from(body, 'base64url').toString().replace(/\d/g, '9')).toString(
      'base64url',
    );
    const tokens = [
      '',
      ' ',
      '.',
      'x',
      token.slice(1),
      token.slice(0, -1),
      `${token}.`,
      `${token} `,
      `A${token}`,
      body,
      `${later}.${seal}`,
      foreign.token ?? '',
      `${token}${token}`,
      'é'.repeat(100),
      `${body}.${seal}.${seal}`,
    ];
    for (const each of tokens) {
      const query = String(new URLSearchParams({ verb: 'ListIdentifiers', resumptionToken: each }));
      expect(await codesOf(query), each).toEqual(['badResumptionToken']);
    }
    expect(await codesOf(`verb=ListRecords&resumptionToken=${token}`)).toEqual(['badResumptionToken']);
    expect(await codesOf(`verb=ListSets&resumptionToken=${token}`)).toEqual(['badResumptionToken']);
    expect(await codesOf(`verb=ListIdentifiers&resumptionToken=${token}`)).toEqual([]);
  });
});

describe('the verbs', () => {
  test('Identify says who and what, by the schema of the protocol', async () => {
    expect(await codesOf('verb=Identify')).toEqual([]);
    const identify = childOf(parse(await oai.ask({ verb: 'Identify' })), 'Identify');
    const said = (name: string) => (identify === undefined ? undefined : textOf(identify, name));
    expect(said('baseURL')).toBe('https://practices.example.eu/oai');
    expect(said('deletedRecord')).toBe('persistent');
    expect(said('granularity')).toBe('YYYY-MM-DDThh:mm:ssZ');
    expect(said('adminEmail')).toBe('no-contact-configured@practices.example.eu.invalid');
    const { records } = await part(oai.ask, { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' });
    expect(said('earliestDatestamp')).toBe(records[0]?.datestamp);
  });

  test.each([
    ['mailto:office@example.eu', 'http://localhost:3000', 'office@example.eu', true],
    ['mailto:office@example.eu?subject=Harvest', 'http://127.0.0.1:3000', 'office@example.eu', true],
    [
      'https://example.eu/contact',
      'http://[::1]:3000',
      'no-contact-configured@practice-exchange.localhost.invalid',
      true,
    ],
    [
      'mailto:root@localhost',
      'https://2020.example.eu',
      'no-contact-configured@2020.example.eu.invalid',
      false,
    ],
  ])('Identify with the contact %s at %s', async (contact, origin, email, described) => {
    const { ask } = await oaiOver(database, { contact, origin });
    const answer = await ask({ verb: 'Identify' });
    answers.push(answer);
    const identify = childOf(parse(answer), 'Identify');
    expect(identify && textOf(identify, 'adminEmail')).toBe(email);
    expect(identify && childrenOf(identify, 'description').length > 0).toBe(described);
  });

  test('an empty catalogue is an answer too', async () => {
    oai = await oaiOver(freshDatabase());
    for (const verb of ['Identify', 'ListMetadataFormats', 'ListSets'])
      expect(await codesOf(`verb=${verb}`)).toEqual([]);
    expect(await codesOf(LIST)).toEqual(['noRecordsMatch']);
  });

  test('sets are listed in parts, each once, with those that they are part of', async () => {
    const specs: string[] = [];
    let query: Record<string, string> = { verb: 'ListSets' };
    for (;;) {
      const answer = await oai.ask(query);
      answers.push(answer);
      const body = childOf(parse(answer), 'ListSets');
      specs.push(
        ...(body === undefined ? [] : childrenOf(body, 'set')).map((set) => textOf(set, 'setSpec') ?? ''),
      );
      const token = body && textOf(body, 'resumptionToken');
      if (token === undefined || token === '') break;
      query = { verb: 'ListSets', resumptionToken: token };
    }
    expect(specs).toEqual([
      'better',
      'country',
      'country:EE',
      'country:IT',
      'topic',
      'topic:mobility',
      'topic:mobility:cycling',
    ]);
  });

  test('a set holds what is in finer ones, and headers name the finest alone', async () => {
    const big = await oaiOver(database);
    const inSet = async (set: string) =>
      (await part(big.ask, { verb: 'ListRecords', metadataPrefix: 'oai_dc', set })).records;
    expect((await inSet('topic')).length).toBe(6);
    expect((await inSet('topic:mobility')).length).toBe(6);
    expect((await inSet('country:EE')).length).toBe(5);
    for (const set of ['topic:mobility:cycling', 'country:IT', 'better'])
      expect((await inSet(set)).map(({ identifier, sets }) => [identifier, sets])).toEqual([
        [`${ID}wheels`, ['better', 'country:IT', 'topic:mobility:cycling']],
      ]);
  });

  test('lists in parts say how long they are and where they stand', async () => {
    const first = await part(oai.ask, { verb: 'ListRecords', metadataPrefix: 'oai_dc' });
    expect(first).toMatchObject({ size: 6, cursor: 0 });
    const second = await part(oai.ask, { verb: 'ListRecords', resumptionToken: first.token ?? '' });
    expect(second).toMatchObject({ size: 6, cursor: 2 });
    const last = await part(oai.ask, { verb: 'ListRecords', resumptionToken: second.token ?? '' });
    expect(last).toMatchObject({ size: 6, cursor: 4, token: undefined });
    const again = await part(oai.ask, { verb: 'ListRecords', resumptionToken: second.token ?? '' });
    expect(again.records).toEqual(last.records);
    const whole = await part((await oaiOver(database)).ask, {
      verb: 'ListRecords',
      metadataPrefix: 'oai_dc',
    });
    expect(whole).toMatchObject({ size: undefined, cursor: undefined, token: undefined });
    expect([...first.records, ...second.records, ...last.records]).toEqual(whole.records);
  });

  test('what is archived or a draft again is deleted, for every verb', async () => {
    await write(database, async (tx) => {
      await savePractice(tx, aPractice('one', { status: 'archived' }), saving);
      await savePractice(tx, aPractice('two', { status: 'draft' }), saving);
    });
    for (const slug of ['one', 'two']) {
      const query = `verb=GetRecord&identifier=${ID}${slug}&metadataPrefix=oai_datacite`;
      expect(await codesOf(query)).toEqual([]);
      const record = childOf(childOf(parse((await oai.get(query)).body), 'GetRecord') as never, 'record');
      expect(record?.children.map(({ name }) => name)).toEqual(['header']);
      expect(record?.children[0]?.attributes['status']).toBe('deleted');
      expect(await codesOf(`verb=ListMetadataFormats&identifier=${ID}${slug}`)).toEqual([]);
    }
    const { records } = await part((await oaiOver(database)).ask, {
      verb: 'ListRecords',
      metadataPrefix: 'oai_dc',
      set: 'country:EE',
    });
    expect(
      records.filter(({ deleted }) => deleted).map(({ identifier, metadata }) => [identifier, metadata]),
    ).toEqual([
      [`${ID}one`, undefined],
      [`${ID}two`, undefined],
    ]);
  });
});

describe('how it is asked', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (payload: string, headers: Record<string, string> = form, url = '/oai') =>
    oai.app.inject({ method: 'POST', url, payload, headers });

  test('POST answers as GET does', async () => {
    for (const query of [
      'verb=Identify',
      LIST,
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID}one`,
      'verb=No',
    ]) {
      const [got, posted] = [(await oai.get(query)).body, (await post(query)).body];
      expect(posted.replace(/<responseDate>.*?</, '')).toBe(got.replace(/<responseDate>.*?</, ''));
    }
    expect(
      (await post('verb=Identify', { 'content-type': `${form['content-type']}; charset=utf-8` })).body,
    ).toContain('<Identify>');
    expect((await post('verb=Identify', form, '/oai?verb=Identify')).body).toContain('badVerb');
  });

  test('POST takes nothing else and nothing larger, and no other address takes forms', async () => {
    expect((await post('{"verb":"Identify"}', { 'content-type': 'application/json' })).statusCode).toBe(415);
    expect((await post('verb=Identify', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    expect((await post(`verb=Identify&x=${'y'.repeat(20_000)}`)).statusCode).toBe(413);
    const api = await apiOver(database);
    for (const url of ['/api/practices', '/oai/x', '/'])
      expect((await api.inject({ method: 'POST', url, payload: 'a=b', headers: form })).statusCode, url).toBe(
        404,
      );
    const answer = await api.inject({ method: 'POST', url: '/oai', payload: 'verb=Identify', headers: form });
    expect(answer.body).toContain('<Identify>');
  });
});
