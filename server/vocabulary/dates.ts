import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { sayIn } from './say.ts';

/** The order of partial dates in SQL: `after 2020-07` stands where 2020-07 would; unknown dates come first. */
export const dateOrder = (column: SQLWrapper): SQL =>
  sql`coalesce(replace(replace(${column}, 'after ', ''), 'before ', ''), '')`;

/** The first and the last day that a partial date can mean, as `YYYY-MM-DD` texts; open ends are far away. */
export function daysOf(date: string): { first: string; last: string } {
  const [, word, year = '', month, day] =
    /^(after |before )?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = `${year}-${month ?? '12'}-${day ?? '31'}`;
  if (word === 'after ') return { first: last, last: '9999-12-31' };
  return word === 'before ' ? { first: '0000-01-01', last: first } : { first, last };
}

/** Whether one partial date is certainly before another; false where either is not known. */
export const isBefore = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a !== null && a !== undefined && b !== null && b !== undefined && daysOf(a).last < daysOf(b).first;

/** In English: `2018-03` → March 2018, as exact as the date is. */
export const inWords = (date: string): string => sayIn('en').date(date);
