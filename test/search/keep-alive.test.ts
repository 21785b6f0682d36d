import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { MeilisearchApiError } from 'meilisearch';
import { afterEach, describe, expect, test } from 'vitest';
import { keepAlive } from '../../server/search/keep-alive.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close().closeAllConnections();
});

async function listening(server: Server): Promise<string> {
  running.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/multi-search`;
}

const POST = { method: 'POST', body: '{"q":"bicikli"}', headers: { 'Content-Type': 'application/json' } };

describe('connections that stay open', () => {
  test('carry one request after the other, bodies and headers with them', async () => {
    const sockets = new Set<Socket>();
    const url = await listening(
      createServer((request, reply) => {
        sockets.add(request.socket);
        let body = '';
        request.on('data', (part) => (body += String(part)));
        request.on('end', () => reply.end(JSON.stringify({ body, type: request.headers['content-type'] })));
      }),
    );
    const send = keepAlive({ changesNothing: true });
    for (let turn = 0; turn < 3; turn++)
      expect(await send(url, POST)).toEqual({ body: POST.body, type: 'application/json' });
    expect(sockets.size).toBe(1);
  });

  test.each([
    { changesNothing: true, become: 'opened anew' },
    { changesNothing: false, become: 'not tried again' },
  ])(
    'that the other side closed while they waited are $become where what is sent changes nothing: $changesNothing',
    async ({ changesNothing }) => {
      let asked = 0;
      const url = await listening(
        createServer((request, reply) => {
          asked += 1;
          // The second request finds its connection cut, as when an engine gave up waiting at that very moment.
          if (asked === 2) request.socket.resetAndDestroy();
          else reply.end('{}');
        }),
      );
      const send = keepAlive({ changesNothing });
      await send(url, POST);
      const again = send(url, POST);
      if (changesNothing) expect(await again).toEqual({});
      else await expect(again).rejects.toThrow('closed while it waited');
      expect(asked).toBe(changesNothing ? 3 : 2);
    },
  );

  test('are opened anew after a refusal: what was refused may not have been read', async () => {
    const sockets = new Set<Socket>();
    const url = await listening(
      createServer((request, reply) => {
        sockets.add(request.socket);
        // Answers before it reads, and reads no more, as Meilisearch does.
        if (sockets.size === 1) reply.writeHead(413).end('{"code":"payload_too_large"}');
        else request.resume().on('end', () => reply.end('{}'));
      }),
    );
    const send = keepAlive({ changesNothing: false });
    const large = { ...POST, body: JSON.stringify('x'.repeat(5_000_000)) };
    await expect(send(url, large)).rejects.toMatchObject({ response: { status: 413 } });
    expect(await send(url, POST)).toEqual({});
    expect(sockets.size).toBe(2);
  });

  test('are not tried again where the first request of a connection is cut', async () => {
    let asked = 0;
    const url = await listening(
      createServer((request) => {
        asked += 1;
        request.socket.resetAndDestroy();
      }),
    );
    await expect(keepAlive({ changesNothing: true })(url, POST)).rejects.toThrow(/ECONNRESET|hang up/);
    expect(asked).toBe(1);
  });

  test('tell of an answer that is none', async () => {
    const url = await listening(
      createServer((_, reply) => reply.writeHead(403).end('{"code":"invalid_api_key"}')),
    );
    const refused: unknown = await keepAlive({ changesNothing: true })(url, POST).catch((error) => error);
    expect(refused).toBeInstanceOf(MeilisearchApiError);
    expect(refused).toMatchObject({ response: { status: 403 }, cause: { code: 'invalid_api_key' } });
    const broken = await listening(createServer((_, reply) => reply.end('<html>')));
    await expect(keepAlive({ changesNothing: true })(broken, POST)).rejects.toThrow(/JSON/);
  });

  test('end at the deadline, before the answer and in the midst of it', async () => {
    for (const start of ['', '{"results":']) {
      const url = await listening(
        createServer((_, reply) => {
          if (start !== '') reply.write(start);
        }),
      );
      await expect(
        keepAlive({ changesNothing: true })(url, { ...POST, signal: AbortSignal.timeout(50) }),
      ).rejects.toThrow();
    }
  });
});
