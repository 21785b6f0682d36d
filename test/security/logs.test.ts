import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withoutSecrets } from '../../server/http/log.ts';
import { networkOf } from '../../server/http/visitor.ts';
import { freePort } from '../../server/local-meilisearch.ts';
import { eventually, freshDatabase, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { listening } from './listening.ts';

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::6', '2001:db8:0::/48'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('of %j a log holds %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('neither secrets nor e-mail addresses are in a line, however they are written', () => {
  const line = withoutSecrets(
    String.raw`{"a":"key s3cr\"et!","b":"/x?q=jane.doe@city.example&y","c":"jane%40city.example","d":"s3cr\"et!"}`,
    [String.raw`s3cr\"et!`],
  );
  expect(line).toBe('{"a":"key [secret]","b":"/x?q=[e-mail]&y","c":"[e-mail]","d":"[secret]"}');
  const stack = 'at node_modules/@fastify/static/index.js:1:2';
  expect(withoutSecrets(stack, [])).toBe(stack);
});

describe('the id of a request', () => {
  test.each([
    ['abcdefgh', true],
    ['0e37df36-f698-11e6-8dd4-cb9ced3df976', true],
    ['short', false],
    ['x'.repeat(65), false],
    ['with space in it', false],
    ['quote"quote"quote', false],
    ['<script>alert(1)</script>', false],
    ['${jndi:ldap://x}', false],
    ['jane.doe@city.example', false],
  ])('%j from a proxy is taken over: %s', async (given, taken) => {
    const site = await listening(freshDatabase());
    const { headers, body } = await site.ask('/api/practices/none', { 'x-request-id': given });
    const id = headers['x-request-id'];
    expect(id).toMatch(/^[\w-]{8,64}$/);
    expect(id === given).toBe(taken);
    expect((JSON.parse(body) as { requestId: string }).requestId).toBe(id);
  });

  test('of our own is another one each time', async () => {
    const site = await listening(freshDatabase());
    const ids = new Set<unknown>();
    for (let at = 0; at < 20; at++) ids.add((await site.ask('/health/live')).headers['x-request-id']);
    expect(ids.size).toBe(20);
  });
});

test('the log of the real server is a line of JSON for each thing, with nothing in it that is nobody’s business', async () => {
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const secrets = { MEILI_KEY: 'canary-of-the-engine', EMBEDDER_KEY: 'canary-of-the-model' };
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...secrets,
      DATABASE: join(temporaryFolder(), 'catalogue.db'),
      PORT: port,
      LOG_LEVEL: 'trace',
      MEILI_URL: 'http://127.0.0.1:9',
      EMBEDDER_URL: 'http://127.0.0.1:9/embed',
      EMBEDDER_MODEL: 'none',
      TRUST_PROXY: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      log += bytes.toString();
    });
  await eventually(
    'it answers',
    async () => {
      const answer = await fetch(`${origin}/health/live`).catch(() => undefined);
      return answer?.ok === true;
    },
    60_000,
  );
  const headers = {
    'x-forwarded-for': '203.0.113.77',
    'user-agent': 'Canary agent "}\u00e9 {"level":60,"msg":"forged"}',
    cookie: 'canary=cookie',
    authorization: 'Bearer canary-of-a-visitor',
    'x-request-id': 'known-to-the-proxy',
  };
  for (const path of [
    '/api/practices?q=jane.doe@canary.example',
    '/api/practices?q=canary-word&canary-name=1',
    '/api/practices/jane.doe%40canary.example',
    '/practices?q=%0a%7b%22level%22%3a60%7d',
    '/%zz?canary',
  ])
    await fetch(origin + path, { headers });
  await eventually('it is written', () => log.includes('known-to-the-proxy') && log.includes('/%zz'));
  child.kill('SIGTERM');
  await ended;
  const lines = log.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(() => JSON.parse(line) as object, line).not.toThrow();
  expect(log).not.toMatch(/canary/i);
  expect(log).not.toContain('203.0.113.77');
  expect(log).toContain('"remoteAddress":"203.0.113.0/24"');
  expect(log).toContain('"requestId":"known-to-the-proxy"');
}, 120_000);
