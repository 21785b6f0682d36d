import { distance, fold } from '../search/words.ts';
import columnNames from './column-names.json' with { type: 'json' };
import { columnName, type Field, fieldsOf } from './fields.ts';
import type { Kind } from './kinds.ts';

// Which field a column is: by its own name, by a synonym in one of five languages, or by a name nearly right.

/** A column that was understood. */
export interface Column {
  readonly field: Field;
  /** The numbers in its name, from 0: which item of each list. */
  readonly at: readonly number[];
  /** How it was understood; what is not `exact` is said aloud. */
  readonly how: 'exact' | 'synonym' | 'nearly';
}

const SYNONYMS: Record<string, string[]> = columnNames;
/** Words that mean one of these fields where a record has no other field of that meaning. */
const BORROWED: Record<string, string> = {
  kind: 'type',
  start: 'started',
  started: 'start',
  end: 'ended',
  ended: 'end',
  link: 'url',
  url: 'link',
  title: 'name',
  phase: 'stage',
  stage: 'phase',
  actions: 'action',
};
const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}]/gu, '');

const namesByKind = new Map<Kind, Map<string, Field>>();

/** Everything that a column of this kind may be called, without spaces, accents and numbers. */
function namesFor(kind: Kind): Map<string, Field> {
  const known = namesByKind.get(kind);
  if (known !== undefined) return known;
  const names = new Map<string, Field>();
  const add = (name: string, field: Field) => {
    if (!names.has(name)) names.set(name, field);
  };
  const fields = fieldsOf(kind);
  // Own names first, so that no synonym can take one.
  for (const field of fields) add(ownName(field), field);
  const synonyms = (part: string): string[] => [part, ...(SYNONYMS[part] ?? [])];
  const borrowed = (part: string): string[] => [...synonyms(part), ...synonyms(BORROWED[part] ?? part)];
  for (const wordsOf of [synonyms, borrowed]) {
    for (const field of fields) for (const name of joined(field, wordsOf)) add(name, field);
  }
  namesByKind.set(kind, names);
  return names;
}

/** Every way to say a path: one word for each of its parts. */
function joined({ path }: Field, wordsOf: (part: string) => string[]): string[] {
  const alternatives = path.filter((part) => part !== '*').map((part) => wordsOf(part).map(letters));
  return alternatives.reduce<string[]>(
    (before, words) => before.flatMap((start) => words.map((word) => start + word)),
    [''],
  );
}

const ownName = ({ path }: Field): string => letters(path.filter((part) => part !== '*').join(''));

/** The field that a heading names, or undefined. @param nearly whether a name that is nearly right will do. */
export function columnFor(kind: Kind, heading: string, nearly = true): Column | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const name = letters(heading);
  if (name === '') return undefined;
  const at = (heading.match(/\d+/g) ?? []).map((number) => Number(number) - 1);
  if (at.some((number) => number < 0 || number > 199)) return undefined;
  const names = namesFor(kind);
  const field = names.get(name);
  if (field !== undefined) return columnAt(field, at, name === ownName(field) ? 'exact' : 'synonym');
  const near = nearly ? nearest(names, name) : undefined;
  return near === undefined ? undefined : columnAt(near, at, 'nearly');
}

function columnAt(field: Field, at: number[], how: Column['how']): Column | undefined {
  const levels = field.path.filter((part) => part === '*').length + (field.list ? 1 : 0);
  if (at.length > levels) return undefined;
  const missing = levels - at.length - (field.list ? 1 : 0);
  return { field, at: [...at, ...Array.from({ length: Math.max(0, missing) }, () => 0)], how };
}

/** The one field whose name is a typing mistake away; none when two are. */
function nearest(names: Map<string, Field>, name: string): Field | undefined {
  const most = name.length >= 9 ? 2 : name.length >= 5 ? 1 : 0;
  if (most === 0) return undefined;
  let best = most + 1;
  let found = new Set<Field>();
  for (const [known, field] of names) {
    const typos = distance(name, known, Math.min(best, most));
    if (typos > most || typos > best) continue;
    if (typos < best) found = new Set();
    best = typos;
    found.add(field);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** How many of these headings a kind understands, without counting names that are only nearly right. */
export const understood = (kind: Kind, headings: readonly string[]): number =>
  headings.filter((heading) => heading.length <= LONGEST_HEADING && namesFor(kind).has(letters(heading)))
    .length;
const LONGEST_HEADING = 120;

/** The names that columns of this kind have, for "did you mean". */
export const ownNames = (kind: Kind): string[] =>
  fieldsOf(kind).map(({ path }) => columnName(path.map((part) => (part === '*' ? 0 : part))));
