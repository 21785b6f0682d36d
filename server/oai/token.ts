import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Static } from 'typebox';
import { Failure } from './failure.ts';

// A list is told in parts. All that is needed to go on stands in the token: the server remembers nothing, and a token
// never expires.

const number = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const text = Type.String({ maxLength: 200 });
const maybe = <T extends typeof number | typeof text>(shape: T) => Type.Union([shape, Type.Null()]);

const Place = Type.Object(
  {
    verb: text,
    prefix: text,
    set: maybe(text),
    /** Seconds since 1970. */
    from: maybe(number),
    until: maybe(number),
    /** The number of the change that was told last. */
    after: number,
    /** How many records were told, and how many there were when the list began. */
    told: number,
    size: number,
  },
  { additionalProperties: false },
);
export type Place = Static<typeof Place>;
const check = Compile(Place);
const FIELDS = ['verb', 'prefix', 'set', 'from', 'until', 'after', 'told', 'size'] as const;

/** Tells a token that was cut, mistyped or is another repository's; whoever forges one only asks what anybody may ask. */
const sealOf = (repository: string, body: string): string =>
  createHash('sha256').update(`${repository}\n${body}`).digest('base64url').slice(0, 12);

export function tokenOf(repository: string, place: Place): string {
  const body = Buffer.from(JSON.stringify(FIELDS.map((field) => place[field]))).toString('base64url');
  return `${body}.${sealOf(repository, body)}`;
}

/** @throws Failure badResumptionToken when it is not one that this repository gave for this verb. */
export function placeOf(repository: string, verb: string, token: string): Place {
  const [body = '', seal, ...more] = token.split('.');
  if (more.length > 0 || seal !== sealOf(repository, body)) throw unknown();
  const place = fieldsOf(body);
  if (!check.Check(place) || place.verb !== verb) throw unknown();
  return place;
}

function fieldsOf(body: string): unknown {
  try {
    const values = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown;
    return Array.isArray(values) && values.length === FIELDS.length
      ? Object.fromEntries(FIELDS.map((field, at) => [field, values[at] as unknown]))
      : undefined;
  } catch {
    return undefined;
  }
}

export const unknown = (): Failure =>
  new Failure(
    'badResumptionToken',
    'This resumptionToken was not given by this repository for this verb. Begin the list anew.',
  );
