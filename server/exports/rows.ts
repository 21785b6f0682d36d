import { setImmediate as aTurn } from 'node:timers/promises';
import { and, asc } from 'drizzle-orm';
import type { SQLiteSelect } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { isOneOf, type Rows, rowsIn } from '../db/snapshot.ts';
import { practice } from '../db/tables.ts';
import { type Cell, cellsOf } from './cells.ts';
import type { Table } from './field.ts';
import { published } from './practice-table.ts';

/** As many practices are read at once; after that many rows others have their turn. */
const PORTION = 100;

/** Where rows are read, and the address that whole links begin with. */
export interface Reading {
  readonly db: Db;
  readonly origin: string;
}

/**
 * The rows of a table in portions, with a turn of the event loop between them, so that searches are answered meanwhile.
 *
 * @param ids only what belongs to these practices, practice by practice in this order; all rows when left out.
 */
export async function* portionsOf(
  { db, origin }: Reading,
  table: Table,
  ids: readonly number[] | undefined = table.byPractice === true ? publishedIds(db) : undefined,
): AsyncGenerator<Cell[][]> {
  const cells = cellsOf(table, origin);
  if (ids !== undefined) {
    for await (const portion of inPortions(ids))
      yield [...rowsById(db, table, portion).values()].flat().map(cells);
    return;
  }
  let portion: Cell[][] = [];
  for (const row of rowsIn(db, queryOf(db, table))) {
    if (portion.push(cells(row)) < PORTION) continue;
    yield portion;
    portion = [];
    await aTurn();
  }
  yield portion;
}

/** What belongs to a few practices: each id with its rows, also where there are none. */
export function rowsById(db: Db, table: Table, ids: readonly number[]): Map<number, unknown[][]> {
  const found = new Map<number, unknown[][]>(ids.map((id) => [id, []]));
  for (const row of rowsIn(db, queryOf(db, table, ids))) found.get(row.pop() as number)?.push(row);
  return found;
}

/** Portions of ids, with a turn of the event loop between them. */
export async function* inPortions(ids: readonly number[]): AsyncGenerator<number[]> {
  for (let at = 0; at < ids.length; at += PORTION) {
    yield ids.slice(at, at + PORTION);
    await aTurn();
  }
}

/** A table as a query. Narrowed to practices, each row ends with the id of its practice. */
function queryOf(db: Db, table: Table, ids?: readonly number[]): Rows {
  const { fields, from, joins = [], where, order, practice: owner } = table;
  const columns = Object.fromEntries(fields.map((field) => [field.name, field.from]));
  const of = ids === undefined || owner === undefined ? {} : { [OWNER]: owner };
  const query = db
    .select({ ...columns, ...of })
    .from(from)
    .$dynamic() as SQLiteSelect;
  for (const { table: other, on, left } of joins) {
    if (left === true) query.leftJoin(other, on);
    else query.innerJoin(other, on);
  }
  const narrowed = ids === undefined || owner === undefined ? undefined : isOneOf(owner, ids);
  return query.where(and(where, narrowed)).orderBy(...(order as []));
}

/** No field has such a name. */
const OWNER = ' practice';

/** Ids of all published practices, in the order of their names; read once for a snapshot, which does not change. */
export const publishedIds = (db: Db): readonly number[] =>
  prepareOnce(db, 'published ids', () =>
    Array.from(
      rowsIn(db, db.select({ id: practice.id }).from(practice).where(published).orderBy(asc(practice.slug))),
      ([id]) => id as number,
    ),
  );
