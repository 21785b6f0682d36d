import { asc, eq, getTableName, type InferSelectModel, sql } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './open.ts';
import { prepareOnce } from './prepared.ts';

type Block = SQLiteTable & { practiceId: AnySQLiteColumn; position: AnySQLiteColumn };

/** The rows of one repeating block of a practice, in the order of the record. */
export async function blockOf<T extends SQLiteTable>(
  db: Db,
  table: T,
  practiceId: number,
): Promise<InferSelectModel<T>[]> {
  const { practiceId: owner, position } = table as unknown as Block;
  const prepared = prepareOnce(db, `block ${getTableName(table)}`, () =>
    db
      .select()
      .from(table as SQLiteTable)
      .where(eq(owner, sql.placeholder('practiceId')))
      .orderBy(asc(position))
      .prepare(),
  );
  return (await prepared.execute({ practiceId })) as InferSelectModel<T>[];
}
