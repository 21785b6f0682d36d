import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { meilisearch } from '../../server/search/meili.ts';

const KEY = 'a-key-for-one-address-alone';

/** A server that notes who asks it. @returns its address. */
async function listening(asked: IncomingMessage[], to?: string): Promise<string> {
  const server = createServer((request, reply) => {
    asked.push(request);
    if (to === undefined) reply.setHeader('content-type', 'application/json').end('{"pkgVersion":"9.9.9"}');
    else reply.writeHead(307, { location: to + (request.url ?? '') }).end();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  onTestFinished(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('an engine that sends us elsewhere is not followed, and the key goes nowhere', async () => {
  const [here, elsewhere]: [IncomingMessage[], IncomingMessage[]] = [[], []];
  const { index } = meilisearch(await listening(here, await listening(elsewhere)), KEY);
  expect(await index.version()).toBeNull();
  await expect(index.stamps()).rejects.toThrow();
  expect(here.map(({ headers }) => headers.authorization)).toContain(`Bearer ${KEY}`);
  expect(elsewhere).toEqual([]);
});
