import { byVersion } from './by-version.ts';
import type { Db } from './open.ts';

/** Records whose changes are told to those who follow the catalogue. */
export type ChangeKind = 'practice' | 'adoption' | 'event' | 'plan';

/** A version of a record that everybody may read, or the one that took the record away. */
export interface Change {
  readonly kind: ChangeKind;
  readonly id: number;
  /** Id of the practice it is about, itself or the one adopted; null for events and plans. */
  readonly practice: number | null;
  /** What the record is called now. */
  readonly slug: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** `again`: readable after a time as a draft or in the archive. */
  readonly what: 'new' | 'changed' | 'again' | 'archived';
  /** The readable version before it; null where it is the first. */
  readonly before: number | null;
}

/**
 * All changes that everybody may know of, newest first. Not told: drafts, whatever else happened to a practice that is one
 * now, adoptions of practices that are not published. Read again only when the catalogue has changed; no text of a record is read.
 */
export const changesByTime = byVersion('changes by time', async (db) => readChanges(db));

type Row = [kind: ChangeKind, slug: string, version: number, savedAt: number];
interface Owner {
  readonly kind: ChangeKind;
  readonly id: number;
  readonly practice: number | null;
  readonly slug: string;
}

// Each of these is answered by an index alone: rows of practices are long, and all of them would be read.
const STATUS = 'SELECT id, status FROM practice';
const OF_PRACTICE = 'SELECT id, practice_id FROM adoption';
const SLUGS = (kind: ChangeKind): string => `SELECT slug, id FROM ${kind}`;
const ROWS = `
  SELECT kind, slug, version, saved_at FROM revision
  WHERE +kind IN ('practice', 'adoption', 'event', 'plan') ORDER BY saved_at, kind, slug, version`;
/** The condition is, word for word, that of the index `revision_hidden`. */
const HIDDEN = `
  SELECT slug || ' ' || version, json_extract(record, '$.status') FROM revision
  WHERE kind = 'practice' AND coalesce(json_extract(record, '$.status'), 'published') <> 'published'`;

function readChanges({ $client: sqlite }: Db): Change[] {
  const pairs = <A, B>(query: string) => new Map(sqlite.prepare(query).raw().all() as [A, B][]);
  const owners = ownersIn(pairs);
  const hidden = pairs<string, string>(HIDDEN);
  const rows = sqlite.prepare(ROWS).raw().all() as Row[];
  const places = new Map<Owner, number[]>();
  for (const [at, [kind, slug]] of rows.entries()) {
    const owner = owners[kind].get(slug);
    const known = owner === undefined ? undefined : places.get(owner);
    if (known !== undefined) known.push(at);
    else if (owner !== undefined) places.set(owner, [at]);
  }
  const changes: (Change | undefined)[] = Array.from({ length: rows.length });
  const numberAt = (at: number) => rows[at]?.[2] ?? 0;
  for (const [owner, of] of places) {
    // A clock that was set back must not mix up what came after what.
    const inOrder = of.toSorted((a, b) => numberAt(a) - numberAt(b));
    const statusOf = (at: number) =>
      owner.kind === 'practice' ? hidden.get(`${owner.slug} ${numberAt(at)}`) : undefined;
    for (const [at, { what, before }] of toldOf(inOrder, statusOf, numberAt))
      changes[at] = { ...owner, version: numberAt(at), savedAt: rows[at]?.[3] ?? 0, what, before };
  }
  return changes.filter((change) => change !== undefined).toReversed();
}

/** The records that may be told of, by kind and slug. */
function ownersIn(pairs: <A, B>(query: string) => Map<A, B>): Record<ChangeKind, ReadonlyMap<string, Owner>> {
  const status = pairs<number, string>(STATUS);
  const adopted = pairs<number, number>(OF_PRACTICE);
  const owners = (kind: ChangeKind, practice: (id: number) => number | null | undefined) => {
    const known = new Map<string, Owner>();
    for (const [slug, id] of pairs<string, number>(SLUGS(kind))) {
      const about = practice(id);
      if (about !== undefined) known.set(slug, { kind, id, practice: about, slug });
    }
    return known;
  };
  return {
    practice: owners('practice', (id) => (status.get(id) === 'draft' ? undefined : id)),
    adoption: owners('adoption', (id) => {
      const of = adopted.get(id);
      return of !== undefined && status.get(of) === 'published' ? of : undefined;
    }),
    event: owners('event', () => null),
    plan: owners('plan', () => null),
  };
}

/** Which versions of a record are told of, and as what. */
function* toldOf(
  places: readonly number[],
  statusOf: (at: number) => string | undefined,
  numberAt: (at: number) => number,
): Generator<[at: number, told: Pick<Change, 'what' | 'before'>]> {
  let before: number | null = null;
  let now: 'readable' | 'hidden' | 'archived' = 'readable';
  for (const at of places) {
    const status = statusOf(at);
    if (status === undefined) {
      yield [at, { what: before === null ? 'new' : now === 'readable' ? 'changed' : 'again', before }];
      before = numberAt(at);
      now = 'readable';
    } else if (status === 'archived') {
      if (before !== null && now !== 'archived') yield [at, { what: 'archived', before }];
      now = 'archived';
    } else if (now === 'readable') now = 'hidden';
  }
}
