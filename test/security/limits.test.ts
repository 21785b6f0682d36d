import { type AddressInfo, connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { boundConnections, BOUNDS, connectionsFor } from '../../server/http/bounds.ts';
import { handleErrors } from '../../server/http/errors.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { apiOver, eventually, freshDatabase } from '../helper.ts';
import { listening } from './listening.ts';

// Each bound from both sides: what is just allowed, and one more.

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('one request', () => {
  test.each([
    [200, 16_384],
    [413, 16_385],
  ])('may have a body of 16 KB: %i for %i bytes', async (status, length) => {
    const app = await apiOver(freshDatabase());
    const payload = `verb=Identify${'&'.repeat(length - 13)}`;
    const answer = await app.inject({ method: 'POST', url: '/oai', payload, headers: FORM });
    expect(answer.statusCode).toBe(status);
  });

  test('may not claim a shorter body than it sends, nor a longer one', async () => {
    const site = await listening(freshDatabase());
    const head = `POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: ${FORM['content-type']}\r\nConnection: close`;
    expect(await site.raw(`${head}\r\nContent-Length: 99999999999999999999\r\n\r\n`)).toContain(' 400 ');
    expect(await site.raw(`${head}\r\nContent-Length: -1\r\n\r\n`)).toContain(' 400 ');
    expect(await site.raw(`${head}\r\nContent-Length: 16385\r\n\r\n`)).toContain(' 413 ');
  });

  test('may have headers and an address of 16 KB together', async () => {
    const site = await listening(freshDatabase());
    const head = (length: number) => {
      const start = 'GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: ';
      return `${start}${'x'.repeat(length - start.length)}\r\n\r\n`;
    };
    expect(await site.raw(head(16_000))).toContain('HTTP/1.1 200 ');
    expect(await site.raw(head(16_500))).toContain('HTTP/1.1 431 ');
  });

  test.each([
    ['/api/practices/{}', 100, 404, 414],
    ['/api/practices?q={}', 300, 200, 400],
    ['/api/suggest?q={}', 300, 200, 400],
  ])('may have in %s as many letters as %i: %i, else %i', async (url, most, within, beyond) => {
    const app = await apiOver(freshDatabase());
    const status = async (letters: number) =>
      (await app.inject(url.replace('{}', 'x'.repeat(letters)))).statusCode;
    expect([await status(most), await status(most + 1)]).toEqual([within, beyond]);
  });

  test.each([
    [(count: number) => `/api/practices?${'&city=x'.repeat(count)}`, 30],
    [(count: number) => `/api/catalogue/practices?limit=${count}`, 100],
    [(count: number) => `/api/practices?${'&tag=x'.repeat(count)}`, 30],
  ])('may name so many and no more: %s', async (url, most) => {
    const app = await apiOver(freshDatabase());
    expect((await app.inject(url(most))).statusCode).not.toBe(400);
    expect((await app.inject(url(most + 1))).statusCode).toBe(400);
  });

  test('may not ask for a page before the first, nor for one that no number can name', async () => {
    const app = await apiOver(freshDatabase());
    for (const page of ['0', '-1', '1.5', '1e9', '99999999999999999999', 'NaN', ''])
      expect((await app.inject(`/api/practices?page=${page}`)).statusCode, page).toBe(400);
  });
});

describe('time', () => {
  test('has an end for everything', async () => {
    const { app } = await listening(freshDatabase());
    const { requestTimeout, headersTimeout, keepAliveTimeout, timeout } = app.server;
    expect({ requestTimeout, headersTimeout, keepAliveTimeout, timeout }).toEqual({
      requestTimeout: 10_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 15_000,
      timeout: 60_000,
    });
  });

  test('ends for an answer that does not come, in the one shape', async () => {
    const app = fastify({ handlerTimeout: 100 });
    onTestFinished(() => app.close());
    handleErrors(app, sayIn);
    app.get('/api/never', () => new Promise(() => undefined));
    const answer = await app.inject('/api/never');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json()).toMatchObject({ status: 503, title: 'Service Unavailable' });
    expect(BOUNDS.handlerTimeout).toBe(30_000);
  });

  test('ends for a request that never comes to its end, in words', async () => {
    const site = await listening(freshDatabase());
    const back = await site.raw('GET /api/tags HTTP/1.1\r\nHost: a\r\n');
    expect(back).toContain('HTTP/1.1 408 Request Timeout');
    expect(back).toContain('"detail":"The request did not arrive in time. Send it again, all at once."');
  }, 60_000);
});

describe('connections', () => {
  test.each([
    [undefined, 4000],
    ['Max open files            1048576              1048576              files', 4000],
    ['Max open files            1024                 524288               files', 480],
    ['Max open files            128                  128                  files', 32],
    ['Max open files            64                   64                   files', 16],
    ['Max open files            unlimited            unlimited            files', 4000],
  ])('are as many as files can be open: %s', (limits, most) => {
    expect(connectionsFor(limits)).toBe(most);
  });

  test('of one visitor are half of all at most, and closing one makes room', async () => {
    const app = fastify();
    boundConnections(app, false, 16);
    onTestFinished(() => app.close());
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const open = async () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      return socket;
    };
    const held = await Promise.all(Array.from({ length: 8 }, open));
    const ninth = await open();
    await once(ninth, 'close');
    expect(held.filter(({ destroyed }) => destroyed)).toEqual([]);
    held[0]?.destroy();
    await eventually('there is room again', async () => {
      const another = await open();
      await wait(100);
      const stays = !another.destroyed;
      another.destroy();
      return stays;
    });
    for (const socket of held.slice(1)) socket.destroy();
  });
});
