import type { Lettering } from './drawings.ts';
import type { Point } from './europe.ts';
import { rounded, widthOf } from './lettering.ts';

const TEXT = 13;
/** Names stand in bold type. */
const BOLD = 1.12;
const BESIDE = 7;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (box: Box, { x, y }: Point): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/**
 * Names beside their points, the first ones first: where they cover no other name and no point, and as little as
 * possible of the arrows, which are given as points on their way. A name that finds no free room is left out.
 */
export function placeLabels(
  names: readonly { text: string; at: Point }[],
  arrows: readonly Point[],
  { width, height }: { width: number; height: number },
): Lettering[] {
  const taken: Box[] = names.map(({ at }) => around(at.x - 4, at.y - 4, 8, 8));
  const placed: Lettering[] = [];
  for (const { text, at } of names) {
    const long = widthOf(text, TEXT) * BOLD;
    const [best] = beside(at)
      .map(({ anchor, x, y }) => {
        const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
        return { anchor, x, y, box: around(left, y - TEXT * 0.8, long, TEXT) };
      })
      .filter(
        ({ box }) =>
          box.left >= 0 &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= height &&
          !taken.some((other) => overlap(box, other)),
      )
      .map((each) => ({ ...each, covered: arrows.filter((point) => holds(each.box, point)).length }))
      .toSorted((a, b) => a.covered - b.covered);
    if (best === undefined) continue;
    taken.push(best.box);
    placed.push({ x: rounded(best.x), y: rounded(best.y), text, anchor: best.anchor });
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
    { anchor: 'end', x: x - BESIDE, y: y - 6 },
    { anchor: 'end', x: x - BESIDE, y: y + 14 },
  ] as const;
