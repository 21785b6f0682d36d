import type { FastifyError } from 'fastify';

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

/** Ajv's findings as sentences: each names the parameter, what was given and what it takes. Needs Ajv's `verbose`. */
export function sentence(error: FastifyError): string {
  const faults = (error.validation ?? []) as unknown as Fault[];
  return [...new Set(faults.map(say))].join(' ');
}

function say({ keyword, instancePath, params, message, data, parentSchema = {} }: Fault): string {
  const name = decodeURIComponent(instancePath.slice(1)).split('/')[0] ?? '';
  switch (keyword) {
    case 'additionalProperties':
      return unknownParameter(
        String(params['additionalProperty']),
        Object.keys(parentSchema.properties ?? {}),
      );
    case 'required':
      return `The parameter "${String(params['missingProperty'])}" is missing.`;
    case 'maxLength':
      return `"${name}" takes at most ${parentSchema.maxLength} letters; it has ${String(data).length}.`;
    case 'maxItems':
      return `"${name}" can be given ${parentSchema.maxItems} times at most; it is given ${(data as unknown[]).length} times.`;
    case 'minItems':
      return `"${name}" is empty. Name at least one, or leave it out.`;
    default:
      return `"${name}" ${takes(parentSchema) ?? message ?? 'is not valid'}; "${shortened(String(data))}" is given.`;
  }
}

/** What a parameter takes, in words; undefined where the schema has none. */
function takes({ type, enum: values, minimum, maximum, examples = [] }: Limits): string | undefined {
  if (values !== undefined) return `takes one of: ${values.join(', ')}`;
  if (type === 'integer' && minimum !== undefined && maximum !== undefined)
    return `takes a whole number from ${minimum} to ${maximum}`;
  const [example] = examples;
  return example === undefined ? undefined : `takes something like "${example}"`;
}

function unknownParameter(name: string, known: readonly string[]): string {
  const asked = shortened(name);
  const near = known.find((each) => isNear(each, name.toLowerCase()));
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  const list = known.length === 0 ? 'This address takes none.' : `This address takes: ${known.join(', ')}.`;
  return `There is no parameter "${asked}".${hint} ${list}`;
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
