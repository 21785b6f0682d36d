import type { RouteOptions } from 'fastify';
import type { Shape } from './openapi-components.ts';
import type { Operation } from './openapi-joined.ts';
import { parametersIn, valueInAddress } from './openapi-parameters.ts';
import { responsesOf } from './openapi-responses.ts';
import { promisedPath } from './promised-path.ts';

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
    responses: responsesOf(schema, { deprecated: deprecated !== undefined, url }, shape),
    ...(example === undefined ? {} : { 'x-example': promisedPath(example) }),
  };
}
