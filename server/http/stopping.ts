import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

// A server that stops answers what it was asked. Nobody is cut off but who takes longer than the patience.

/** So long nothing was asked before it listens no more: whoever asks is told to go first, and who watches sees that it stops. */
const QUIET = 1000;
/** As long as that may take at most. */
const LONGEST = 4000;
/** How long an answer that is being written may take from then on. */
const PATIENCE = 3000;
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
  let asked = 0;
  server.prependListener('request', (_, response: ServerResponse) => {
    asked = Date.now();
    answering.add(response);
    response.once('close', () => answering.delete(response));
    // Says "Connection: close": the client opens another one, elsewhere, instead of asking here once more.
    if (begun) response.shouldKeepAlive = false;
  });
  /** Through whichever of the sockets that listen. */
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    socket.once('close', () => {
      connections -= 1;
    });
  });

  /** Nothing is being answered and nothing was asked for a while; whoever is connected was also given as long to ask. */
  const quiet = (told: number): boolean =>
    answering.size === 0 && Date.now() - (connections === 0 ? asked : Math.max(asked, told)) >= QUIET;

  return {
    begun: () => begun,
    async stop() {
      begun = true;
      for (const response of answering) response.shouldKeepAlive = false;
      const told = Date.now();
      while (!quiet(told) && Date.now() < told + LONGEST) await wait(LOOK);
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
