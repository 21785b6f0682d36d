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

const OWNERS = `
  SELECT 'practice' AS kind, id, id AS practice, slug FROM practice WHERE status <> 'draft'
  UNION ALL SELECT 'adoption', adoption.id, practice_id, adoption.slug FROM adoption
    JOIN practice ON practice.id = practice_id AND practice.status = 'published'
  UNION ALL SELECT 'event', id, NULL, slug FROM event
  UNION ALL SELECT 'plan', id, NULL, slug FROM plan`;
/** Answered by the index `revision_saved` alone. */
const ROWS = `
  SELECT kind, slug, version, saved_at FROM revision
  WHERE kind IN ('practice', 'adoption', 'event', 'plan') ORDER BY saved_at, kind, slug, version`;
/** The condition is, word for word, that of the index `revision_hidden`. */
const HIDDEN = `
  SELECT slug || ' ' || version AS name, json_extract(record, '$.status') AS status FROM revision
  WHERE kind = 'practice' AND coalesce(json_extract(record, '$.status'), 'published') <> 'published'`;

function readChanges({ $client: sqlite }: Db): Change[] {
  const owners = new Map(
    (sqlite.prepare(OWNERS).all() as Owner[]).map((owner) => [`${owner.kind} ${owner.slug}`, owner]),
  );
  const hidden = new Map(sqlite.prepare(HIDDEN).raw().all() as [string, string][]);
  const rows = sqlite.prepare(ROWS).raw().all() as Row[];
  const versions = Map.groupBy(rows.keys(), (at) => `${rows[at]?.[0]} ${rows[at]?.[1]}`);
  const changes: (Change | undefined)[] = rows.map(() => undefined);
  for (const [name, places] of versions) {
    const owner = owners.get(name);
    if (owner === undefined) continue;
    const numberAt = (at: number) => rows[at]?.[2] ?? 0;
    // A clock that was set back must not mix up what came after what.
    const inOrder = places.toSorted((a, b) => numberAt(a) - numberAt(b));
    const statusOf = (at: number) =>
      owner.kind === 'practice' ? hidden.get(`${owner.slug} ${numberAt(at)}`) : undefined;
    for (const [at, told] of toldOf(inOrder, statusOf, numberAt))
      changes[at] = { ...owner, version: numberAt(at), savedAt: rows[at]?.[3] ?? 0, ...told };
  }
  return changes.filter((change) => change !== undefined).toReversed();
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
