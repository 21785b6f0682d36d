import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';

/**
 * The address of a proxy as it stands before a busy server: it turns away two requests (429, in words of its own) and a third
 * (503, with a date). It hands on all others, but one that comes before that date it sends away for good.
 */
export async function busyProxyBefore(app: FastifyInstance): Promise<string> {
  let asked = 0;
  let until = 0;
  const proxy = createServer((request, response) => {
    asked += 1;
    if (asked <= 2) {
      response.writeHead(429, { 'retry-after': '0', 'content-type': 'text/html' }).end('<h1>Slow down</h1>');
      return;
    }
    if (asked === 3) {
      // As exact as a date in a header is.
      until = Math.ceil(Date.now() / 1000) * 1000;
      const header = { 'retry-after': new Date(until).toUTCString(), 'content-type': 'text/plain' };
      response.writeHead(503, header).end('Busy');
      return;
    }
    // A clock of whole milliseconds may end a wait one too early.
    if (Date.now() < until - 1) {
      response.writeHead(403).end();
      return;
    }
    void app.inject(request.url ?? '/').then(({ statusCode, headers, body }) => {
      response.writeHead(statusCode, { 'content-type': String(headers['content-type']) }).end(body);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return `http://127.0.0.1:${address.port}`;
}
