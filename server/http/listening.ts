import { once } from 'node:events';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * In each turn of its loop Node takes one new connection from each socket that listens: with one alone, whoever comes while
 * turns are long waits for as many of them as there are others.
 */
const SOCKETS = 8;
/** Connections that wait to be taken, at each. */
const BACKLOG = 511;

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens, with several sockets where the system shares new connections out among them. Closes all of them with `app`. */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<void> {
  // Sockets that share an address do so with any other that would: whether somebody else has it is seen without sharing.
  await closed(await opened(createServer(), { host, port }));
  const reusePort = await canShare(host);
  const others: Server[] = [];
  app.addHook('preClose', async () => void others.map(closed));
  const shared = { host, backlog: BACKLOG, reusePort };
  await app.listen(Object.assign({ port }, shared));
  const address = app.server.address();
  if (!reusePort || address === null || typeof address === 'string') return;
  for (let more = 1; more < SOCKETS; more++) {
    // As Node's own server of HTTP has them.
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) =>
      app.server.emit('connection', socket),
    );
    others.push(await opened(server, { ...shared, port: address.port }));
  }
}

/** Linux and some others share; elsewhere Node refuses to (ENOTSUP). */
async function canShare(host: string): Promise<boolean> {
  try {
    await closed(await opened(createServer(), { host, port: 0, reusePort: true }));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTSUP') return false;
    throw error;
  }
}

async function opened(server: Server, options: ListenOptions): Promise<Server> {
  server.listen(options);
  await once(server, 'listening');
  return server;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.close(() => resolve()));
