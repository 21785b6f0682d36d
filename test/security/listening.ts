import { once } from 'node:events';
import { type IncomingMessage, request as ask } from 'node:http';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Listening {
  readonly app: FastifyInstance;
  readonly port: number;
  /** One request over the network, on a connection of its own, with its path as it is written. */
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  /** Everything that comes back for these bytes, until the server hangs up. */
  raw(bytes: string): Promise<string>;
}

/** The same until the test is over. */
export async function listening(...parts: Parameters<typeof listen>): Promise<Listening> {
  const site = await listen(...parts);
  onTestFinished(() => site.app.close());
  return site;
}

/** The whole app over a database, as the environment says, listening on the loopback; with pages if asked. */
export async function listen(
  database: Database,
  environment: Record<string, string> = {},
  { pages = false, host = '127.0.0.1' } = {},
): Promise<Listening> {
  const config = readConfig({ LOG_LEVEL: 'silent', ...environment });
  const app = await buildApp({ db: database.db, search: embeddedEngine(database.db), config, pages });
  await app.listen({ host, port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  return {
    app,
    port,
    ask: (path, headers = {}, method = 'GET') => asked(host, port, path, headers, method),
    raw: (bytes) => sent(host, port, bytes),
  };
}

async function asked(
  host: string,
  port: number,
  path: string,
  headers: Record<string, string>,
  method: string,
): Promise<Answer> {
  const request = ask({ host, port, path, headers, method, agent: false }).end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat(parts).toString(),
  };
}

async function sent(host: string, port: number, bytes: string): Promise<string> {
  const socket = connect(port, host);
  let back = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    back += text;
  });
  // Whoever hangs up in the middle of what is sent may do so.
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return back;
}
