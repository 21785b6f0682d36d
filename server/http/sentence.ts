import type { FastifyError } from 'fastify';
import type { Language } from '../db/codes.ts';

interface Fault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** What was given, and the schema it does not fit. */
  readonly data?: unknown;
  readonly parentSchema?: Limits;
}

interface Limits {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly examples?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

type Key = `problem.${
  | 'nothing'
  | 'internal'
  | 'busy'
  | 'overloaded'
  | 'too-many'
  | 'missing'
  | 'long'
  | 'many'
  | 'empty'
  | 'one-of'
  | 'whole'
  | 'like'
  | 'invalid'
  | 'unknown'
  | 'near'
  | 'takes'
  | 'takes-none'}`;

/** Says the sentences of problems in one language. */
type Say = (key: Key, slots?: Readonly<Record<string, string>>) => string;
export type SayIn = (language: Language) => Say;

/** Ajv's findings as sentences: each names the parameter, what was given and what it takes. Needs Ajv's `verbose`. */
export function sentence(error: FastifyError, say: Say, language: Language): string {
  const faults = (error.validation ?? []) as unknown as Fault[];
  return [...new Set(faults.map((fault) => told(fault, say, language)))].join(' ');
}

function told(
  { keyword, instancePath, params, message, data, parentSchema = {} }: Fault,
  say: Say,
  language: Language,
): string {
  const name = decodeURIComponent(instancePath.slice(1)).split('/')[0] ?? '';
  switch (keyword) {
    case 'additionalProperties':
      return unknownParameter(
        String(params['additionalProperty']),
        Object.keys(parentSchema.properties ?? {}),
        say,
      );
    case 'required':
      return say('problem.missing', { name: String(params['missingProperty']) });
    case 'maxLength':
      return say('problem.long', {
        name,
        most: `${parentSchema.maxLength}`,
        given: `${String(data).length}`,
      });
    case 'maxItems':
      return say('problem.many', {
        name,
        most: `${parentSchema.maxItems}`,
        given: `${(data as unknown[]).length}`,
      });
    case 'minItems':
      return say('problem.empty', { name });
    default: {
      const given = shortened(String(data));
      const taken = takes(parentSchema);
      if (taken !== undefined) return say(taken[0], { name, given, ...taken[1] });
      // What Ajv says, it says in English.
      return language === 'en' && message !== undefined
        ? `"${name}" ${message}; "${given}" is given.`
        : say('problem.invalid', { name, given });
    }
  }
}

/** What a parameter takes; undefined where the schema does not say it. */
function takes({
  type,
  enum: values,
  minimum,
  maximum,
  examples = [],
}: Limits): [Key, Record<string, string>] | undefined {
  if (values !== undefined) return ['problem.one-of', { values: values.join(', ') }];
  if (type === 'integer' && minimum !== undefined && maximum !== undefined)
    return ['problem.whole', { least: String(minimum), most: String(maximum) }];
  const [example] = examples;
  return example === undefined ? undefined : ['problem.like', { example: String(example) }];
}

function unknownParameter(name: string, known: readonly string[], say: Say): string {
  const near = known.find((each) => isNear(each, name.toLowerCase()));
  return [
    say('problem.unknown', { name: shortened(name) }),
    ...(near === undefined ? [] : [say('problem.near', { name: near })]),
    known.length === 0 ? say('problem.takes-none') : say('problem.takes', { names: known.join(', ') }),
  ].join(' ');
}

/** The same but for one letter more, less, other, or two in the wrong order. */
function isNear(known: string, asked: string): boolean {
  if (Math.abs(known.length - asked.length) > 1 || asked.length < 3) return false;
  let start = 0;
  while (start < known.length && known[start] === asked[start]) start += 1;
  const [rest, other] = [known.slice(start), asked.slice(start)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
