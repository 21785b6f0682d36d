import type { Document, Shape } from './described.ts';

// The shapes of the API as types of a programming language, for the clients in docs/clients/.

export interface Language {
  readonly primitives: Readonly<Record<string, string>>;
  list(of: string): string;
  codes(values: readonly string[]): string;
  object(shape: Shape, typeOf: (shape: Shape) => string): string;
  declare(name: string, shape: Shape, typeOf: (shape: Shape) => string): string;
}

/** Declarations of these shapes and of all that they are made of, by their names. */
export function declarationsOf(
  { components: { schemas } }: Document,
  roots: readonly string[],
  language: Language,
): ReadonlyMap<string, string> {
  const needed = new Set<string>(roots);
  const typeOf = (shape: Shape): string => {
    if (shape.$ref !== undefined) {
      const name = shape.$ref.split('/').at(-1) ?? '';
      needed.add(name);
      return name;
    }
    if (shape.anyOf !== undefined) return shape.anyOf.map(typeOf).join(' | ');
    const codes = shape.const === undefined ? shape.enum : [shape.const];
    if (codes !== undefined) return language.codes(codes);
    const types = [shape.type ?? 'anything'].flat();
    return types.map((type) => simple(type, shape)).join(' | ');
  };
  const simple = (type: string, shape: Shape): string => {
    if (type === 'array') return language.list(typeOf(shape.items ?? {}));
    if (type === 'object' && shape.properties !== undefined) return language.object(shape, typeOf);
    return language.primitives[type] ?? type;
  };
  const declared = new Map<string, string>();
  // What a declaration needs joins the set while it is walked.
  for (const name of needed) declared.set(name, language.declare(name, schemas[name] ?? {}, typeOf));
  return new Map([...declared].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isWord = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);
const isNeeded = ({ required }: Shape, name: string): boolean => required?.includes(name) === true;

export const typescript: Language = {
  primitives: { integer: 'number', anything: 'unknown', object: 'object' },
  list: (of) => (/[ |]/.test(of) && !of.startsWith('{') ? `(${of})[]` : `${of}[]`),
  codes: (values) => `Code<${values.map((each) => `'${each}'`).join(' | ')}>`,
  object: (shape, typeOf) => `{ ${fields(shape, typeOf).join('; ')} }`,
  declare: (name, shape, typeOf) =>
    [`export interface ${name} {`, ...fields(shape, typeOf).map((field) => `  ${field};`), '}'].join('\n'),
};

const fields = (shape: Shape, typeOf: (shape: Shape) => string): string[] =>
  Object.entries(shape.properties ?? {}).map(
    ([name, each]) =>
      `${isWord(name) ? name : `'${name}'`}${isNeeded(shape, name) ? '' : '?'}: ${typeOf(each)}`,
  );

/** Python cannot name a field of a class like one of its own words, so that such a shape is made by a call. */
const KEYWORDS = [
  'from',
  'in',
  'is',
  'not',
  'or',
  'and',
  'as',
  'class',
  'def',
  'for',
  'global',
  'if',
  'import',
  'pass',
  'with',
];

export const python: Language = {
  primitives: {
    string: 'str',
    integer: 'int',
    number: 'float',
    boolean: 'bool',
    null: 'None',
    anything: 'Any',
    object: 'Dict[str, Any]',
  },
  list: (of) => `List[${of}]`,
  codes: () => 'str',
  object: (shape, typeOf) => {
    for (const each of Object.values(shape.properties ?? {})) typeOf(each);
    return 'Dict[str, Any]';
  },
  declare: (name, shape, typeOf) => {
    const types = Object.entries(shape.properties ?? {}).map(
      ([field, each]) => [field, typeOf(each)] as const,
    );
    if (types.every(([field]) => isWord(field) && !KEYWORDS.includes(field)))
      return [
        `class ${name}(TypedDict, total=False):`,
        ...types.map(([field, type]) => `    ${field}: ${type}`),
      ].join('\n');
    const pairs = types.map(([field, type]) => `    "${field}": "${type}",`);
    return [`${name} = TypedDict("${name}", {`, ...pairs, '}, total=False)'].join('\n');
  },
};
