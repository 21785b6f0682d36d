import type { FastifyInstance } from 'fastify';

/** What a script of another origin may see of an answer, beside what the Fetch standard lets it see anyway. */
const EXPOSED =
  'ETag, Last-Modified, Link, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Deprecation, Sunset, Content-Disposition, Content-Length';

const FOR_ANYBODY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
  'cross-origin-resource-policy': 'cross-origin',
};
const BEFOREHAND = {
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers':
    'Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since, Range',
  'access-control-max-age': '86400',
  'cache-control': 'public, max-age=86400',
  allow: 'GET, HEAD, OPTIONS',
};

/**
 * What programs read: the API, its description, harvesting, and every file by its ending. Pages have no ending; the
 * scripts and pictures of the site are nobody else's business.
 */
const isForPrograms = (url: string): boolean => {
  const [path = ''] = url.split('?', 1);
  return /^\/(api|oai)(\/|$)/.test(path) || (/\.[a-z]+$/.test(path) && !/^\/(assets\/|favicon\.)/.test(path));
};

/**
 * Lets scripts of any origin read what is for programs, and no pages (Fetch standard, CORS protocol). The same for everybody
 * and without credentials: no answer varies by origin, so that a kept one is right for all. Call it after the headers that
 * every answer gets.
 */
export function openReading(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isForPrograms(request.url)) return;
    reply.headers(FOR_ANYBODY);
    if (request.method === 'OPTIONS') await reply.headers(BEFOREHAND).status(204).send();
  });
}
