import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

type Fields = Readonly<Record<string, object>>;
type Asked = Record<string, string | string[] | undefined>;
interface Shape {
  readonly properties?: Fields;
  readonly items?: Shape;
}

/**
 * For every route that takes `fields` (see `fieldsOf` in vocabulary/shapes.ts): reads the names, separated by commas, and
 * writes only those fields of the record, or of each of its `results`. Each field is written by its own schema, so that
 * what the schema of the route does not name cannot leak, and the others cost nothing. Call it before the first route.
 */
export function selectFields(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { properties } = (route.schema?.querystring ?? {}) as Shape;
    if (properties?.['fields'] === undefined) return;
    const { 200: answer = {} } = (route.schema?.response ?? {}) as Record<number, Shape>;
    const whole = answer.properties ?? {};
    const list: Shape | undefined = whole['results'];
    const each = list?.items?.properties;
    route.preValidation = [...[route.preValidation ?? []].flat(), separate];
    route.preHandler = [
      ...[route.preHandler ?? []].flat(),
      async (request: FastifyRequest, reply: FastifyReply) => {
        const { fields } = request.query as { fields?: readonly string[] };
        if (fields === undefined) return;
        const write = writer(reply);
        reply.type('application/json; charset=utf-8').serializer((payload: unknown) => {
          // Problems are written already.
          if (typeof payload === 'string') return payload;
          const given = payload as Record<string, unknown>;
          if (each === undefined) return `{${write(given, fields, whole)}}`;
          const results = (given['results'] as Record<string, unknown>[]).map(
            (one) => `{${write(one, fields, each)}}`,
          );
          const others = Object.keys(whole).filter((name) => name !== 'results');
          return `{${write(given, others, whole)},"results":[${results.join(',')}]}`;
        });
      },
    ];
  });
}

async function separate({ query }: FastifyRequest): Promise<void> {
  const asked = query as Asked;
  if (asked['fields'] === undefined) return;
  const names = [asked['fields']].flat().flatMap((names) => names.split(','));
  asked['fields'] = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** Fields of an object as JSON without the braces. Fastify compiles each schema once for a route and keeps it. */
const writer =
  (reply: FastifyReply) => (from: Record<string, unknown>, names: readonly string[], shapes: Fields) =>
    names
      .map((name) => {
        const shape = shapes[name];
        if (shape === undefined || from[name] === undefined) return '';
        const serialise = reply.compileSerializationSchema(wrapped(shape, name));
        return serialise({ [name]: from[name] }).slice(1, -1);
      })
      .filter((written) => written !== '')
      .join(',');

const known = new WeakMap<object, Map<string, Record<string, unknown>>>();

/** An object with one field, the same object for the same field, since Fastify knows schemas by identity. */
function wrapped(shape: object, name: string): Record<string, unknown> {
  const byName = known.get(shape) ?? new Map<string, Record<string, unknown>>();
  known.set(shape, byName);
  const found = byName.get(name) ?? { type: 'object', properties: { [name]: shape } };
  byName.set(name, found);
  return found;
}
