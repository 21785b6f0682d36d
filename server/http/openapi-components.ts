import { STATUS_CODES } from 'node:http';

/** A JSON schema as TypeBox makes it, or a part of one. */
export type Shape = Readonly<Record<string, unknown>>;

/** Every error of the API: problem details as in RFC 9457. */
const PROBLEM: Shape = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: {
      type: 'string',
      description: 'Always `about:blank`: the status says which kind of problem it is.',
    },
    title: { type: 'string', description: 'The words of the status.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do, in a sentence. For people.' },
    requestId: { type: 'string', description: 'To quote when reporting a fault of the server.' },
  },
};

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };

/** What an operation may answer when it does not answer what was asked for; the names are those of components. */
export const PROBLEMS = {
  400: {
    name: 'BadRequest',
    description:
      'A parameter is unknown or holds what it cannot; the detail names it, what was given and what it takes.',
  },
  404: { name: 'NotFound', description: 'There is no such record, or it is not published.' },
  410: { name: 'Gone', description: 'The record was published once and has been withdrawn.' },
  503: {
    name: 'Busy',
    description:
      'More searches than the server can answer in time. Ask again after as many seconds as the header says.',
    headers: RETRY_AFTER,
  },
} as const;

const nameOf = (shape: Shape): string | undefined =>
  typeof shape['title'] === 'string' && /^[A-Z]\w+$/.test(shape['title']) ? shape['title'] : undefined;

/**
 * Turns shapes into schemas of OpenAPI 3.1 and keeps those that have a name (see `named` in vocabulary/shapes.ts), so that
 * each is written once and referred to.
 *
 * @throws Error when two different shapes have the same name.
 */
export function componentsFrom() {
  const schemas = new Map<string, { of: string; description: unknown; written: Shape }>();

  const shape = (of: Shape): Shape => {
    const name = nameOf(of);
    if (name === undefined) return plain(of);
    const { description, title: _, ...rest } = of;
    const same = JSON.stringify(rest);
    const known = schemas.get(name);
    if (known !== undefined && known.of !== same) throw new Error(`Two shapes are called ${name}.`);
    if (known === undefined) {
      schemas.set(name, { of: same, description, written: {} });
      schemas.set(name, {
        of: same,
        description,
        written: plain(description === undefined ? rest : { description, ...rest }),
      });
    }
    const reference = { $ref: `#/components/schemas/${name}` };
    return description === undefined || description === known?.description
      ? reference
      : { ...reference, description };
  };

  const plain = (of: Shape): Shape => {
    const union = ofUnion(of);
    if (union !== undefined) return union;
    const written = Object.fromEntries(
      Object.entries(of).map(([key, value]) => [
        key,
        key === 'properties'
          ? Object.fromEntries(
              Object.entries(value as Shape).map(([name, each]) => [name, shape(each as Shape)]),
            )
          : key === 'items' || (key === 'additionalProperties' && typeof value === 'object')
            ? shape(value as Shape)
            : key === 'anyOf'
              ? (value as Shape[]).map(shape)
              : value,
      ]),
    );
    const values = of['enum'];
    return Array.isArray(values) && values.every((each) => typeof each === 'string')
      ? { type: 'string', ...written }
      : written;
  };

  /** `anyOf` of something simple and null is said by the type alone. */
  const ofUnion = (of: Shape): Shape | undefined => {
    const [first, second, ...more] = (of['anyOf'] ?? []) as Shape[];
    if (first === undefined || second?.['type'] !== 'null' || more.length > 0) return undefined;
    if (nameOf(first) !== undefined || typeof first['type'] !== 'string') return undefined;
    const { anyOf: _, ...rest } = of;
    return { ...plain(first), ...rest, type: [first['type'], 'null'] };
  };

  const all = () => ({
    schemas: Object.fromEntries([
      ['Problem', PROBLEM],
      ...[...schemas]
        .map(([name, { written }]) => [name, written] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
    responses: Object.fromEntries([
      ...Object.values(PROBLEMS).map(({ name, ...rest }) => [name, { ...rest, content: PROBLEM_CONTENT }]),
      ['Failure', { description: `${STATUS_CODES[500]}, or anything else.`, content: PROBLEM_CONTENT }],
      ['NotModified', { description: 'What `If-None-Match` names has not changed.' }],
    ]),
  });
  return { shape, all };
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
