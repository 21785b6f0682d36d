import { barsOf } from './bars.ts';
import type { Pictures, TimelineDrawing } from './drawings.ts';
import { lanesOf, type Lane, type Scale, sumsOf } from './lanes.ts';
import type { Say } from '../vocabulary/say.ts';
import { rounded, widthOf } from './lettering.ts';
import type { Happening } from './happenings.ts';
import { periodOf } from './periods.ts';
import type { Edge, Narrowing } from './schema.ts';
import { yearOf } from './selection.ts';

/** More events than this are counted by year. */
const MOST_EVENTS = 150;

interface Layout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly text: number;
  /** Whether a lane's name stands above it, for want of room beside it. */
  readonly above: boolean;
}
const WIDE: Layout = { width: 720, left: 136, right: 8, text: 13, above: false };
const NARROW: Layout = { width: 320, left: 2, right: 2, text: 13, above: true };

const ROW = 14;
const GAP = 10;
const BARS = 110;

/** When it happened: events by kind on lanes, below them the transfers of each year. */
export function drawTimeline(
  transfers: readonly Edge[],
  happenings: readonly Happening[],
  narrowing: Narrowing,
  say: Say,
): Pictures['timeline'] {
  const dated = happenings.flatMap((happening) => {
    const period = periodOf(happening);
    return period === undefined ? [] : [{ happening, period }];
  });
  const years = [
    ...transfers.flatMap((transfer) => yearOf(transfer) ?? []),
    ...dated.flatMap(({ period }) => [Math.floor(period.start), Math.floor(period.last)]),
  ];
  const first = Math.max(Math.min(...years), narrowing.from ?? 0);
  const last = Math.min(Math.max(...years), narrowing.to ?? 9999);
  const summed = dated.length > MOST_EVENTS;
  const undated = transfers.filter((transfer) => yearOf(transfer) === undefined).length;
  const draw = (layout: Layout): TimelineDrawing =>
    drawing(
      summed ? sumsOf(dated, say) : lanesOf(dated, say),
      transfers,
      { first, last },
      { narrowing, say },
      layout,
    );
  const notes = [];
  if (summed) notes.push(say('timeline.summed', { count: dated.length }));
  if (dated.some(({ period }) => !period.exact) && !summed) notes.push(say('timeline.inexact'));
  if (dated.length < happenings.length)
    notes.push(say('timeline.undated.events', { count: happenings.length - dated.length }));
  if (undated > 0) notes.push(say('timeline.undated.transfers', { count: undated }));
  const span =
    years.length === 0
      ? say('timeline.no-year')
      : first === last
        ? String(first)
        : say('timeline.span', { first: String(first), last: String(last) });
  return {
    title: say('timeline.title'),
    description: say('timeline.description', {
      events: say('timeline.events', { count: dated.length }),
      transfers: say('timeline.transfers', { count: transfers.length - undated }),
      span,
    }),
    notes,
    wide: draw(WIDE),
    narrow: draw(NARROW),
  };
}

function drawing(
  lanes: readonly Lane[],
  transfers: readonly Edge[],
  { first, last }: { first: number; last: number },
  { narrowing, say }: { narrowing: Narrowing; say: Say },
  layout: Layout,
): TimelineDrawing {
  const { width, left, right, text, above } = layout;
  const empty = {
    width,
    height: 20,
    top: 0,
    bottom: 0,
    lines: [],
    ticks: [],
    lanes: [],
    marks: [],
    bars: [],
    totals: [],
  };
  if (!Number.isFinite(first) || last < first) return empty;
  const yearWidth = (width - left - right) / (last + 1 - first);
  const scale: Scale = (year) => Math.min(width - right, Math.max(left, left + (year - first) * yearWidth));
  const names: TimelineDrawing['lanes'] = [];
  const marks: TimelineDrawing['marks'] = [];
  const name = (y: number, label: string): number => {
    names.push({
      x: above ? left : left - 10,
      y: rounded(y + text),
      text: label,
      anchor: above ? 'start' : 'end',
    });
    return above ? y + text + 6 : y;
  };
  let y = 4;
  for (const lane of lanes) {
    const top = name(y, lane.label);
    marks.push(...lane.draw({ scale, top, row: ROW, yearWidth }));
    y = top + Math.max(lane.rows * ROW, above ? 0 : text + 4) + GAP;
  }
  const top = name(y, say('timeline.lane'));
  const bottom = top + BARS;
  const every = Math.max(1, Math.ceil(38 / yearWidth));
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const ticked = years.filter((year) => year % every === 0);
  return {
    width,
    height: rounded(bottom + text + 10),
    top: 0,
    bottom: rounded(bottom),
    lines: [...ticked, ...(every === 1 ? [last + 1] : [])].map((year) => rounded(scale(year))),
    ticks: ticked.map((year) => ({
      x: rounded(Math.min(scale(year) + yearWidth / 2, width - widthOf(String(year), text) / 2)),
      y: rounded(bottom + text + 4),
      text: String(year),
      anchor: 'middle',
    })),
    lanes: names,
    marks,
    ...barsOf(transfers, { scale, top, bottom, yearWidth, text }, narrowing, say),
  };
}
