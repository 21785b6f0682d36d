import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { baseOf, isPage, languageOf } from './languages.ts';
import { cameFromOutside } from './visitor.ts';

/** What all answers are made of: a name that changes with it, and since when it is as it is, in milliseconds. */
interface State {
  readonly name: string;
  readonly since: number;
}

/** The state of this moment; for a request that has just arrived, one that is no older than its arrival. */
export type StateOf = (arrived?: FastifyRequest) => State;

/**
 * Watches a version. The time is when this process first saw it: never too early, whatever was restored or deployed. For all
 * that is read from the network in one turn of the event loop it is looked at once: to look costs a fifth of a kept answer.
 */
export function watchedState(version: () => string, now = Date.now): StateOf {
  let state: State = { name: '', since: 0 };
  let isOfThisTurn = false;
  return (arrived) => {
    const isFromOutside = arrived !== undefined && cameFromOutside(arrived);
    if (isFromOutside && isOfThisTurn) return state;
    const name = version();
    if (name !== state.name) state = { name, since: now() };
    if (isFromOutside) {
      isOfThisTurn = true;
      setImmediate(() => {
        isOfThisTurn = false;
      });
    }
    return state;
  };
}

/**
 * Last-Modified, once it is a second old: within the same second there may be another change (RFC 9110, 8.8.2.2).
 */
export const lastModified = (since: number, now = Date.now()): { 'last-modified'?: string } =>
  now - since < 1000 ? {} : { 'last-modified': new Date(since).toUTCString() };

/**
 * Whether a client has this answer already. If-None-Match may name several, or any (RFC 9110, 13.1.2); a date counts only
 * without it, and only if it is the very date we gave: some send any later one.
 */
export function hasAlready(headers: IncomingHttpHeaders, etag: string, since: number): boolean {
  const named = headers['if-none-match'];
  if (named === undefined) {
    const { 'last-modified': date } = lastModified(since);
    return date !== undefined && headers['if-modified-since'] === date;
  }
  const opaque = etag.replace(/^W\//, '');
  return named
    .split(',')
    .map((each) => each.trim())
    .some((each) => each === '*' || each.replace(/^W\//, '') === opaque);
}

interface Options {
  readonly state: StateOf;
  /** Whether searches answer from all of that state: false while an index outside still waits for changes. */
  readonly settled: () => Promise<boolean>;
  /** Whether there are other forms of the page at this path. */
  readonly negotiated: (path: string) => boolean;
}

/** Not answers of the catalogue. */
const OTHERS = /^\/(health|assets)\//;
/** Read by programs that come again and again, for nobody who waits: what they have is good for a quarter of an hour. */
const FEEDS = /^[^?]*\.(atom|feed\.json)(\?|$)/;
const keptFor = (url: string): string => (FEEDS.test(url) ? 'public, max-age=900' : 'no-cache');

/**
 * Gives every answer that hangs on the state of the catalogue alone (lists, searches, pages, files) a weak ETag and a date
 * that name that state, and answers 304 to those who have it, before any work is done. What was marked `no-store` (a search
 * that the usual engine did not answer) and what was found while an index was behind is given neither, so that nobody keeps
 * it. Answers with an ETag of their own are left alone. Register it after what sets the headers of every answer.
 */
export function validateAnswers(app: FastifyInstance, { state, settled, negotiated }: Options): void {
  // Another process may run another program.
  const process = randomBytes(9).toString('base64url');
  const began = new WeakMap<FastifyRequest, string>();
  let made: { readonly name: string; readonly tag: string } | undefined;
  const tagOf = (name: string): string => {
    if (made?.name !== name) made = { name, tag: hashTag(`${process} ${name}`) };
    return made.tag;
  };

  app.addHook('onRequest', async (request, reply) => {
    if (!['GET', 'HEAD'].includes(request.method) || OTHERS.test(request.url)) return;
    const { name, since } = state(request);
    const tag = tagOf(`${name}${inLanguage(request)}`);
    const { 'if-none-match': asked = '' } = request.headers;
    // `*` asks whether there is anything at all, which only the route knows.
    if (asked !== '*' && hasAlready(request.headers, tag, since)) {
      const vary = varyOf(request.url, negotiated);
      return reply
        .status(304)
        .headers({ etag: tag, vary, 'cache-control': keptFor(request.url), ...lastModified(since) })
        .send();
    }
    if (await settled()) began.set(request, name);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (!['GET', 'HEAD'].includes(request.method) || OTHERS.test(request.url)) return payload;
    const { statusCode } = reply;
    if (statusCode >= 300 && statusCode < 400) return payload;
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', statusCode === 200 ? keptFor(request.url) : 'no-cache');
    if (statusCode === 200)
      for (const header of variesBy(request.url, negotiated)) addVary(reply.getHeader('vary'), header, reply);
    if (statusCode !== 200 || reply.hasHeader('etag')) return payload;
    const { name, since } = state();
    const isFinal = began.get(request) === name && reply.getHeader('cache-control') !== 'no-store';
    if (isFinal && (await settled()))
      reply.headers({ etag: tagOf(`${name}${inLanguage(request)}`), ...lastModified(since) });
    return payload;
  });

  app.addHook('preSerialization', async (_, reply, payload) => {
    if (isDegraded(payload)) reply.header('cache-control', 'no-store');
    return payload;
  });
}

/** A weak ETag: what it names is equal, not the same byte by byte (how long a search took differs). */
export const hashTag = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** A search says which engine answered it, and whether that was the one it should have been. */
const isDegraded = (payload: unknown): boolean =>
  (payload as { engine?: { degraded?: boolean } } | null)?.engine?.degraded === true;

function addVary(
  before: unknown,
  added: string,
  reply: { header(name: string, value: string): unknown },
): void {
  const names = typeof before === 'string' && before !== '' ? before.split(/,\s*/) : [];
  if (!names.some((name) => name.toLowerCase() === added)) reply.header('vary', [added, ...names].join(', '));
}

/** Which headers of a request what is at an address hangs on, beside how it is packed. */
const variesBy = (url: string, negotiated: (path: string) => boolean): string[] => [
  ...(isPage(url) ? ['accept-language'] : []),
  ...(negotiated(url.split('?', 1)[0] ?? '') ? ['accept'] : []),
];

/** The whole of `Vary` for an address. */
export const varyOf = (url: string, negotiated: (path: string) => boolean): string =>
  [...variesBy(url, negotiated).toReversed(), 'accept-encoding'].join(', ');

/** A page is another one in each language. */
const inLanguage = (request: FastifyRequest): string =>
  isPage(request.url) ? ` ${languageOf(request)} ${baseOf(request)}` : '';
