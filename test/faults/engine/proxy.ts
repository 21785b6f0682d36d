import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** What a proxy may do to what passes; each is asked anew for every request. */
interface Meddling {
  /** Milliseconds that each request waits. */
  delay?: number;
  /** Another body for a request, or something to do before it goes on. */
  sending?(method: string, path: string, body: string): string | Promise<string>;
  /** Another answer than the engine's: its status and body; undefined for the engine's own. */
  answering?(
    method: string,
    path: string,
    body: string,
  ): { status: number; body: string } | undefined | Promise<{ status: number; body: string } | undefined>;
}

export interface Proxy {
  readonly url: string;
  /** How many requests came. */
  asked(): number;
  /** From now on; nothing is done to what passes unless said. */
  meddle(how?: Meddling): void;
  stop(): Promise<void>;
}

/** A proxy on the loopback before an engine, which slows down, spoils or answers in its place what it is told to. */
export async function startProxy(target: string): Promise<Proxy> {
  let how: Meddling = {};
  let asked = 0;
  const server = createServer((incoming, reply) => {
    asked += 1;
    pass(incoming, target, how).then(
      ({ status, body }) =>
        reply
          .writeHead(status, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          })
          .end(body),
      // An engine that is away or dies in the midst of it is seen as such.
      () => reply.destroy(),
    );
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    meddle(next = {}) {
      how = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function pass(
  incoming: IncomingMessage,
  target: string,
  { delay = 0, sending, answering }: Meddling,
): Promise<{ status: number; body: string }> {
  const { method = 'GET', url = '/' } = incoming;
  const given = (await buffer(incoming)).toString();
  if (delay > 0) await wait(delay);
  const body = (await sending?.(method, url, given)) ?? given;
  const instead = await answering?.(method, url, body);
  if (instead !== undefined) return instead;
  const { 'content-length': _, host: __, connection: ___, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(url, target),
      { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) =>
        void buffer(answer).then(
          (said) => resolve({ status: answer.statusCode ?? 502, body: said.toString() }),
          reject,
        ),
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
