import { and, eq, getTableColumns, getTableName, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';

// An import of 10,000 practices writes 300,000 rows: every statement here is prepared once.

type Row<T extends SQLiteTable> = InferInsertModel<T>;
type Prepared = { execute(values: Record<string, unknown>): Promise<unknown> };

const statement = (tx: Tx, key: string, build: () => Prepared): Prepared => prepareOnce(tx, key, build);

function placeholders(table: SQLiteTable, except: string[]): Record<string, SQL> {
  const columns = Object.keys(getTableColumns(table)).filter((column) => !except.includes(column));
  return Object.fromEntries(columns.map((column) => [column, sql.placeholder(column) as unknown as SQL]));
}

/** Fills missing columns with NULL, so that one prepared statement serves every row. */
function complete(table: SQLiteTable, row: object): Record<string, unknown> {
  const given = row as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(getTableColumns(table)).map((column) => [column, given[column] ?? null]),
  );
}

/** Inserts rows as they are. */
export async function insert<T extends SQLiteTable>(tx: Tx, table: T, rows: Row<T>[]): Promise<void> {
  if (rows.length === 0) return;
  const numbered = 'id' in getTableColumns(table) && !('id' in (rows[0] as object)) ? ['id'] : [];
  const insertRow = statement(tx, `insert ${getTableName(table)} ${numbered.join()}`, () =>
    tx
      .insert(table)
      .values(placeholders(table, numbered) as never)
      .prepare(),
  );
  for (const row of rows) await insertRow.execute(complete(table, row));
}

type WithSlug = SQLiteTable & { id: never; slug: never };

/** The private id behind a slug; undefined when there is none. */
async function idOf(tx: Tx, table: SQLiteTable, slug: string): Promise<number | undefined> {
  const { id, slug: slugColumn } = table as WithSlug;
  const select = statement(tx, `id ${getTableName(table)}`, () =>
    tx
      .select({ id })
      .from(table)
      .where(eq(slugColumn, sql.placeholder('slug')))
      .prepare(),
  );
  const rows = (await select.execute({ slug })) as { id: number }[];
  return rows[0]?.id;
}

/**
 * Inserts the row, or updates the one with its slug; `createdAt` stays that of the first time.
 * @returns the row's id.
 */
export async function saveBySlug<T extends SQLiteTable>(
  tx: Tx,
  table: T,
  row: Row<T> & { slug: string },
): Promise<number> {
  const known = await idOf(tx, table, row.slug);
  if (known === undefined) {
    await insert(tx, table, [row]);
    return (await idOf(tx, table, row.slug)) as number;
  }
  const update = statement(tx, `update ${getTableName(table)}`, () =>
    tx
      .update(table)
      .set(placeholders(table, ['id', 'slug', 'createdAt']))
      .where(eq((table as unknown as WithSlug).id, sql.placeholder('id')))
      .prepare(),
  );
  await update.execute({ ...complete(table, row), id: known });
  return known;
}

/** Replaces all rows of a repeating block: those whose `owner` columns have these values. */
export async function replace<T extends SQLiteTable>(
  tx: Tx,
  table: T,
  owner: Partial<Row<T>>,
  rows: Row<T>[],
): Promise<void> {
  const columns = getTableColumns(table) as Record<string, never>;
  const keys = Object.keys(owner);
  const remove = statement(tx, `delete ${getTableName(table)} ${keys.join()}`, () =>
    tx
      .delete(table)
      .where(and(...keys.map((key) => eq(columns[key] as never, sql.placeholder(key)))))
      .prepare(),
  );
  await remove.execute(owner);
  await insert(tx, table, rows);
}

/** The id behind a slug that a record refers to. @throws Error when there is none, so that nothing half is written. */
export async function knownId(tx: Tx, table: SQLiteTable, slug: string): Promise<number> {
  const id = await idOf(tx, table, slug);
  if (id === undefined) throw new Error(`There is no ${getTableName(table)} "${slug}".`);
  return id;
}

export async function maybeKnownId(
  tx: Tx,
  table: SQLiteTable,
  slug: string | undefined,
): Promise<number | null> {
  return slug === undefined ? null : knownId(tx, table, slug);
}
