import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';

/** The order of partial dates in SQL: `after 2020-07` stands where 2020-07 would; unknown dates come first. */
export const dateOrder = (column: SQLWrapper): SQL =>
  sql`coalesce(replace(replace(${column}, 'after ', ''), 'before ', ''), '')`;
