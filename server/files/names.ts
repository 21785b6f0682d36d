import { type Kind, KINDS, type Named, type Pattern } from './kinds.ts';

// What records are called, and what they call each other.

export interface Reference {
  readonly type: Named;
  readonly slug: string;
  readonly path: (string | number)[];
}

/** Every slug by which a record points at another, with its place. */
export const referencesOf = (kind: Kind, record: unknown): Reference[] =>
  KINDS[kind].refers.flatMap(([pattern, type]) =>
    textsAt(record, pattern).map(({ text, path }) => ({ type, slug: text, path })),
  );

/** What a record is told apart by: its slug; a contact by its practice and role. */
export function identityOf(kind: Kind, record: unknown): string | undefined {
  const of = record as Record<string, unknown> | undefined;
  if (kind !== 'contact') return typeof of?.['slug'] === 'string' ? of['slug'] : undefined;
  const { practice, role } = of ?? {};
  return typeof practice === 'string' && typeof role === 'string' ? `${practice} ${role}` : undefined;
}

/** The names that a record takes: its own and those of the actions in it. */
export function namesOf(kind: Kind, record: unknown): Reference[] {
  const slug = identityOf(kind, record);
  const own = slug === undefined ? [] : [{ type: kind, slug, path: [kind === 'contact' ? 'role' : 'slug'] }];
  const actions = kind === 'plan' ? textsAt(record, ['actions', '*', 'slug']) : [];
  return [...own, ...actions.map(({ text, path }) => ({ type: 'action' as const, slug: text, path }))];
}

function textsAt(
  value: unknown,
  [key, ...rest]: Pattern,
  path: (string | number)[] = [],
): { text: string; path: (string | number)[] }[] {
  if (key === undefined) return typeof value === 'string' ? [{ text: value, path }] : [];
  if (key === '*') {
    return Array.isArray(value) ? value.flatMap((item, at) => textsAt(item, rest, [...path, at])) : [];
  }
  return textsAt((value as Record<string, unknown> | undefined)?.[key], rest, [...path, key]);
}
