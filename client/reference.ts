import type { DescribedOperation, Document, Response } from './description.ts';
import { nameIn, namesIn, type Taken, type Typed, takes, typeOf } from './shape-words.ts';

// What the page for developers shows: as little of the description of the API as it needs.

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly takes: Taken;
  /** What can be chosen, where that is a short list. */
  readonly choices: readonly string[];
  /** It can be given again. */
  readonly repeats: boolean;
  readonly example: string;
}

export interface Answer {
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
  /** What it alone answers. */
  readonly answers: readonly Answer[];
  /** Statuses of answers that it has in common with others. */
  readonly otherwise: readonly string[];
  /** An address that answers, from the first slash on. */
  readonly example: string;
}

export interface NamedShape {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly { readonly name: string; readonly type: Typed; readonly description: string }[];
}

export interface Reference {
  readonly origin: string;
  readonly sections: readonly {
    readonly name: string;
    readonly description: string;
    readonly operations: readonly Operation[];
  }[];
  /** What many operations answer. */
  readonly common: readonly Answer[];
  readonly shapes: readonly NamedShape[];
}

/** As many choices as a list to choose from shows. */
const MOST_CHOICES = 15;

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
          .map(({ path, get }) => operationFrom(path, get)),
      }))
      .filter(({ operations }) => operations.length > 0),
    common: commonIn(
      document,
      all.map(({ get }) => get),
    ),
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

const operationFrom = (path: string, get: DescribedOperation): Operation => ({
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
  answers: Object.entries(get.responses).flatMap(([status, answer]) =>
    answer.$ref === undefined ? [answerFrom(status, answer)] : [],
  ),
  otherwise: Object.entries(get.responses).flatMap(([status, { $ref }]) =>
    $ref === undefined ? [] : [status],
  ),
  example: get['x-example'] ?? path,
});

function answerFrom(status: string, { description = '', content = {} }: Response): Answer {
  const types = Object.keys(content);
  const holds = [...new Set(Object.values(content).flatMap(({ schema }) => namesIn(schema)))];
  return { status, description, types, holds };
}

/** The answers that operations refer to, each status once, in order. */
function commonIn({ components }: Document, operations: readonly DescribedOperation[]): Answer[] {
  const named = operations.flatMap(({ responses }) =>
    Object.entries(responses).flatMap(([status, { $ref }]) =>
      $ref === undefined ? [] : [[status, nameIn($ref)] as const],
    ),
  );
  return [...new Map(named)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, name]) => answerFrom(status, components.responses[name] ?? {}));
}
