import { eventKind } from '../db/codes.ts';
import { daysOf } from '../vocabulary/dates.ts';
import type { TimelineDrawing } from './drawings.ts';
import { counted, rounded } from './lettering.ts';
import type { Happening } from './reads.ts';

/** Where a year, or a part of one, stands on the line. */
export type Scale = (year: number) => number;

/** A stretch of time in years and parts of years. */
interface Period {
  readonly start: number;
  readonly end: number;
  /** The last moment that still belongs to it. */
  readonly last: number;
  /** Whether both days are known. */
  readonly exact: boolean;
}
interface Dated {
  readonly happening: Happening;
  readonly period: Period;
}
interface Room {
  readonly scale: Scale;
  readonly top: number;
  readonly row: number;
  readonly yearWidth: number;
}
type Marks = TimelineDrawing['marks'];

/** The events of one kind, ready to be drawn wherever the lane lies. */
export interface Lane {
  readonly label: string;
  readonly rows: number;
  draw(room: Room): Marks;
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

const kinds = (dated: readonly Dated[]) =>
  eventKind.flatMap((kind) => {
    const some = dated.filter(({ happening }) => happening.kind.code === kind);
    return some.length === 0 ? [] : [{ label: some[0]?.happening.kind.label ?? kind, some }];
  });

/** One mark an event. Events that would cover each other lie below each other. */
export function lanesOf(dated: readonly Dated[]): Lane[] {
  return kinds(dated).map(({ label, some }) => {
    const rows = inRows(some);
    return {
      label,
      rows: rows.length,
      draw: ({ scale, top, row }) =>
        rows.flatMap((each, at) =>
          each.map(({ happening, period }) => {
            const [from, to] = [scale(period.start), scale(period.end)];
            const middle = (from + to) / 2;
            const long = Math.max(to - from, 10);
            return {
              x: rounded(middle - long / 2),
              y: rounded(top + at * row + 2),
              width: rounded(long),
              height: 10,
              shape: period.exact ? ('day' as const) : ('span' as const),
              title: `${happening.title} (${happening.start ?? happening.end})`,
              href: `/events/${happening.slug}`,
            };
          }),
        ),
    };
  });
}

/** Marks need room even for a day: that of a tenth of a year. */
const LEAST = 0.15;

function inRows(dated: readonly Dated[]): Dated[][] {
  const rows: Dated[][] = [];
  for (const each of dated.toSorted((a, b) => a.period.start - b.period.start)) {
    const free = rows.find((row) => {
      const before = row.at(-1)?.period;
      return before === undefined || Math.max(before.end, before.start + LEAST) < each.period.start;
    });
    if (free === undefined) rows.push([each]);
    else free.push(each);
  }
  return rows;
}

const TALL = 2;

/** One bar for the events of one kind that began in one year: for more events than could be told apart. */
export function sumsOf(dated: readonly Dated[]): Lane[] {
  const byKind = kinds(dated).map(({ label, some }) => ({
    label,
    some,
    years: Map.groupBy(some, ({ period }) => Math.floor(period.start)),
  }));
  const most = Math.max(...byKind.flatMap(({ years }) => [...years.values()].map(({ length }) => length)));
  return byKind.map(({ label, years }) => ({
    label,
    rows: TALL,
    draw: ({ scale, top, row, yearWidth }) =>
      [...years].map(([year, { length }]) => {
        const tall = Math.max(2, (length / most) * TALL * row);
        return {
          x: rounded(scale(year) + yearWidth * 0.1),
          y: rounded(top + TALL * row - tall),
          width: Math.max(1, rounded(yearWidth * 0.8)),
          height: rounded(tall),
          shape: 'sum' as const,
          title: `${label}, ${year}: ${counted(length, 'event')}`,
          href: null,
        };
      }),
  }));
}
