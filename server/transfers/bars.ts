import { addressOf } from './address.ts';
import type { TimelineDrawing } from './drawings.ts';
import type { Say } from '../vocabulary/say.ts';
import { rounded, widthOf } from './lettering.ts';
import type { Edge, Narrowing } from './schema.ts';
import { yearOf } from './selection.ts';
import { stages } from './stages.ts';
import type { Scale } from './lanes.ts';

interface Room {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly yearWidth: number;
  readonly text: number;
}

/** The transfers of each year as a bar of up to three parts, with its number where there is room for it. */
export function barsOf(
  transfers: readonly Edge[],
  { scale, top, bottom, yearWidth, text }: Room,
  narrowing: Narrowing,
  say: Say,
): Pick<TimelineDrawing, 'bars' | 'totals'> {
  const years = Map.groupBy(transfers, yearOf);
  years.delete(undefined);
  const most = Math.max(...[...years.values()].map(({ length }) => length));
  const unit = (bottom - top - text - 4) / most;
  const bars: TimelineDrawing['bars'] = [];
  const totals: TimelineDrawing['totals'] = [];
  for (const [year, some] of years) {
    if (year === undefined) continue;
    const width = rounded(Math.max(1, Math.min(yearWidth * 0.7, 48)));
    const middle = scale(year) + yearWidth / 2;
    let y = bottom;
    for (const stage of stages) {
      const count = some.filter((transfer) => transfer.stage === stage).length;
      if (count === 0) continue;
      y -= count * unit;
      bars.push({
        x: rounded(middle - width / 2),
        y: rounded(y),
        width,
        height: rounded(count * unit),
        stage,
        title: say(`timeline.${stage}`, { year: String(year), count }),
        href: addressOf({ ...narrowing, from: year, to: year }),
      });
    }
    const number = say.number(some.length);
    if (widthOf(number, text) < yearWidth)
      totals.push({ x: rounded(middle), y: rounded(y - 4), text: number, anchor: 'middle' });
  }
  return { bars, totals };
}
