/** The promised address of a route: the API's own has the version in it. */
export const promisedPath = (url: string): string => url.replace(/^\/api(?=\/)/, '/api/v1');

/** Beneath `/api/v1` is what is beneath `/api`: one set of routes, one cache, two names. For Fastify's `rewriteUrl`. */
export const withoutVersion = (url: string): string => url.replace(/^\/api\/v1(?=[/?]|$)/, '/api');
