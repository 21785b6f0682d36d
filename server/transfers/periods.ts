import { daysOf } from '../vocabulary/dates.ts';
import type { Happening } from './happenings.ts';

/** A stretch of time in years and parts of years. */
export interface Period {
  readonly start: number;
  readonly end: number;
  /** The last moment that still belongs to it. */
  readonly last: number;
  /** Whether both days are known. */
  readonly exact: boolean;
}
const DAY = 1 / 366;
const inYears = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 366;
};

/** When an event was, as far as it is known; an end that lies open is that of its year. Undefined without any date. */
export function periodOf({ start, end }: Pick<Happening, 'start' | 'end'>): Period | undefined {
  const [from, to] = [start ?? end, end ?? start];
  if (from === null || to === null) return undefined;
  const earliest = daysOf(from).first;
  const latest = daysOf(to).last;
  const first = inYears(
    earliest.startsWith('0000') ? `${from.replace('before ', '').slice(0, 4)}-01-01` : earliest,
  );
  const last = inYears(latest.startsWith('9999') ? `${to.replace('after ', '').slice(0, 4)}-12-31` : latest);
  const exact = [from, to].every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  return { start: first, end: Math.max(first, last) + DAY, last: Math.max(first, last), exact };
}
