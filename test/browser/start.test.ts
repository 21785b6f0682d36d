import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../server/local-meilisearch.ts';
import { eventually } from '../helper.ts';
import { PROJECT } from '../machine.ts';

/** `npm start` on an empty folder for data, without npm around it, so that a signal reaches it. */
async function start(...parameters: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-start-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE: join(folder, 'catalogue.db'),
    PORT: String(port),
    LOG_LEVEL: 'fatal',
  };
  const child: ChildProcess = spawn(process.execPath, ['server/start.ts', ...parameters], {
    cwd: PROJECT,
    env,
  });
  const ended = once(child, 'exit');
  let told = '';
  child.stderr?.on('data', (text: Buffer) => {
    told += text.toString();
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}`;
  await eventually('it says where it is', () => told.includes(`Practice Exchange: ${url}`), 30_000);
  return { url, child, ended, port, told: () => told };
}

test('one command shows the whole catalogue, and a signal ends it in order', async () => {
  const { url, child, ended } = await start();
  const answer = (await (await fetch(`${url}/api/practices?q=spokku`)).json()) as {
    results: { slug: string }[];
  };
  expect(answer.results[0]?.slug).toBe('spoku');
  expect(await (await fetch(`${url}/practices/spoku`)).text()).toContain('<h1');
  const asked = Date.now();
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
});

test('with a Meilisearch of its own, started and stopped with it', async () => {
  const { url, child, ended } = await start('--meilisearch');
  const engine = async () =>
    ((await (await fetch(`${url}/api/practices?q=spokku`)).json()) as { engine: { name: string } }).engine
      .name;
  await eventually('Meilisearch answers', async () => (await engine()) === 'meilisearch', 30_000);
  const health = (await (await fetch(`${url}/health/ready`)).json()) as {
    search: { outbox: { length: number; refused: number } };
  };
  expect(health.search.outbox).toMatchObject({ refused: 0 });
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});

test('an address that is taken is told in a sentence', async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const env = { ...process.env, DATABASE: ':memory:', PORT: String(port), LOG_LEVEL: 'fatal' };
  const second = spawn(process.execPath, ['dist/server/main.js'], { cwd: PROJECT, env });
  let told = '';
  second.stderr.on('data', (text: Buffer) => {
    told += text.toString();
  });
  expect((await once(second, 'exit'))[0]).toBe(1);
  expect(told).toBe('Something else listens at this address already. Set PORT to another port.\n');
});
