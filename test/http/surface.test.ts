import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, saving } from '../helper.ts';
import { aPractice, save } from '../records.ts';

async function surface() {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('one')] });
  const app: FastifyInstance = await apiOver(database);
  return { database, app };
}

describe('every answer', () => {
  test.each([
    '/api/practices',
    '/api/practices/one',
    '/api/practices/none',
    '/api/practices?x=1',
    '/health/live',
    '/%',
    '/api/practices/%zz',
  ])('carries the headers that protect visitors: %s', async (url) => {
    const { app } = await surface();
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  test('hides what went wrong inside, and keeps the request id', async () => {
    const { app, database } = await surface();
    database.db.$client.exec('DROP TABLE cost_item');
    const answer = await app.inject('/api/practices/one');
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Internal error. Quote the request id when you report it.',
      requestId: expect.any(String) as string,
    });
    expect(answer.body).not.toMatch(/cost_item|SQLITE|node_modules| at /);
  });

  test('leaves out what the response schema does not name', async () => {
    const { app } = await surface();
    const body = (await app.inject('/api/practices/one')).body;
    expect(body).not.toContain('cityId');
    expect(body).not.toContain('practiceId');
  });
});

describe('answers for one record', () => {
  test('have an ETag and are 304 for those who have them already', async () => {
    const { app } = await surface();
    for (const round of ['first', 'again']) {
      const { headers, statusCode } = await app.inject('/api/practices/one');
      expect(statusCode, round).toBe(200);
      const etag = String(headers['etag']);
      expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
      const second = await app.inject({ url: '/api/practices/one', headers: { 'if-none-match': etag } });
      expect({ status: second.statusCode, body: second.body }).toEqual({ status: 304, body: '' });
      const several = { 'if-none-match': `"other", ${etag}` };
      expect((await app.inject({ url: '/api/practices/one', headers: several })).statusCode).toBe(304);
    }
  });

  test('change as soon as the record changes', async () => {
    const { app, database } = await surface();
    const before = await app.inject('/api/practices/one');
    await write(database, (tx) => savePractice(tx, aPractice('one', { title: 'A better title' }), saving));
    const after = await app.inject({
      url: '/api/practices/one',
      headers: { 'if-none-match': String(before.headers['etag']) },
    });
    expect(after.statusCode).toBe(200);
    expect(after.json()).toMatchObject({ title: 'A better title', version: 2 });
  });

  test('are gone when the record is withdrawn', async () => {
    const { app, database } = await surface();
    await app.inject('/api/practices/one');
    await write(database, (tx) => savePractice(tx, aPractice('one', { status: 'archived' }), saving));
    expect((await app.inject('/api/practices/one')).statusCode).toBe(410);
  });

  test('are the same when they come from the cache, headers and all, in every encoding', async () => {
    const { app } = await surface();
    const ask = async (encoding: string) => {
      const { headers, rawPayload } = await app.inject({
        url: '/api/practices/one',
        headers: { 'accept-encoding': encoding },
      });
      const { date: _, 'content-length': __, 'transfer-encoding': ___, connection: ____, ...rest } = headers;
      const encoded = headers['content-encoding'];
      const body =
        encoded === 'br'
          ? brotliDecompressSync(rawPayload)
          : encoded === 'gzip'
            ? gunzipSync(rawPayload)
            : rawPayload;
      return { headers: rest, body: body.toString() };
    };
    for (const encoding of ['br', 'gzip', '']) {
      const first = await ask(encoding);
      const second = await ask(encoding);
      expect(second.body).toBe(first.body);
      expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
      expect(second.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(second.headers['content-encoding']).toBe(encoding === '' ? undefined : encoding);
      expect(second.headers['vary']).toContain('accept-encoding');
    }
  });

  test('come in the encoding that the client takes, and no other', async () => {
    const { app } = await surface();
    await app.inject('/api/practices/one');
    const encoding = async (accepted: string) =>
      (await app.inject({ url: '/api/practices/one', headers: { 'accept-encoding': accepted } })).headers[
        'content-encoding'
      ];
    expect(await Promise.all(['gzip;q=0', 'br;q=0, gzip', 'x-br', 'GZIP', 'identity'].map(encoding))).toEqual(
      [undefined, 'gzip', undefined, 'gzip', undefined],
    );
  });

  test('that failed are not kept', async () => {
    const { app } = await surface();
    expect((await app.inject('/api/practices/two')).headers['etag']).toBeUndefined();
  });
});

describe('the surface', () => {
  test('compresses long answers for those who ask', async () => {
    const { app } = await surface();
    const answer = await app.inject({ url: '/api/practices', headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['vary']).toContain('accept-encoding');
  });

  test('says so when an address is longer than a slug can be, or cannot be read', async () => {
    const { app } = await surface();
    const long = await app.inject(`/api/practices/${'x'.repeat(101)}`);
    expect(long.json()).toMatchObject({ status: 414, title: 'URI Too Long' });
    expect((await app.inject('/api/practices/%zz')).json()).toMatchObject({
      status: 400,
      title: 'Bad Request',
    });
  });
});
