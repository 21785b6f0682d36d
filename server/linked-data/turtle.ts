import { type Literal, PREFIXES, type Resource, type Statement } from './dcat.ts';
import { asIri } from './values.ts';

/** Writes statements as Turtle 1.1 (https://www.w3.org/TR/turtle/). A thing that is told about in several places is told about in each. */
export function asTurtle(resources: readonly Resource[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const told = named(resources).map(
    (resource) => `\n${iri(resource['@id'] ?? '')} ${statements(resource, ' ')} .\n`,
  );
  return prefixes.join('') + told.join('');
}

/** Every thing with a name of its own, also from within others; the first that is said of it counts, the rest is the same. */
function named(resources: readonly Resource[]): Resource[] {
  const found = new Map<string, Resource>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const { '@id': id, '@type': type } = value as Partial<Resource>;
    if (id !== undefined && type !== undefined && !('@value' in value) && !found.has(id))
      found.set(id, value as Resource);
    Object.values(value).forEach(look);
  };
  look(resources);
  return [...found.values()];
}

function statements(resource: Resource, indent: string): string {
  const said = Object.entries(resource).flatMap(([property, value]) => {
    if (value === undefined || property.startsWith('@')) return [];
    const objects = ([value].flat() as Statement[]).map((each) => object(each, `${indent} `));
    return objects.length === 0 ? [] : [`${property} ${objects.join(', ')}`];
  });
  return [`a ${[resource['@type']].flat().join(', ')}`, ...said].join(` ;\n${indent}`);
}

function object(value: Statement, indent: string): string {
  if (isLiteral(value)) return literal(value);
  if (value['@id'] !== undefined) return iri(value['@id']);
  return `[ ${statements(value as Resource, `${indent} `)} ]`;
}

const isLiteral = (value: Statement): value is Literal => value['@value'] !== undefined;

const literal = ({ '@value': text, '@language': language, '@type': type }: Literal): string =>
  `"${text.replaceAll(/["\\\n\r]/g, (sign) => ESCAPES[sign] ?? sign)}"` +
  (language === undefined ? (type === undefined ? '' : `^^${type}`) : `@${language}`);

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

const iri = (address: string): string => `<${asIri(address)}>`;
