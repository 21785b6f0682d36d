import { formerSlugs, giveSlug, type Renamable } from '../db/former-slugs.ts';
import type { Db, Tx } from '../db/open.ts';
import { allRecords, newestRecord, type Saving } from '../db/revisions.ts';
import { type Kind, KINDS, kinds, type Pattern } from '../files/kinds.ts';
import { publish } from '../search/outbox.ts';
import { saveRecord } from './saving.ts';

type Fields = Readonly<Record<string, unknown>>;
/** What a slug that a record refers to is to be replaced by. */
type NewName = (kind: string, slug: string) => string | undefined;

/**
 * Gives a record another slug, and every record that names it a new version that names it so.
 * @returns the records that have a new version beside it, as `kind/slug`.
 * @throws Error when the new slug belongs, or belonged, to another record.
 */
export async function renameRecord(
  tx: Tx,
  kind: Renamable,
  { from, to }: { readonly from: string; readonly to: string },
  saving: Saving,
): Promise<string[]> {
  await giveSlug(tx, kind, from, to, saving.now);
  const own = (await newestRecord(tx, kind, to)) as Fields;
  await saveRecord(tx, kind, { ...own, slug: to }, saving);
  const newName: NewName = (of, slug) => (of === kind && slug === from ? to : undefined);
  const renamed: string[] = [];
  for (const other of kinds) {
    if (other === 'contact' || !KINDS[other].refers.some(([, named]) => named === kind)) continue;
    for await (const { slug, record } of allRecords(tx, other)) {
      const after = withNames(other, record as Fields, newName);
      if (after === record) continue;
      await saveRecord(tx, other, after, saving);
      renamed.push(`${other}/${slug}`);
    }
  }
  publish(tx, []);
  return renamed;
}

/** An earlier version of a record with the slugs of today: its own, and those of the records it names. */
export async function withSlugsOfNow(db: Db, kind: Kind, record: unknown, slug: string): Promise<unknown> {
  const former = await formerSlugs(db);
  const newName: NewName = (of, old) => former.get(of)?.get(old);
  return { ...withNames(kind, record as Fields, newName), slug };
}

/** The same record where nothing it names has another name. */
function withNames(kind: Kind, record: Fields, newName: NewName): Fields {
  return KINDS[kind].refers.reduce(
    (known: Fields, [pattern, named]) => replaced(known, pattern, (slug) => newName(named, slug)) as Fields,
    record,
  );
}

/** Replaces the texts at a place inside a value; what holds nothing to replace stays the very same. */
function replaced(
  value: unknown,
  [first, ...rest]: Pattern,
  by: (slug: string) => string | undefined,
): unknown {
  if (first === undefined) return typeof value === 'string' ? (by(value) ?? value) : value;
  if (first === '*') {
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => replaced(item, rest, by));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const fields = value as Fields | null | undefined;
  if (typeof fields !== 'object' || fields === null || fields[first] === undefined) return value;
  const after = replaced(fields[first], rest, by);
  return after === fields[first] ? value : { ...fields, [first]: after };
}
