import buildValidators from '@fastify/ajv-compiler';
import buildSerializers from '@fastify/fast-json-stringify-compiler';

// Making a function of a schema takes milliseconds, and nearly every route describes the same problems: of an app's answers
// nine in ten have a shape that another one has.

type Build = (shared: unknown, options?: never) => (of: { readonly schema: unknown }) => unknown;

/** The same functions for equal schemas, also for the next app of this process. All apps have the same options, and no schemas that others refer to. */
function remembering<T>(build: T): T {
  const made = new Map<string, unknown>();
  const remembered: Build = (shared, options) => {
    const compile = (build as Build)(shared, options);
    return (of) => {
      const key = JSON.stringify(of.schema);
      const known = made.get(key) ?? compile(of);
      made.set(key, known);
      return known;
    };
  };
  return remembered as T;
}

/** What checks requests and writes answers by the schemas of their routes. */
export const compilersFactory = {
  buildValidator: remembering(buildValidators()),
  buildSerializer: remembering(buildSerializers()),
};
