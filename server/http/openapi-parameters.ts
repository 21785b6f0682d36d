import type { Shape } from './openapi-components.ts';
import type { Parameter } from './openapi-joined.ts';

/** What is written as one value with commas in it; every other list is given by repeating its parameter. */
const WITH_COMMAS = ['fields'];

/** What stands in an address where several routes are one operation. */
const IN_ADDRESSES: Readonly<Record<string, string>> = {
  kind: 'Which kind of record it is: the first part of the address of its page.',
  ending: 'In which form it is wanted.',
  table: 'Which table.',
};

/** A part of an address by which routes differ that are one operation. */
export const valueInAddress = ([name, value]: [string, string]) => ({
  name,
  in: 'path',
  required: true,
  description: IN_ADDRESSES[name],
  schema: { type: 'string', enum: [value] },
  example: value,
});

/** The properties of a schema as parameters. */
export function parametersIn(place: 'path' | 'query', of: unknown): Parameter[] {
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
