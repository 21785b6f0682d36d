import type { FastifySchema, RouteOptions } from 'fastify';
import { PROBLEMS, type Shape } from './openapi-components.ts';
import type { Operation, Parameter } from './openapi-joined.ts';
import { promisedPath } from './promised-path.ts';

/** What is written as one value with commas in it; every other list is given by repeating its parameter. */
const WITH_COMMAS = ['fields'];

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

/** What stands in an address where several routes are one operation. */
const IN_ADDRESSES: Readonly<Record<string, string>> = {
  kind: 'Which kind of record it is: the first part of the address of its page.',
  ending: 'In which form it is wanted.',
};

/** A route as an operation of OpenAPI 3.1. `shape` turns its schemas into those of the description. */
export function operationOf(
  { url, schema = {}, config }: RouteOptions,
  shape: (of: Shape) => Shape,
): Operation {
  const { operationId, summary, description, section, example, oneOf } = schema;
  const deprecated = config?.deprecated;
  const farewell =
    deprecated === undefined
      ? []
      : [
          `Deprecated since ${deprecated.since}, gone on ${deprecated.sunset}. Use ${deprecated.instead} instead.`,
        ];
  return {
    tags: section === undefined ? [] : [section],
    operationId,
    summary,
    description: [...farewell, description].join('\n\n'),
    ...(deprecated === undefined ? {} : { deprecated: true }),
    parameters: [
      ...Object.entries(oneOf?.values ?? {}).map(valueInAddress),
      ...parametersIn('path', schema.params),
      ...parametersIn('query', schema.querystring),
    ],
    responses: responsesOf(
      schema,
      { deprecated: deprecated !== undefined, hasSlug: url.includes(':') },
      shape,
    ),
    ...(example === undefined ? {} : { 'x-example': promisedPath(example) }),
  };
}

const valueInAddress = ([name, value]: [string, string]) => ({
  name,
  in: 'path',
  required: true,
  description: IN_ADDRESSES[name],
  schema: { type: 'string', enum: [value] },
  example: value,
});

function parametersIn(place: 'path' | 'query', of: unknown): Parameter[] {
  const { properties = {}, required = [] } = (of ?? {}) as {
    properties?: Record<string, Shape>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { description, examples, ...schema } = property;
    const [example] = (examples ?? []) as (string | number)[];
    const list = schema['type'] === 'array';
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      description,
      ...(list ? { style: 'form', explode: !WITH_COMMAS.includes(name) } : {}),
      schema: typed(schema),
      ...(example === undefined ? {} : { example: list ? String(example).split(',') : example }),
    };
  });
}

/** Lists of words are texts, which TypeBox leaves unsaid. */
function typed(schema: Shape): Shape {
  if (Array.isArray(schema['enum'])) return { type: 'string', ...schema };
  return schema['items'] === undefined ? schema : { ...schema, items: typed(schema['items'] as Shape) };
}

function responsesOf(
  { response, params, querystring, refusesNothing, also = [] }: FastifySchema,
  { deprecated, hasSlug }: { deprecated: boolean; hasSlug: boolean },
  shape: (of: Shape) => Shape,
): Operation['responses'] {
  const answers = Object.entries((response ?? {}) as Record<string, Shape>).map(([status, answer]) => {
    const { content } = answer as { content?: Record<string, { schema: Shape }> };
    const described = answer['description'];
    const inForms = content ?? { 'application/json': { schema: answer } };
    const headers = {
      ...(also.includes(304) ? ETAG : {}),
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
    ...(hasSlug ? ([404] as const) : []),
    ...also.filter((status) => status !== 304),
  ];
  return Object.fromEntries([
    ...answers,
    ...(also.includes(304) ? [['304', { $ref: '#/components/responses/NotModified' }]] : []),
    ...problems.map((status) => [String(status), refers(status)]),
    ['default', { $ref: '#/components/responses/Failure' }],
  ]) as Operation['responses'];
}
