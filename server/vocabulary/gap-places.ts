import type { Db } from '../db/open.ts';
import { city } from '../db/tables.ts';
import { adoptedByPlace, startedByPlace } from './gap-counts.ts';
import { cityColumns } from './present.ts';
import type { GapMap } from './schema.ts';

/** The partners of BETTER are always among them. */
const MOST_PLACES = 12;

/** The columns: the partners of BETTER, then whoever has most; by name where they have the same. */
export async function placesFor(db: Db, what: GapMap['count']) {
  const counts = await (what === 'started' ? startedByPlace(db) : adoptedByPlace(db));
  const practices = new Map(counts.map((row) => [row.city, row.practices]));
  const all = await db.select({ id: city.id, ...cityColumns(city) }).from(city);
  return all
    .filter(({ id, partner }) => partner !== null || practices.has(id))
    .toSorted(
      (a, b) =>
        Number(b.partner !== null) - Number(a.partner !== null) ||
        (practices.get(b.id) ?? 0) - (practices.get(a.id) ?? 0) ||
        a.name.localeCompare(b.name, 'en'),
    )
    .filter(({ partner }, at) => partner !== null || at < MOST_PLACES);
}
