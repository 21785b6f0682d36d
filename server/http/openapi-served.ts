import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { NoQuery } from '../vocabulary/shapes.ts';
import type { Description } from './openapi-schema.ts';

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
