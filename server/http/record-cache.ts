import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Pages and API answers of single records: the same until the catalogue changes. Searches are not kept here. */
const RECORD = /^\/(api\/)?(practices|cities|events|adoptions|plans|tags)\/[a-z0-9-]+(\/similar)?$/;
const MOST_BYTES = 64 * 1024 * 1024;

type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it was first given, with the headers that every answer has; each encoding made when first asked for. */
interface Kept {
  readonly headers: OutgoingHttpHeaders;
  readonly etag: string;
  readonly bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

/**
 * Keeps the answers for single records while `version()` stays the same, at most 64 MiB of them, oldest out first;
 * gives every one an ETag, and 304 to those who have it. Register it before everything else: an answer from here
 * passes all other hooks by.
 */
export function cacheRecords(app: FastifyInstance, version: () => string): void {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let of = '';

  app.addHook('onRequest', (request, reply, next) => {
    if (!['GET', 'HEAD'].includes(request.method) || !RECORD.test(request.url)) return next();
    const current = version();
    if (current !== of) {
      kept.clear();
      bytes = 0;
      of = current;
    }
    const found = kept.get(request.url);
    if (found === undefined) return next();
    reply.hijack();
    if (hasAlready(request.raw, found.etag)) {
      reply.raw.writeHead(304, found.headers).end();
      return undefined;
    }
    const encoding = encodingFor(request.raw, found.bodies.identity.length);
    const body = (found.bodies[encoding] ??= encode(found.bodies.identity, encoding));
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    reply.raw.writeHead(200, { ...found.headers, ...encoded, 'content-length': body.length }).end(body);
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || !RECORD.test(request.url)) return payload;
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept, accept-encoding');
    const identity = Buffer.from(payload);
    const { 'content-length': _, ...headers } = reply.getHeaders() as OutgoingHttpHeaders;
    kept.set(request.url, { headers, etag, bodies: { identity } });
    bytes += identity.length;
    for (const [oldest, { bodies }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= bodies.identity.length;
    }
    if (!hasAlready(request.raw, etag)) return payload;
    reply.status(304);
    return '';
  });
}

/** If-None-Match may name several, or any (RFC 9110, 13.1.2). */
function hasAlready({ headers }: IncomingMessage, etag: string): boolean {
  const named = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  return named.some((each) => each === '*' || each.replace(/^W\//, '') === etag.slice(2));
}

/** Short answers are not worth it. Of what the client accepts (RFC 9110, 12.5.3), the smallest. */
function encodingFor({ headers }: IncomingMessage, length: number): Encoding {
  if (length < 1024) return 'identity';
  const accepted = new Set<string>();
  for (const each of (headers['accept-encoding'] ?? '').toLowerCase().split(',')) {
    const [name = '', quality = ''] = each.split(';').map((part) => part.trim());
    if (!/^q=0(\.0*)?$/.test(quality)) accepted.add(name);
  }
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

function encode(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipSync(body) : body;
}
