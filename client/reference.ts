// What the description of the API (OpenAPI 3.1) says, as little as the page for developers shows of it.

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  /** What it takes, in words. */
  readonly takes: string;
  /** What can be chosen, where that is a short list. */
  readonly choices: readonly string[];
  /** It can be given again. */
  readonly repeats: boolean;
  readonly example: string;
}

interface Answer {
  readonly status: string;
  readonly description: string;
  readonly types: readonly string[];
  /** Names of shapes. */
  readonly holds: readonly string[];
}

export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly answers: readonly Answer[];
  /** An address that answers, from the first slash on. */
  readonly example: string;
}

interface NamedShape {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export interface Reference {
  readonly origin: string;
  readonly sections: readonly {
    readonly name: string;
    readonly description: string;
    readonly operations: readonly Operation[];
  }[];
  readonly shapes: readonly NamedShape[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: DescribedOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}
interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description: string;
    readonly explode?: boolean;
    readonly schema: Schema;
    readonly example?: string | number | readonly string[];
  }[];
  readonly responses: Readonly<Record<string, Response>>;
  readonly 'x-example'?: string;
}

/** As many choices as a list to choose from shows. */
const MOST_CHOICES = 15;
const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

export function referenceFrom(described: object): Reference {
  const document = described as Document;
  const all = Object.entries(document.paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : [{ path, get }],
  );
  return {
    origin: document.servers[0]?.url ?? '',
    sections: document.tags
      .map(({ name, description }) => ({
        name,
        description,
        operations: all
          .filter(({ get }) => get.tags.includes(name))
          .map(({ path, get }) => operationFrom(path, get, document)),
      }))
      .filter(({ operations }) => operations.length > 0),
    shapes: Object.entries(document.components.schemas).map(([name, shape]) => ({
      name,
      description: shape.description ?? '',
      fields: Object.entries(shape.properties ?? {}).map(([field, each]) => ({
        name: field,
        type: typeOf(each),
        description: each.description ?? '',
      })),
    })),
  };
}

const operationFrom = (path: string, get: DescribedOperation, { components }: Document): Operation => ({
  id: get.operationId,
  path,
  summary: get.summary,
  description: get.description,
  deprecated: get.deprecated === true,
  parameters: get.parameters.map(({ name, in: place, required, description, explode, schema, example }) => {
    const choices = schema.enum ?? schema.items?.enum ?? [];
    return {
      name,
      place,
      required,
      description,
      takes: takes(schema, explode === false),
      choices: choices.length > MOST_CHOICES || explode === false ? [] : choices,
      repeats: explode === true,
      example: [example ?? ''].flat().join(','),
    };
  }),
  answers: Object.entries(get.responses).map(([status, answer]) => {
    const { description = '', content = {} } =
      answer.$ref === undefined ? answer : (components.responses[nameIn(answer.$ref)] ?? {});
    const types = Object.keys(content);
    const holds = [...new Set(Object.values(content).flatMap(({ schema }) => namesIn(schema)))];
    return { status, description, types, holds };
  }),
  example: get['x-example'] ?? path,
});

/** The named shapes that one is made of, itself or by its fields. */
const namesIn = ({ $ref, items, anyOf = [], properties = {} }: Schema): string[] =>
  $ref === undefined
    ? [...(items === undefined ? [] : [items]), ...anyOf, ...Object.values(properties)].flatMap(namesIn)
    : [nameIn($ref)];

function takes(schema: Schema, withCommas: boolean): string {
  if (withCommas) return 'names of fields, separated by commas';
  const { minimum, maximum, maxLength, maxItems, items } = schema;
  const choices = schema.enum ?? items?.enum;
  if (choices !== undefined) return `one of: ${choices.join(', ')}`;
  if (items !== undefined) return `text, ${maxItems ?? 'several'} times at most`;
  if (schema.type === 'integer') return `whole number, ${minimum ?? 0} to ${maximum ?? '…'}`;
  return maxLength === undefined ? 'text' : `text, ${maxLength} letters at most`;
}

/** A type in a few words: `text or null`, `list of CityRef`. */
function typeOf({ $ref, type, enum: values, items, anyOf, const: value }: Schema): string {
  if ($ref !== undefined) return nameIn($ref);
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ');
  if (values !== undefined) return values.map((each) => `"${each}"`).join(' or ');
  if (value !== undefined) return `"${value}"`;
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return [type ?? 'anything'].flat().join(' or ');
}
