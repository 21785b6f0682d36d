import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Pages and API answers of single records: the same until the catalogue changes. Searches are not kept here. */
const RECORD = /^\/(api\/)?(practices|cities|events|adoptions|plans|tags)\/[a-z0-9-]+$/;
const MOST_BYTES = 64 * 1024 * 1024;

interface Kept {
  readonly payload: string;
  readonly type: string;
  readonly etag: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the answer comes from here. */
    fromRecordCache: boolean;
  }
}

/**
 * Keeps the answers for single records while `version()` stays the same, at most 64 MiB of them, oldest out first;
 * gives every one an ETag, and 304 to those who have it.
 */
export function cacheRecords(app: FastifyInstance, version: () => string): void {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let of = '';
  app.decorateRequest('fromRecordCache', false);

  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !RECORD.test(request.url)) return;
    const current = version();
    if (current !== of) {
      kept.clear();
      bytes = 0;
      of = current;
    }
    const found = kept.get(request.url);
    if (found === undefined) return;
    request.fromRecordCache = true;
    reply.header('etag', found.etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === found.etag) return reply.status(304).send();
    return reply.type(found.type).send(found.payload);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || request.fromRecordCache || !RECORD.test(request.url)) return payload;
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    const type = String(reply.getHeader('content-type'));
    kept.set(request.url, { payload, type, etag });
    bytes += payload.length;
    for (const [url, { payload: oldest }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(url);
      bytes -= oldest.length;
    }
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) {
      reply.status(304);
      return '';
    }
    return payload;
  });
}
