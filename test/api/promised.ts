import { type Document, operationsOf, type Parameter, type Shape } from './described.ts';

// What version 1 promises, as facts that can be compared one by one: see docs/api.md.

/** Where it stands (`GET /api/v1/suggest ?q`, `Adoption.city`) → what it is. */
export type Facts = ReadonlyMap<string, string>;

/** Every address beneath /api/v1, what it takes and what it answers, down to the fields of every shape in the answers. */
export function factsOf(document: Document): Facts {
  const facts = new Map<string, string>();
  const named = new Set<string>();
  const note = (where: string, shape: Shape, absent = false): void => {
    const words = [...wordsFor(shape), ...(absent ? ['absent'] : [])];
    facts.set(where, words.toSorted().join(' | '));
    inside(where, shape);
  };
  const inside = (where: string, shape: Shape): void => {
    if (shape['x-unpromised'] === true) return;
    for (const alternative of shape.anyOf ?? []) inside(where, alternative);
    if (shape.$ref !== undefined) return reached(nameIn(shape.$ref));
    if (shape.items !== undefined) note(`${where}[]`, shape.items);
    for (const [name, field] of Object.entries(shape.properties ?? {}))
      note(`${where}.${name}`, field, shape.required?.includes(name) !== true);
  };
  const reached = (name: string): void => {
    if (named.has(name)) return;
    named.add(name);
    inside(name, document.components.schemas[name] ?? {});
  };
  for (const [path, { parameters, responses }] of operationsOf(document)) {
    if (!path.startsWith('/api/v1/')) continue;
    for (const parameter of parameters) facts.set(`GET ${path} ?${parameter.name}`, takes(parameter));
    for (const [type, { schema }] of Object.entries(responses['200']?.content ?? {}))
      note(`GET ${path} ${type}`, schema);
  }
  reached('Problem');
  return new Map([...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** Everything that a value can be; codes in quotes. */
function wordsFor(shape: Shape): string[] {
  if (shape['x-unpromised'] === true) return ['unpromised'];
  if (shape.$ref !== undefined) return [nameIn(shape.$ref)];
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap(wordsFor);
  const codes = shape.const === undefined ? shape.enum : [shape.const];
  return codes === undefined ? [shape.type ?? 'anything'].flat() : codes.map((code) => `"${code}"`);
}

/** What a parameter takes: `type=string maxLength=300`, with the bounds of what is in a list as `each.…`. */
const takes = ({ required, schema }: Parameter): string =>
  [...(required ? ['required'] : []), ...boundsOf(schema, ''), ...boundsOf(schema.items ?? {}, 'each.')].join(
    ' ',
  );

const BOUNDS = [
  'type',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxLength',
  'pattern',
  'default',
  'enum',
] as const;

const boundsOf = (shape: Shape, prefix: string): string[] =>
  BOUNDS.flatMap((bound) =>
    shape[bound] === undefined
      ? []
      : [`${prefix}${bound}=${String(shape[bound]).replaceAll(' ', String.raw`\x20`)}`],
  );

/** As a text with a line for each fact, and back. */
export const written = (facts: Facts): string =>
  [...facts].map(([where, what]) => `${where}: ${what}\n`).join('');
export const read = (text: string): Facts =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
