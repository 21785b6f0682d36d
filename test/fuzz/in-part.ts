import type { Document, Shape } from '../api/described.ts';

/**
 * The description as it is for those who ask for some `fields` of a record: none of them is missed, all else holds as before,
 * also what is within the fields.
 */
export function inPart(document: Document): Document {
  const whole = (shape: Shape): Shape =>
    shape.$ref === undefined
      ? shape
      : whole(document.components.schemas[shape.$ref.split('/').at(-1) ?? ''] ?? {});
  const partly = (shape: Shape): Shape => {
    const { required: _, ...rest } = whole(shape);
    const list = rest.properties?.['results'];
    if (list === undefined) return rest;
    const items = whole(list).items ?? {};
    return { ...rest, properties: { ...rest.properties, results: { ...whole(list), items: partly(items) } } };
  };
  const paths = Object.entries(document.paths).map(([path, { get }]) => {
    const { 200: answer } = get.responses;
    const content = answer?.content?.['application/json'];
    if (content === undefined || !get.parameters.some(({ name }) => name === 'fields'))
      return [path, { get }];
    const inJson = { 'application/json': { schema: partly(content.schema) } };
    return [path, { get: { ...get, responses: { ...get.responses, 200: { ...answer, content: inJson } } } }];
  });
  return { ...document, paths: Object.fromEntries(paths) as Document['paths'] };
}
