import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase, run, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

test('dead links are looked for only when asked, politely, and named with the record', async () => {
  const asked: { url: string | undefined; method: string | undefined; at: number }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, method: request.method, at: Date.now() });
    const status: Record<string, number> = {
      '/gone': 404,
      '/login': 403,
      '/no-head': request.method === 'HEAD' ? 405 : 200,
    };
    response.writeHead(status[request.url ?? ''] ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sources = ['/gone', '/login', '/no-head'].map((page) => ({
    url: `${host}${page}`,
    kind: 'press' as const,
  }));
  const path = join(temporaryFolder(), 'catalogue.db');
  await save(freshDatabase(path), { practices: [aPractice('one', { sources, website: `${host}/` })] });
  await run(path, 'check');
  expect(asked).toEqual([]);
  // The addresses at example.org of the test's tag and city are not asked: they come after the limit.
  const { out } = await run(
    path,
    'check',
    'practice/one',
    '--links',
    '--wrong',
    '--json',
    '--most-links',
    '5',
  );
  const found = (JSON.parse(out) as { about: string; message: string }[]).filter(
    ({ about }) => about === 'link',
  );
  expect(found.map(({ message }) => message)).toEqual([`${host}/gone answers 404.`]);
  const mine = asked.filter(({ method }) => method === 'HEAD').map(({ at }) => at);
  expect(mine).toHaveLength(4);
  for (const [at, time] of mine.entries())
    if (at > 0) expect(time - (mine[at - 1] ?? 0)).toBeGreaterThan(900);
}, 30_000);
