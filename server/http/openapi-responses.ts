import type { FastifySchema } from 'fastify';
import type { Shape } from './openapi-components.ts';
import type { Operation } from './openapi-joined.ts';
import { PROBLEMS } from './openapi-problems.ts';

const ETAG = {
  ETag: {
    description: 'Send it as `If-None-Match` to be told whether the record has changed.',
    schema: { type: 'string' },
  },
};
const DEPRECATION = {
  Deprecation: { description: 'Since when (RFC 9745).', schema: { type: 'string' } },
  Sunset: { description: 'When it will be gone (RFC 8594).', schema: { type: 'string' } },
};

/** What an operation answers: what its schema says, what has not changed, and problems. */
export function responsesOf(
  { response, params, querystring, refusesNothing, also = [] }: FastifySchema,
  { deprecated, url }: { deprecated: boolean; url: string },
  shape: (of: Shape) => Shape,
): Operation['responses'] {
  // Whether the process lives is never known from before.
  const changes = !url.startsWith('/health/');
  const answers = Object.entries((response ?? {}) as Record<string, Shape>).map(([status, answer]) => {
    const { content } = answer as { content?: Record<string, { schema: Shape }> };
    const described = answer['description'];
    const inForms = content ?? { 'application/json': { schema: answer } };
    const headers = {
      ...(changes ? ETAG : {}),
      ...(deprecated ? DEPRECATION : {}),
    };
    return [
      status,
      {
        description: typeof described === 'string' ? described : 'What was asked for.',
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        content: Object.fromEntries(
          Object.entries(inForms).map(([type, each]) => [type, { schema: shape(each.schema) }]),
        ),
      },
    ] as const;
  });
  const refers = (status: keyof typeof PROBLEMS) => ({
    $ref: `#/components/responses/${PROBLEMS[status].name}`,
  });
  const problems: (keyof typeof PROBLEMS)[] = [
    ...(refusesNothing === true || (params ?? querystring) === undefined ? [] : ([400] as const)),
    ...(url.includes(':') ? ([404] as const) : []),
    ...also,
  ];
  return Object.fromEntries([
    ...answers,
    ...(changes ? [['304', { $ref: '#/components/responses/NotModified' }]] : []),
    ...problems.map((status) => [String(status), refers(status)]),
    ['default', { $ref: '#/components/responses/Failure' }],
  ]) as Operation['responses'];
}
