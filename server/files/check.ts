import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { canonical, isRemark } from './canonical.ts';
import { columnName } from './fields.ts';
import { type Fault, schemaFaults } from './faults.ts';
import { type Kind, KINDS, kinds, listOf } from './kinds.ts';
import type { Message, Place, PlacedName, Raw } from './messages.ts';
import { identityOf, namesOf, referencesOf } from './names.ts';
import { hugeTexts, textFaults } from './texts.ts';
import { patternOf, Slug } from '../vocabulary/shapes.ts';

/** A record as a reader found it. */
export interface Found {
  readonly kind: Kind;
  readonly value: unknown;
  /** What the reader itself could not understand. */
  readonly faults?: Fault[];
  /** Fields whose absence was said already. */
  readonly absent?: readonly string[];
  /** Where a part of the record stands, or the record itself. */
  place(fault: Pick<Fault, 'path' | 'atKey' | 'missing'>): Place;
  readonly raw: Raw;
}

type Check = ReturnType<typeof Compile>;
const checks = new Map<Kind, Check>();
const checkOf = (kind: Kind): Check => {
  const check = checks.get(kind) ?? Compile(KINDS[kind].schema);
  checks.set(kind, check);
  return check;
};

/** A record in its canonical form with everything it points at, or all its faults. */
export function check(found: Found, keepRaw: boolean): Message {
  const { kind } = found;
  const value = canonical(KINDS[kind].schema, found.value);
  const placed = ({ type, slug, path }: { type: PlacedName['type']; slug: string; path: Fault['path'] }) => ({
    type,
    slug,
    at: found.place({ path }),
  });
  const names = namesOf(kind, value).map(placed);
  const refers = referencesOf(kind, value).map(placed);
  const raw = keepRaw ? { raw: found.raw } : {};
  const own = found.faults ?? [];
  const huge = hugeTexts(value);
  const fits = huge.length > 0 || checkOf(kind).Check(value);
  const faults = [
    ...own,
    ...(fits ? [] : schemaFaults(checkOf(kind).Errors(value), value, (path) => fieldNames(kind, path))),
    ...huge,
    ...textFaults(value),
    ...referenceFaults(kind, value),
    ...ownerFaults(kind, value),
  ];
  // What the reader could not understand is not refused a second time for its form.
  const about = new Set(own.map(({ path }) => columnName(path)));
  const said = ({ path, missing }: Fault) =>
    path.length === 0 && missing !== undefined && found.absent?.includes(missing) === true;
  const all = faults.filter(
    (fault, at) => (at < own.length || !about.has(columnName(fault.path))) && !said(fault),
  );
  if (faults.length === 0) {
    const slug = identityOf(kind, value) ?? '';
    const at = found.place({ path: kind === 'contact' ? ['practice'] : ['slug'] });
    return { is: 'record', kind, slug, at, json: JSON.stringify(value), refers, names, ...raw };
  }
  return {
    is: 'bad',
    kind,
    at: found.place({ path: [] }),
    faults: all.slice(0, MOST_FAULTS).map((fault) => ({ at: found.place(fault), message: fault.message })),
    names,
    // What is no slug is refused for that already.
    refers: refers.filter(({ slug }) => slug.length <= 80 && SLUG.test(slug)).slice(0, MOST_FAULTS),
    ...raw,
  };
}

/** What is wrong a hundred times in one record is wrong once. */
const MOST_FAULTS = 50;
const SLUG = new RegExp(patternOf(Slug));

/** The names of the fields that the schema knows at a path, for "did you mean". */
function fieldNames(kind: Kind, path: (string | number)[]): string[] {
  let here: TSchema | undefined = KINDS[kind].schema;
  for (const key of path) {
    if (here === undefined) return [];
    const inside = here as { properties?: Record<string, TSchema> };
    here = typeof key === 'number' ? listOf(here)?.items : inside.properties?.[key];
  }
  return Object.keys((here as { properties?: object })?.properties ?? {});
}

/** A record that is of none of the things it can be of, or of several, or has fields that only one of another has. */
function ownerFaults(kind: Kind, value: unknown): Fault[] {
  const { exactlyOne: fields = [], onlyOf = {}, noun } = KINDS[kind];
  const has = (field: string) => Object.hasOwn(Object(value) as object, field);
  const given = fields.filter(has);
  if (fields.length === 0) return [];
  if (given.length === 1)
    return Object.entries(onlyOf).flatMap(([owner, own]) =>
      given[0] === owner
        ? []
        : own.filter(has).map((field) => ({
            path: [field],
            message: `Only a ${noun} of a ${owner} has "${field}". Take it out.`,
          })),
    );
  const message = `A ${noun} is of one thing: give exactly one of ${fields.join(', ')}.`;
  return [{ path: given.length > 1 ? [given[1] as string] : [], message }];
}

/** A record that refers to itself, or names the same one twice in a list. */
function referenceFaults(kind: Kind, value: unknown): Fault[] {
  const own = identityOf(kind, value);
  const seen = new Set<string>();
  const told = new Set<string>();
  return referencesOf(kind, value).flatMap(({ type, slug, path }) => {
    if (type === kind && slug === own) return [{ path, message: 'It refers to itself here. Take it out.' }];
    const list = listAround(kind, path);
    if (list === undefined) return [];
    const name = `${list} ${slug}`;
    const again = seen.has(name) && !told.has(name);
    (seen.has(name) ? told : seen).add(name);
    return again ? [{ path, message: `"${slug}" stands here twice. Take one out.` }] : [];
  });
}

/** The list that a reference is an item of: one of slugs, or what an event showed. A journey may lead to one event twice. */
function listAround(kind: Kind, path: (string | number)[]): string | undefined {
  if (typeof path.at(-1) === 'number') return path.slice(0, -1).join('/');
  return kind === 'event' && path[0] === 'practices' ? 'practices' : undefined;
}

/** The kind whose required fields a record has, and no fields besides; undefined when none or several fit. */
export function kindByFields(value: unknown): Kind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fitting = kinds.filter((kind) => {
    const { required = [], properties = {} } = KINDS[kind].schema as {
      required?: string[];
      properties?: object;
    };
    const known = (name: string) => Object.hasOwn(properties, name) || isRemark(name) || name === 'practices';
    return required.every((name) => Object.hasOwn(value, name)) && Object.keys(value).every(known);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
