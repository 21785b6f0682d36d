import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { handleErrors } from '../../server/http/errors.ts';
import { shedLoad } from '../../server/http/overload.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { eventually, freshDatabase } from '../helper.ts';
import { listening } from './listening.ts';

const block = (milliseconds: number): void => {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
};

/** The guard before work of 40 ms that nobody else can do meanwhile. */
async function working(): Promise<{ app: FastifyInstance; origin: string }> {
  const app = fastify();
  handleErrors(app, sayIn);
  shedLoad(app);
  app.get('/api/work', async (request) => {
    block(40);
    return request.id;
  });
  app.get('/health/live', async () => 'ok');
  app.get('/api/tags', async () => 'ok');
  onTestFinished(() => app.close());
  return { app, origin: await app.listen({ port: 0 }) };
}

test('more than can be answered is sent away with a time to come back, probes never, and then all is well again', async () => {
  const { origin } = await working();
  const seen = new Map<number, number>();
  const refusals: Response[] = [];
  const probes: number[] = [];
  const until = Date.now() + 4000;
  const visitor = async () => {
    while (Date.now() < until) {
      const answer = await fetch(`${origin}/api/work`);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      if (answer.status === 503) refusals.push(answer);
      else await answer.text();
    }
  };
  const watcher = async () => {
    while (Date.now() < until) {
      probes.push((await fetch(`${origin}/health/live`)).status);
      await wait(100);
    }
  };
  await Promise.all([...Array.from({ length: 40 }, visitor), watcher()]);
  expect(seen.get(200)).toBeGreaterThan(20);
  expect(seen.get(503)).toBeGreaterThan(0);
  expect(seen.size).toBe(2);
  expect(new Set(probes)).toEqual(new Set([200]));
  const [first] = refusals;
  expect(first?.headers.get('retry-after')).toBe('2');
  expect(first?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await first?.json()).toMatchObject({ status: 503, detail: sayIn('en')('problem.overloaded') });
  await eventually('served again', async () => (await fetch(`${origin}/api/work`)).status === 200);
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
  const site = await listening(freshDatabase());
  const socket = connect(site.port, '127.0.0.1');
  let back = '';
  socket.on('data', (bytes) => {
    back += bytes.toString();
  });
  // A request whose end comes while the server closes: its connection is not idle.
  socket.write('GET /api/tags HTTP/1.1\r\nHost: a\r\n');
  await wait(200);
  const closed = site.app.close();
  await wait(200);
  socket.write('\r\n');
  await closed;
  expect(back).toContain('HTTP/1.1 503 Service Unavailable');
  expect(back).toMatch(/^retry-after: 2\r$/im);
  expect(back).toMatch(/^content-security-policy: default-src 'none'/im);
  expect(back).toMatch(/^connection: close\r$/im);
});
