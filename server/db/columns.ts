import { integer, real as r, sqliteTable, text as t } from 'drizzle-orm/sqlite-core';

// The only file that knows which SQL dialect tables.ts is written for.
export { check, index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const table = sqliteTable;
/** Private row number; never shown to anyone but the search index. */
export const id = () => integer().primaryKey({ autoIncrement: true });
export const ref = () => integer();
export const int = () => integer();
export const real = () => r();
export const text = () => t();
export const bool = () => integer({ mode: 'boolean' });
/** A point in time, stored as milliseconds since 1970 (UTC). */
export const instant = () => integer({ mode: 'timestamp_ms' });
/** A date as exact as its source (EDTF-like): `2019-10-05`, `2019-10`, `2019`, `after 2020-07`, `before 2021-02`. */
export const partialDate = () => t();
/** One of a closed list from vocabulary/codes.ts. The list is checked at the border, where errors name file and line. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => t({ enum: values });
export const json = <T>() => t({ mode: 'json' }).$type<T>();
