import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { newRequestId, PROTECTION } from './policy.ts';
import { visitorOf } from './visitor.ts';

const SECOND = 1000;

/** How much of anything one request may be, and how long it may take; options of Fastify, and beneath it of Node. */
export const BOUNDS = {
  /** Only harvesting takes a body at all. */
  bodyLimit: 16_384,
  /** To arrive as a whole. */
  requestTimeout: 10 * SECOND,
  /** To be answered; what takes longer on purpose says so at its route. */
  handlerTimeout: 30 * SECOND,
  /** Without a byte in either direction: readers that stopped reading too. */
  connectionTimeout: 60 * SECOND,
  /** Between two requests. */
  keepAliveTimeout: 15 * SECOND,
  http: {
    maxHeaderSize: 16_384,
    headersTimeout: 10 * SECOND,
    /** How often Node looks for those that are late. */
    connectionsCheckingInterval: SECOND,
    /** Never lenient about where a request ends: what two programs read differently is smuggled past one of them. */
    insecureHTTPParser: false,
    /** Node would say so without our headers: see policy.ts. */
    requireHostHeader: false,
  },
} as const;

const MOST_CONNECTIONS = 4000;
/** Files that are open whoever asks: the database, the log, the engine. */
const OWN_FILES = 64;

/** So many connections that each may have a file open beside it. `limits` as Linux tells them in /proc. */
export function connectionsFor(limits: string | undefined): number {
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits ?? '') ?? [];
  if (soft === undefined) return MOST_CONNECTIONS;
  return Math.min(MOST_CONNECTIONS, Math.max(16, Math.floor((Number(soft) - OWN_FILES) / 2)));
}

function ownLimits(): string | undefined {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    // Only Linux tells.
    return undefined;
  }
}

/**
 * Bounds the connections, all in all and, unless all come from a proxy, of one visitor to half of them: who holds many open
 * shuts nobody else out.
 */
export function boundConnections(
  { server }: FastifyInstance,
  proxied: boolean,
  most = connectionsFor(ownLimits()),
): void {
  const held = new Map<string, number>();
  let all = 0;
  // Node's own `maxConnections` counts those of one listening socket alone.
  server.on('connection', (socket: Socket) => {
    if (all >= most) return void socket.destroy();
    all += 1;
    socket.once('close', () => {
      all -= 1;
    });
    if (proxied) return;
    const who = visitorOf(socket.remoteAddress ?? '');
    const count = (held.get(who) ?? 0) + 1;
    if (count > most / 2) return void socket.destroy();
    held.set(who, count);
    socket.once('close', () => {
      const left = (held.get(who) ?? 1) - 1;
      if (left === 0) held.delete(who);
      else held.set(who, left);
    });
  });
}

const UNREADABLE: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time. Send it again, all at once.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers and the address are longer than 16 kB together. Shorten them.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of the chunks are too long. Leave them out.'],
};

/** Answers what Node cannot read as a request, in the one shape and with the headers of every answer, and hangs up. */
export function unreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, detail] = UNREADABLE[error.code ?? ''] ?? [400, 'This cannot be read as a request.'];
  const requestId = newRequestId();
  const title = STATUS_CODES[status];
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, requestId });
  const headers = {
    ...PROTECTION,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-cache',
    'x-request-id': requestId,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  // Whoever still does not take it waits for nothing.
  socket.destroySoon();
}
