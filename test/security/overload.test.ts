import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as immediately, setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { handleErrors } from '../../server/http/errors.ts';
import { shedLoad } from '../../server/http/overload.ts';
import { protectAnswers } from '../../server/http/policy.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { eventually } from '../helper.ts';

const block = (milliseconds: number): void => {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
};

const portOf = ({ server }: FastifyInstance): number => (server.address() as AddressInfo).port;

/** The guard before work of 40 ms that nobody else can do meanwhile. */
async function working(): Promise<{ app: FastifyInstance; origin: string }> {
  const app = fastify({ return503OnClosing: false });
  handleErrors(app, sayIn);
  protectAnswers(app);
  shedLoad(app, sayIn);
  app.get('/api/work', async (request) => {
    block(40);
    return request.id;
  });
  app.get('/api/pieces', async () => {
    for (let piece = 0; piece < 10; piece++) {
      block(2);
      await immediately();
    }
    return 'ok';
  });
  app.get('/api/slow', () => wait(1000, 'ok'));
  app.get('/health/live', async () => 'ok');
  app.get('/api/tags', async () => 'ok');
  onTestFinished(() => app.close());
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

test('more than can be answered is sent away with a time to come back, probes never, and then all is well again', async () => {
  const { origin } = await working();
  const probes: number[] = [];
  const turnedAway: Response[] = [];
  const ended = new AbortController();
  const watcher = async () => {
    while (!ended.signal.aborted) {
      probes.push((await fetch(`${origin}/health/live`)).status);
      // Several: a turn answers some and sends the rest away.
      const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${origin}/api/tags`)));
      turnedAway.push(...answers.filter(({ status }) => status === 503));
      await wait(20);
    }
  };
  const watching = watcher();
  // Visitors in a thread of their own: they must not wait for each other as the server does. Who is sent away is chance, and
  // it is to be one whose answer we can read.
  let statusCodeStats: Awaited<ReturnType<typeof autocannon>>['statusCodeStats'];
  for (let rounds = 0; rounds < 4 && turnedAway.length === 0; rounds += 1)
    ({ statusCodeStats } = await autocannon({
      url: `${origin}/api/work`,
      connections: 100,
      duration: 6,
      workers: 1,
    }));
  ended.abort();
  await watching;
  expect(Object.keys(statusCodeStats ?? {}).toSorted()).toEqual(['200', '503']);
  expect(statusCodeStats?.['200']?.count).toBeGreaterThan(20);
  expect(new Set(probes)).toEqual(new Set([200]));
  const [refused] = turnedAway;
  expect(refused?.headers.get('retry-after')).toBe('2');
  expect(refused?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await refused?.json()).toMatchObject({ status: 503, detail: sayIn('en')('problem.overloaded') });
  await eventually('served again', async () => (await fetch(`${origin}/api/work`)).status === 200);
}, 60_000);

test('work in short pieces is bounded too: who is answered is answered soon, and waiting for others takes nobody’s place', async () => {
  const { origin } = await working();
  const visitors = await autocannon({
    url: `${origin}/api/pieces`,
    connections: 60,
    duration: 5,
    workers: 1,
  });
  expect(Object.keys(visitors.statusCodeStats ?? {}).toSorted()).toEqual(['200', '503']);
  // Sixty at once would each wait for 60 × 20 milliseconds of work.
  expect(visitors.statusCodeStats?.['200']?.count).toBeGreaterThan(20);
  await wait(1000);
  const idle = await autocannon({ url: `${origin}/api/slow`, connections: 40, amount: 80, workers: 1 });
  expect(Object.keys(idle.statusCodeStats ?? {})).toEqual(['200']);
}, 60_000);

test('one long piece of work sends nobody away', async () => {
  const { app, origin } = await working();
  // Slow machines make a turn of the loop late now and then; what must not be is that one alone suffices.
  for (let round = 0; round < 3; round++) {
    await wait(300);
    const asked = Array.from({ length: 10 }, () => fetch(`${origin}/api/tags`));
    block(700);
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  }
  expect(app.server.listening).toBe(true);
}, 60_000);

test('while the server closes, what still comes is sent to whoever takes over, with every header', async () => {
  const { app } = await working();
  const socket = connect(portOf(app), '127.0.0.1');
  let back = '';
  socket.on('data', (bytes) => {
    back += bytes.toString();
  });
  const ended = once(socket, 'close');
  // A connection with a request under way is not idle; another request comes after it.
  socket.write('GET /api/slow HTTP/1.1\r\nHost: a\r\n\r\n');
  await wait(200);
  const closed = app.close();
  await wait(200);
  socket.write('GET /api/tags HTTP/1.1\r\nHost: a\r\n\r\n');
  await Promise.all([closed, ended]);
  const [first = '', second = ''] = back.split(/(?=HTTP\/1\.1 )/);
  expect(first).toContain('HTTP/1.1 200 OK');
  expect(second).toContain('HTTP/1.1 503 Service Unavailable');
  expect(second).toMatch(/^retry-after: 2\r$/im);
  expect(second).toMatch(/^content-security-policy: default-src 'none'/im);
  expect(second).toMatch(/^connection: close\r$/im);
});
