import type { TLocalizedValidationError } from 'typebox/error';
import { distance, fold } from '../search/words.ts';

/** Something wrong in a file, and what to do about it. */
export interface Fault {
  /** Where in the parsed value: keys and indexes. */
  readonly path: (string | number)[];
  /** The fault is in the key itself, not in its value. */
  readonly atKey?: boolean;
  /** The field that is not there. */
  readonly missing?: string;
  readonly message: string;
}

const PATTERNS: [RegExp, string][] = [
  [/^\^\[a-z0-9\]\+/, 'is no slug. Use lower-case letters a–z, digits and single hyphens'],
  [
    /^\^\(\(after\|before/,
    'is no date. Write "2019-10-05", "2019-10", "2019", "after 2020-07" or "before 2021-02"',
  ],
  [/^\^https/, 'is no web address. It has to begin with http:// or https:// and hold no spaces'],
  [/^\^\[A-Z\]\{2\}/, 'is no country code. Use two capital letters (ISO 3166-1), such as EE'],
  [/^\^\[A-Z\]\{3\}/, 'is no currency code. Use three capital letters (ISO 4217), such as EUR'],
  [/^\^\[a-z\]\{2,3\}/, 'is no language code. Use two small letters (ISO 639-1), such as et'],
  [/@/, 'is no e-mail address. Use one like office@city.example'],
];
const TYPES: Record<string, string> = {
  string: 'text (put it in quotes)',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
};

/** The findings of a schema as sentences, one a fault, the deepest where a value could have been several things. */
export function schemaFaults(
  errors: TLocalizedValidationError[],
  value: unknown,
  fieldsAt: (path: (string | number)[]) => string[],
): Fault[] {
  const real = errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'boolean' &&
      keyword !== 'anyOf' &&
      // Where a list or a word would do and a list was given, its own faults say more.
      !(
        keyword === 'enum' &&
        errors.some(
          (other) =>
            other.instancePath.startsWith(`${instancePath}/`) ||
            (other.instancePath === instancePath && other.keyword.endsWith('Items')),
        )
      ),
  );
  const faults = real.flatMap((error) => faultsOf(error, value, fieldsAt));
  // Of several faults at one place (a list or a word would do) the first says enough.
  return [
    ...new Map(
      faults.map((fault) => [
        `${fault.path.join('/')} ${fault.atKey ?? false} ${fault.missing ?? ''}`,
        fault,
      ]),
    ).values(),
  ];
}

function faultsOf(
  { keyword, instancePath, params, message }: TLocalizedValidationError,
  value: unknown,
  fieldsAt: (path: (string | number)[]) => string[],
): Fault[] {
  const path = pathOf(instancePath, value);
  const found = valueAt(value, path);
  const facts = params as Record<string, unknown>;
  if ((found === null || found === undefined) && (keyword === 'type' || keyword === 'enum')) {
    const message =
      path.length === 0 ? 'This file is empty.' : 'This field is empty. Fill it in or remove it.';
    return [{ path, message }];
  }
  switch (keyword) {
    case 'required':
      return (facts['requiredProperties'] as string[]).map((name) => ({
        path,
        missing: name,
        message: `"${name}" is missing. Add it.`,
      }));
    case 'additionalProperties':
      return (facts['additionalProperties'] as string[]).map((name) => ({
        path: [...path, name],
        atKey: true,
        message: `There is no field "${name}".${suggestion(name, fieldsAt(path), 'Remove it; exchange schema lists the fields.')}`,
      }));
    case 'enum': {
      const allowed = facts['allowedValues'] as string[];
      if (allowed.join() === 'unknown,none') {
        const message = `${show(found)} cannot stand here: only unknown or none can. What is known has fields of its own, such as ${path.join(' ')} 1 …`;
        return [{ path, message }];
      }
      return [
        {
          path,
          message: `${show(found)} is not allowed here.${suggestion(String(found), allowed)} Allowed: ${allowed.join(', ')}.`,
        },
      ];
    }
    case 'type':
      return [
        {
          path,
          message: `${show(found)} should be ${TYPES[String(facts['type'])] ?? String(facts['type'])}.`,
        },
      ];
    case 'maxLength':
      return [
        {
          path,
          message: `This text has ${String(found).length} characters; at most ${String(facts['limit'])} fit. Shorten it.`,
        },
      ];
    case 'minLength':
      return [{ path, message: 'This text is empty. Write it, or remove the field if nobody was asked.' }];
    case 'minItems':
      return [{ path, message: `This list needs at least ${String(facts['limit'])}.` }];
    case 'maxItems':
      return [{ path, message: `This list holds more than ${String(facts['limit'])}.` }];
    case 'minimum':
      return [{ path, message: `${show(found)} is too small; the least is ${String(facts['limit'])}.` }];
    case 'maximum':
      return [{ path, message: `${show(found)} is too large; the most is ${String(facts['limit'])}.` }];
    case 'pattern': {
      const words =
        PATTERNS.find(([pattern]) => pattern.test(String(facts['pattern'])))?.[1] ??
        'does not have the right form';
      return [{ path, message: `${show(found)} ${words}.` }];
    }
    default:
      return [{ path, message: `${show(found)} ${message}.` }];
  }
}

/** " Did you mean …?" with the nearest of the known names, or the words given for when none is near. */
export function suggestion(given: string, known: Iterable<string>, otherwise = ''): string {
  const wanted = fold(given);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; typos: number } | undefined;
  for (const name of known) {
    const typos = distance(wanted, fold(name), most);
    if (typos <= most && (best === undefined || typos < best.typos)) best = { name, typos };
  }
  return best === undefined ? (otherwise === '' ? '' : ` ${otherwise}`) : ` Did you mean "${best.name}"?`;
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'Nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
};

/** JSON pointer → keys and indexes, told apart by what the value is at each level. */
function pathOf(pointer: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}

const valueAt = (value: unknown, path: (string | number)[]): unknown =>
  path.reduce<unknown>((here, key) => (here as Record<string | number, unknown> | undefined)?.[key], value);
