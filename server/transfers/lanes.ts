import { eventKind } from '../db/codes.ts';
import type { TimelineDrawing } from './drawings.ts';
import type { Say } from '../vocabulary/say.ts';
import { rounded } from './lettering.ts';
import type { Period } from './periods.ts';
import type { Happening } from './happenings.ts';

/** Where a year, or a part of one, stands on the line. */
export type Scale = (year: number) => number;

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

const kinds = (dated: readonly Dated[]) =>
  eventKind.flatMap((kind) => {
    const some = dated.filter(({ happening }) => happening.kind.code === kind);
    return some.length === 0 ? [] : [{ label: some[0]?.happening.kind.label ?? kind, some }];
  });

/** One mark an event. Events that would cover each other lie below each other. */
export function lanesOf(dated: readonly Dated[], say: Say): Lane[] {
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
              title: `${happening.title} (${say.date(happening.start ?? happening.end ?? '')})`,
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
export function sumsOf(dated: readonly Dated[], say: Say): Lane[] {
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
          title: say('timeline.sum', { kind: label, year: String(year), count: length }),
          href: null,
        };
      }),
  }));
}
