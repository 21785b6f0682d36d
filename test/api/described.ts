import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import type { ValidateFunction } from 'ajv/dist/2020.js';

const require = createRequire(import.meta.url);
const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');

// The description of the API as a test reads it.

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly explode?: boolean;
  readonly example?: string | number | string[];
  readonly schema: Shape;
}
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly enum?: string[];
  readonly const?: string;
  readonly default?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly items?: Shape;
  readonly anyOf?: Shape[];
  readonly required?: string[];
  readonly properties?: Record<string, Shape>;
  readonly 'x-unpromised'?: boolean;
}
interface Answer {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Record<string, { schema: Shape }>;
}
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: string[];
  readonly deprecated?: boolean;
  readonly parameters: Parameter[];
  readonly responses: Record<string, Answer>;
  readonly 'x-example': string;
}
export interface Document {
  readonly openapi: string;
  readonly servers: { url: string }[];
  readonly paths: Record<string, { get: Operation }>;
  readonly components: { schemas: Record<string, Shape>; responses: Record<string, Answer> };
}

export const descriptionOf = async (app: FastifyInstance): Promise<Document> =>
  (await app.inject('/openapi.json')).json<Document>();

/** All operations with their paths. */
export const operationsOf = ({ paths }: Document): [path: string, operation: Operation][] =>
  Object.entries(paths).map(([path, { get }]) => [path, get]);

/**
 * Checks answers against the description: whether the status is one it names, the media type one of that answer, and a
 * JSON body what its schema says. Returns what is wrong, empty where nothing is.
 */
export function judgeOf(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const validator = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  const segment = (text: string) => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

  return (
    path: string,
    answer: { statusCode: number; headers: { 'content-type'?: unknown }; body: string },
  ): string => {
    const responses = document.paths[path]?.get?.responses ?? {};
    const status = String(answer.statusCode);
    const named = responses[status];
    if (named === undefined) return `${status} is not described`;
    const at =
      named.$ref === undefined ? `/paths/${segment(path)}/get/responses/${status}` : named.$ref.slice(1);
    const { content = {} } =
      named.$ref === undefined
        ? named
        : (document.components.responses[named.$ref.split('/').at(-1) ?? ''] ?? {});
    const given = answer.headers['content-type'];
    const [type = ''] = typeof given === 'string' ? given.split(';') : [];
    if (Object.keys(content).length === 0) return answer.body === '' ? '' : `${status} has a body`;
    if (content[type] === undefined) return `${status} is ${type}, not ${Object.keys(content).join(', ')}`;
    if (!type.endsWith('json')) return '';
    const validate = validator(`${at}/content/${segment(type)}/schema`);
    return validate(JSON.parse(answer.body)) ? '' : ajv.errorsText(validate.errors);
  };
}
