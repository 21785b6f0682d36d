import type { Lettering } from './drawings.ts';
import type { Point } from './europe.ts';
import { rounded, widthOf } from './lettering.ts';

const TEXT = 13;
const BESIDE = 7;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names beside their points, the first ones first; a name that finds no free room is left out. */
export function placeLabels(
  names: readonly { text: string; at: Point }[],
  { width, height }: { width: number; height: number },
): Lettering[] {
  const taken: Box[] = names.map(({ at }) => around(at.x - 4, at.y - 4, 8, 8));
  const placed: Lettering[] = [];
  for (const { text, at } of names) {
    const long = widthOf(text, TEXT);
    for (const { anchor, x, y } of beside(at)) {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      const box = around(left, y - TEXT * 0.8, long, TEXT);
      const free =
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        !taken.some((other) => overlap(box, other));
      if (!free) continue;
      taken.push(box);
      placed.push({ x: rounded(x), y: rounded(y), text, anchor });
      break;
    }
  }
  return placed;
}

const around = (left: number, top: number, width: number, height: number): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

const beside = ({ x, y }: Point) =>
  [
    { anchor: 'start', x: x + BESIDE, y: y + 4 },
    { anchor: 'end', x: x - BESIDE, y: y + 4 },
    { anchor: 'middle', x, y: y - BESIDE },
    { anchor: 'middle', x, y: y + BESIDE + 10 },
    { anchor: 'start', x: x + BESIDE, y: y - 6 },
    { anchor: 'start', x: x + BESIDE, y: y + 14 },
  ] as const;
