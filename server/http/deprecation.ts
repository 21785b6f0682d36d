import type { FastifyInstance } from 'fastify';

/** What says of a route that it will go: one option, `config: { deprecated: … }`. */
interface Deprecated {
  /** Days, such as `2027-01-31`: since when one should not use it, and when it will be gone. */
  readonly since: string;
  readonly sunset: string;
  /** The address to use instead. */
  readonly instead: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    deprecated?: Deprecated;
  }
}

/**
 * Gives the answers of routes that will go the headers `Deprecation` (RFC 9745: seconds since 1970, as a structured field) and
 * `Sunset` (RFC 8594: an HTTP date), and a link to the rule. Call it before the first route.
 *
 * @throws Error, as the route is registered, when less than twelve months lie between the two.
 */
export function announceDeprecation(app: FastifyInstance, origin: string): void {
  app.addHook('onRoute', (route) => {
    const deprecated = route.config?.deprecated;
    if (deprecated === undefined) return;
    const [since, sunset] = [Date.parse(deprecated.since), Date.parse(deprecated.sunset)];
    if (!(sunset >= new Date(since).setUTCMonth(new Date(since).getUTCMonth() + 12)))
      throw new Error(
        `${route.url} needs twelve months between since and sunset: that is the promise of v1.`,
      );
    const headers = {
      deprecation: `@${since / 1000}`,
      sunset: new Date(sunset).toUTCString(),
      link: `<${origin}/developers#promise>; rel="deprecation"; type="text/html"`,
    };
    const others = [route.onRequest ?? []].flat();
    route.onRequest = [...others, async (_, reply) => void reply.headers(headers)];
  });
}
