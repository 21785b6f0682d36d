import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

// A server that stops answers what it was asked. Nobody is cut off but who takes longer than the patience.

/** How long those who watch have to see that it stops, before it listens no more; less where nobody is connected. */
const PAUSE = 1000;
/** How long an answer that is being written may take from then on. */
const PATIENCE = 5000;
const LOOK = 50;

interface Stopping {
  /** Whether it stops: it is ready for nobody new then. */
  begun(): boolean;
  stop(): Promise<void>;
}

/** Prepares a server for its end. To be called before it listens. */
export function stopping(app: FastifyInstance): Stopping {
  const { server } = app;
  const answering = new Set<ServerResponse>();
  let begun = false;
  server.prependListener('request', (_, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    // Says "Connection: close": the client opens another one, elsewhere, instead of asking here once more.
    if (begun) response.shouldKeepAlive = false;
  });
  const connections = (): Promise<number> =>
    new Promise((resolve, reject) => {
      server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });

  return {
    begun: () => begun,
    async stop() {
      begun = true;
      for (const response of answering) response.shouldKeepAlive = false;
      for (const end = Date.now() + PAUSE; Date.now() < end && (await connections()) > 0; ) await wait(LOOK);
      const closed = app.close();
      const ending = setInterval(() => server.closeIdleConnections(), LOOK);
      const late = setTimeout(() => {
        app.log.warn({ answers: answering.size }, 'answers that took too long are cut off');
        server.closeAllConnections();
      }, PATIENCE);
      try {
        await closed;
      } finally {
        clearInterval(ending);
        clearTimeout(late);
      }
    },
  };
}
