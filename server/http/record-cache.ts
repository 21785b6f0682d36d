import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { baseOf, isPage, languageOf } from './languages.ts';
import { PROTECTION } from './policy.ts';
import { hashTag, hasAlready, lastModified, type StateOf, varyOf } from './validators.ts';

/**
 * Pages and API answers of single records and their versions, also in a language: the same until the catalogue changes.
 * Searches are not kept here.
 */
const RECORD =
  /^\/(api\/)?(practices|cities|events|adoptions|plans|tags)\/[a-z0-9-]+(\/similar|\/v\/\d{1,7}|\/versions\/\d{1,7})?(\?lang=(it|sv|et|hu))?$/;
const MOST_BYTES = 64 * 1024 * 1024;
/** Of as many answers it is known what they said before the catalogue changed. */
const MOST_KNOWN = 20_000;

type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it was first given, with its headers beside those that every answer has; each encoding made when first asked for. */
interface Kept extends Known {
  readonly headers: OutgoingHttpHeaders;
  readonly bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

/** What an answer says, as a hash, and since when it says so. */
interface Known {
  readonly etag: string;
  readonly since: number;
}

/** The same, and the state in which it was last so, with the headers of a 304 (RFC 9110, 15.4.5). */
interface Seen extends Known {
  readonly of: string;
  readonly headers: OutgoingHttpHeaders;
}
/** What belongs to one answer or to one visitor alone. */
const OF_ONE = new Set(['content-length', 'x-request-id', 'ratelimit', 'ratelimit-policy']);
/** A script of another origin may see a 304 only if that says so too. */
const OF_304 = [
  'etag',
  'cache-control',
  'vary',
  'access-control-allow-origin',
  'access-control-expose-headers',
];

/**
 * Keeps the answers for single records while the state stays the same, at most 64 MiB of them, oldest out first;
 * gives every one an ETag and a date of its own, and 304 to those who have it, also after changes elsewhere in the
 * catalogue. Until the next change a 304 needs neither the record nor the kept answer: what was said is remembered longer
 * than the words. Register it before everything else: an answer from here passes all other hooks by.
 *
 * @param negotiated whether there are other forms of the page at this path.
 * @param most bytes that are kept.
 */
export function cacheRecords(
  app: FastifyInstance,
  state: StateOf,
  negotiated: (path: string) => boolean = () => false,
  most = MOST_BYTES,
): void {
  const kept = new Map<string, Kept>();
  const known = new Map<string, Seen>();
  const began = new WeakMap<FastifyRequest, string>();
  let bytes = 0;
  let of = '';

  app.addHook('onRequest', (request, reply, next) => {
    if (!['GET', 'HEAD'].includes(request.method) || !RECORD.test(request.url)) return next();
    const { name } = state(request);
    if (name !== of) {
      kept.clear();
      bytes = 0;
      of = name;
    }
    const key = keyOf(request);
    const said = known.get(key);
    if (said?.of === name && hasAlready(request.headers, said.etag, said.since)) {
      reply.hijack();
      reply.raw.writeHead(304, { ...said.headers, ...lastModified(said.since) }).end();
      return undefined;
    }
    const found = kept.get(key);
    if (found === undefined) {
      began.set(request, name);
      return next();
    }
    reply.hijack();
    const headers = { ...found.headers, ...lastModified(found.since) };
    if (hasAlready(request.headers, found.etag, found.since)) {
      reply.raw.writeHead(304, headers).end();
      return undefined;
    }
    const encoding = encodingFor(request.raw, found.bodies.identity.length);
    let body = found.bodies[encoding];
    if (body === undefined) {
      body = encode(found.bodies.identity, encoding);
      found.bodies[encoding] = body;
      bytes += body.length;
    }
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    // To HEAD, Node sends the headers alone.
    reply.raw.writeHead(200, { ...headers, ...encoded, 'content-length': body.length }).end(body);
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (!['GET', 'HEAD'].includes(request.method) || !RECORD.test(request.url)) return payload;
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const { name, since: changed } = state();
    const etag = hashTag(payload);
    const key = keyOf(request);
    const before = known.get(key);
    const since = before?.etag === etag ? before.since : changed;
    const vary = varyOf(request.url, negotiated);
    reply.headers({ etag, 'cache-control': 'no-cache', vary });
    const sent = reply.getHeaders() as OutgoingHttpHeaders;
    const of304 = Object.fromEntries(OF_304.filter((each) => each in sent).map((each) => [each, sent[each]]));
    known.delete(key);
    // What was read before a change, or partly, is not what is true after it.
    const isOfNow = name === of && name === began.get(request);
    known.set(key, { etag, since, of: isOfNow ? name : '', headers: of304 });
    const [oldestKnown] = known.keys();
    if (known.size > MOST_KNOWN && oldestKnown !== undefined) known.delete(oldestKnown);
    if (isOfNow) {
      const identity = Buffer.from(payload);
      const headers = Object.fromEntries(
        Object.entries(sent).filter(([each, value]) => !OF_ONE.has(each) && PROTECTION[each] !== value),
      );
      kept.set(key, { headers, etag, since, bodies: { identity } });
      bytes += identity.length;
      for (const [oldest, { bodies }] of kept) {
        if (bytes <= most) break;
        kept.delete(oldest);
        for (const body of Object.values(bodies)) bytes -= body.length;
      }
    }
    reply.headers(lastModified(since));
    if (!hasAlready(request.headers, etag, since)) return payload;
    reply.status(304);
    return '';
  });
}

/** A page is another one in each language; an API answer says its language in the address. */
const keyOf = (request: FastifyRequest): string =>
  isPage(request.url) ? `${languageOf(request)} ${baseOf(request)} ${request.url}` : request.url;

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
