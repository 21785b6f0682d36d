import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../server/http/listening.ts';
import { stopping } from '../../server/http/stopping.ts';
import { eventually } from '../helper.ts';

const HOST = '127.0.0.1';

async function listening(app: FastifyInstance = fastify({ keepAliveTimeout: 60_000 })) {
  app.get('/', async () => 'ok');
  onTestFinished(() => app.close());
  await listen(app, { host: HOST, port: 0 });
  return { app, port: (app.server.address() as AddressInfo).port };
}

const open = (port: number, count: number): Socket[] =>
  Array.from({ length: count }, () => {
    const socket = connect(port, HOST).on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    return socket;
  });

test.runIf(process.platform === 'linux')(
  'takes several new connections in one turn of the event loop',
  async () => {
    const { app, port } = await listening();
    const COUNT = 64;
    let [taken, turns] = [0, 0];
    app.server.on('connection', () => {
      taken += 1;
    });
    const turn = (): void => {
      if (taken > 0) turns += 1;
      if (taken < COUNT) setImmediate(turn);
    };
    setImmediate(turn);
    open(port, COUNT);
    await eventually('all are taken', async () => taken === COUNT);
    // One socket needs a turn for each.
    expect(turns).toBeLessThan(COUNT / 2);
  },
);

test('answers whoever comes, through whichever socket', async () => {
  const { port } = await listening();
  const answers = await Promise.all(
    open(port, 40).map(async (socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
      let back = '';
      socket.on('data', (bytes) => {
        back += bytes.toString();
      });
      await once(socket, 'close');
      return back;
    }),
  );
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*\r\n\r\nok$/);
});

test('shares its address with no other server', async () => {
  const { port } = await listening();
  const other = fastify();
  onTestFinished(() => other.close());
  await expect(listen(other, { host: HOST, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('ends with every connection and every socket', async () => {
  const app = fastify({ keepAliveTimeout: 60_000 });
  const { stop } = stopping(app);
  const { port } = await listening(app);
  const kept = open(port, 20);
  await Promise.all(
    kept.map(async (socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await once(socket, 'data');
    }),
  );
  const ended = Promise.all(kept.map((socket) => once(socket.resume(), 'close')));
  await Promise.all([stop(), ended]);
  const [late] = open(port, 1);
  await expect(once(late as Socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
