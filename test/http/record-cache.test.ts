import accepts from '@fastify/accepts';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheRecords } from '../../server/http/record-cache.ts';
import { watchedState } from '../../server/http/validators.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';

/** A server with one route that says which version of everything it was asked in, and counts how often it was asked. */
function counting({ most = 1_000_000 } = {}) {
  const app = fastify();
  void app.register(accepts);
  onTestFinished(() => app.close());
  const world = { version: 1, asked: 0, text: (slug: string) => `${slug} is as it is` };
  const slow: { before?: () => Promise<void> } = {};
  cacheRecords(
    app,
    watchedState(() => String(world.version)),
    undefined,
    most,
  );
  app.get('/practices/:slug', async (request, reply) => {
    world.asked += 1;
    const said = world.text((request.params as { slug: string }).slug);
    await slow.before?.();
    return reply.header('access-control-allow-origin', '*').send(said);
  });
  const get = (slug: string, etag?: unknown) =>
    app.inject({
      url: `/practices/${slug}`,
      headers: typeof etag === 'string' ? { 'if-none-match': etag } : {},
    });
  return { world, slow, get };
}

describe('a record that is asked for with what one has of it', () => {
  test('is not read again, also when its words are kept no longer', async () => {
    const { world, get } = counting({ most: 10 });
    const { headers } = await get('one');
    await get('two');
    expect(world.asked).toBe(2);
    await get('one');
    expect(world.asked, 'the words are kept no longer').toBe(3);
    const again = await get('one', headers['etag']);
    expect([again.statusCode, again.body, world.asked]).toEqual([304, '', 3]);
    const { etag, vary } = headers;
    expect(again.headers).toMatchObject({
      etag,
      vary,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
    expect((await get('one', '*')).statusCode).toBe(304);
    expect((await get('one', '"other"')).statusCode).toBe(200);
  });

  test('is read once more after any change, and is 304 where it is still the same', async () => {
    const { world, get } = counting();
    const { headers } = await get('one');
    world.version = 2;
    for (const _ of ['once', 'again']) expect((await get('one', headers['etag'])).statusCode).toBe(304);
    expect(world.asked).toBe(2);
    world.version = 3;
    world.text = (slug) => `${slug} is another`;
    const { statusCode, body } = await get('one', headers['etag']);
    expect([statusCode, body]).toEqual([200, 'one is another']);
  });

  test('and was read before a change that came meanwhile is not taken for what is true after it', async () => {
    const { world, slow, get } = counting();
    const reading = Promise.withResolvers<void>();
    const going = Promise.withResolvers<void>();
    slow.before = () => {
      reading.resolve();
      return going.promise;
    };
    const first = get('one');
    await reading.promise;
    world.version = 2;
    world.text = (slug) => `${slug} is another`;
    delete slow.before;
    // Somebody else comes, by whom the cache learns of the change.
    await get('two');
    going.resolve();
    const { body, headers } = await first;
    expect(body).toBe('one is as it is');
    expect((await get('one', headers['etag'])).body).toBe('one is another');
    expect((await get('one')).body).toBe('one is another');
  });
});

test('a script of another origin may see that nothing has changed', async () => {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('one')] });
  const app = await apiOver(database);
  for (const url of ['/api/practices/one', '/api/practices', '/practices/one.bib']) {
    const { headers } = await app.inject(url);
    expect(headers['access-control-allow-origin'], url).toBe('*');
    const asked = { url, headers: { 'if-none-match': String(headers['etag']) } };
    for (const answer of [await app.inject(asked), await app.inject(asked)]) {
      expect(answer.statusCode, url).toBe(304);
      expect(answer.headers['access-control-allow-origin'], url).toBe('*');
    }
  }
});
