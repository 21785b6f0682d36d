import type { FastifyInstance, RouteOptions } from 'fastify';
import { componentsFrom } from './openapi-components.ts';
import { about } from './openapi-about.ts';
import { joined, type Operation } from './openapi-joined.ts';
import { operationOf } from './openapi-operation.ts';
import type { Description } from './openapi-schema.ts';
import { promisedPath } from './promised-path.ts';

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
