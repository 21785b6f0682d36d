import { PROBLEM, RESPONSES } from './openapi-problems.ts';

/** A JSON schema as TypeBox makes it, or a part of one. */
export type Shape = Readonly<Record<string, unknown>>;

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
      // Answers get further fields in time, so that no program may count on there being none.
      Object.entries(of)
        .filter(([key, value]) => key !== 'additionalProperties' || value !== false)
        .map(([key, value]) => [
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
    responses: RESPONSES,
  });
  return { shape, all };
}
