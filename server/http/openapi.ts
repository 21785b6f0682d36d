import { hash } from 'node:crypto';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { componentsFrom } from './openapi-components.ts';
import { about, SECTIONS } from './openapi-about.ts';
import { joined, type Operation } from './openapi-joined.ts';
import { operationOf } from './openapi-operation.ts';
import { promisedPath } from './promised-path.ts';
import { NoQuery } from '../vocabulary/shapes.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Not part of the API: a page, a file of the built client. */
    hide?: true;
    /** A name for programs, unique. */
    operationId?: string;
    /** What the operation does, in a few words. */
    summary?: string;
    description?: string;
    /** The section of the description in which it stands. */
    section?: (typeof SECTIONS)[number]['name'];
    /** An address that answers 200 with the seed catalogue, as the server knows it: `/practices/spoku`. */
    example?: string;
    /** What it may answer beside 200, and 400 and 404 where there are parameters. */
    also?: readonly (304 | 410 | 503)[];
    /** Where several routes are one operation: its path, and the values this route stands for of the parameters in it. */
    oneOf?: { readonly path: string; readonly values: Readonly<Record<string, string>> };
    /** It has an answer to whatever is asked. */
    refusesNothing?: true;
  }
}

export interface Description {
  /** OpenAPI 3.1. */
  readonly document: () => Record<string, unknown>;
}

/**
 * Collects every route as it is registered, and describes them in OpenAPI 3.1 from the very schemas that they validate
 * and answer with. Call it before the first route.
 *
 * @param origin the address visitors use, without a slash at its end.
 */
export function describeRoutes(app: FastifyInstance, origin: string, version: string): Description {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    const automatic = route.method === 'HEAD' || route.method === 'OPTIONS';
    if (!automatic && route.schema?.hide !== true) routes.push(route);
  });
  let written: Record<string, unknown> | undefined;
  const document = () => (written ??= write(routes, origin, version));
  return { document };
}

function write(routes: readonly RouteOptions[], origin: string, version: string): Record<string, unknown> {
  const components = componentsFrom();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = promisedPath(route.schema?.oneOf?.path ?? route.url).replaceAll(/:(\w+)/g, '{$1}');
    const method = String(route.method).toLowerCase();
    const operation = operationOf(route, components.shape);
    const known = paths[path]?.[method];
    paths[path] = { ...paths[path], [method]: known === undefined ? operation : joined(known, operation) };
  }
  return { ...about(origin, version), paths, components: components.all() };
}

/** The description itself, at `/openapi.json`. */
export function serveDescription(app: FastifyInstance, { document }: Description): void {
  let kept: { text: string; etag: string } | undefined;
  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getDescription',
        summary: 'This description',
        description: 'OpenAPI 3.1, made from the schemas that the server itself validates with.',
        section: 'Server',
        example: '/openapi.json',
        also: [304],
        querystring: NoQuery,
        response: { 200: { type: 'object', additionalProperties: true, description: 'OpenAPI 3.1.' } },
      },
    },
    async (request, reply) => {
      const text = kept?.text ?? JSON.stringify(document());
      const etag = kept?.etag ?? `W/"${hash('sha256', text, 'base64url').slice(0, 22)}"`;
      kept = { text, etag };
      reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) {
        reply.statusCode = 304;
        return reply.send();
      }
      return reply.type('application/json; charset=utf-8').send(text);
    },
  );
}
