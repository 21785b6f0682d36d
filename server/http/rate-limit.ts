import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buckets, type Taken } from './buckets.ts';
import { turnAway } from './errors.ts';
import { WATCHED } from './overload.ts';
import type { SayIn } from './sentence.ts';
import { cameFromOutside, isPrivate, visitorOf } from './visitor.ts';

/** What costs more than a record that is kept ready: pages and their answers alike. Addresses without language and version. */
const SEARCHES =
  /^\/(api\/)?(practices|suggest|compare(\.csv)?|transfers|gap-map|my-city|brief|shortlist|oai|card\.png)(\?|$)|^\/(api\/)?practices\/[^/?]+(\/(similar|fit|card\.png))?\?|\/card\.png$|^\/api\/catalogue\/|\.(atom|feed\.json)(\?|$)/;
/** The catalogue, or all that a search finds, as one file. */
const FILES =
  /^\/data\/[^?]|^\/(practices|shortlist)\.(?!atom|feed)[a-z.]+(\?|$)|^\/api\/transfers\.[a-z]+(\?|$)|^\/catalogue\.[a-z]+(\?|$)/;

/** The share of all requests that may be of a kind; the narrowest first. */
const KINDS = [
  { name: 'files', share: 1 / 100, of: FILES },
  { name: 'searches', share: 1 / 3, of: SEARCHES },
] as const;

/** Which limit beside that of all requests a request falls under. */
export const kindOf = (url: string): string | undefined => KINDS.find(({ of }) => of.test(url))?.name;

/**
 * Lets each visitor ask `perMinute` times a minute, a third of these for searches and a hundredth for files; they may do so
 * all at once. Beyond it 429 says in how many seconds there is room again. Every counted answer tells the limit and what is
 * left of it (draft-ietf-httpapi-ratelimit-headers-10). What was counted is forgotten once nothing is missing any more.
 *
 * @param perMinute 0 for no limit.
 * @param proxied whether proxies are configured whose word about the visitor is taken.
 */
export function limitRates(app: FastifyInstance, sayIn: SayIn, perMinute: number, proxied: boolean): void {
  if (perMinute === 0) return;
  const all = { name: 'requests', quota: perMinute, take: buckets(perMinute) };
  const kinds = KINDS.map(({ name, share, of }) => {
    const quota = Math.max(1, Math.round(perMinute * share));
    return { name, quota, of, take: buckets(quota) };
  });
  let warned = proxied;

  app.addHook('onRequest', (request, reply, next) => {
    if (!cameFromOutside(request) || WATCHED.test(request.url)) return next();
    if (!warned && isThroughProxy(request)) {
      warned = true;
      request.log.warn(
        'a proxy says whom it asks for, and nobody believes it: all its visitors share one limit. Set TRUST_PROXY to its address',
      );
    }
    const who = visitorOf(request.ip);
    const now = performance.now();
    const kind = kinds.find(({ of }) => of.test(request.url));
    const limits = kind === undefined ? [all] : [kind, all];
    for (const limit of limits) {
      const taken = limit.take(who, now);
      if (limit === limits[0] || taken.wait > 0) tell(reply, limit, taken);
      if (taken.wait === 0) continue;
      request.log.warn('this visitor asks more than their share');
      const retryAfter = seconds(taken.wait);
      return turnAway(reply, { statusCode: 429, retryAfter, problem: 'problem.too-many' }, sayIn);
    }
    return next();
  });
}

const seconds = (wait: number): number => Math.max(1, Math.ceil(wait / 1000));

const isThroughProxy = ({ headers, ip }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] !== undefined && isPrivate(ip);

/** On the raw answer: what is kept for the next visitor must not hold it. */
function tell({ raw }: FastifyReply, limit: { name: string; quota: number }, { left, wait }: Taken): void {
  raw.setHeader('ratelimit-policy', `"${limit.name}";q=${limit.quota};w=60`);
  const untilFull = (1 - left / limit.quota) * 60_000;
  raw.setHeader('ratelimit', `"${limit.name}";r=${left};t=${seconds(wait > 0 ? wait : untilFull)}`);
}
