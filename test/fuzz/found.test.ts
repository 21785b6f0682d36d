import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOUND } from './found.ts';
import { type Judge, judging } from './judge.ts';
import { send } from './send.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let judge: Judge;
beforeAll(async () => {
  world = await openWorld();
  judge = judging(world.known.document, world.origin);
}, 600_000);
afterAll(() => world.close());

test.each(FOUND)('never again: $was', async ({ asked, status, type }) => {
  const answer = await send(world, asked);
  expect({ status: answer.statusCode, faults: judge(asked, answer) }).toEqual({ status, faults: [] });
  expect(String(answer.headers['content-type'])).toMatch(type);
});

test('a judge that finds nothing in a broken answer would be none', async () => {
  const asked = { method: 'GET', url: '/api/v1/practices/spoku', headers: {} };
  const good = await send(world, asked);
  const body = (text: string) => ({ ...good, bytes: Buffer.from(text) });
  const html = (text: string) => ({
    ...good,
    headers: { 'content-type': 'text/html' },
    bytes: Buffer.from(`<!doctype html><html>${text}</html>`),
  });
  const page = { ...asked, url: '/practices' };
  const faults = (of: typeof asked, answer: typeof good) => judge(of, answer).join();
  expect(faults(asked, good)).toBe('');
  expect(faults(asked, body('{}'))).toContain('is not as /api/v1/practices/{slug} describes it');
  expect(faults(asked, body('{'))).toContain('is no application/json');
  expect(faults(asked, { ...good, statusCode: 500 })).toContain('status 500');
  expect(faults(asked, { ...good, statusCode: 204 })).toContain('has a body');
  expect(faults(asked, { ...good, headers: { ...good.headers, 'x-a': 'a\nb' } })).toContain('header x-a');
  expect(faults(asked, { ...good, work: 9000 })).toContain('9000 ms of work');
  expect(faults(page, html('<p>zz-canary</p>'))).toContain('zz-canary');
  expect(faults(page, html('<p>SQLITE_BUSY</p>'))).toContain('SQLITE_');
  expect(faults(page, html('<p><zzx></p>'))).toContain('an element that was sent');
  expect(faults(page, html('<p title="a" zzattr=1>'))).not.toBe('');
  expect(faults(page, html('<p title="a" zzattr="1">'))).toContain('an attribute that was sent');
  expect(faults(page, html('<a href="javascript:x">'))).toContain('leads to a script');
  expect(faults(page, html('<script>a</script><zzx>'))).toContain('an element that was sent');
  const away = {
    ...good,
    statusCode: 301,
    headers: { location: '//elsewhere.example/' },
    bytes: Buffer.of(),
  };
  expect(faults(page, away)).toContain('leads to //elsewhere.example/');
});
