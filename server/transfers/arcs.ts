import type { Point } from './europe.ts';
import { rounded } from './lettering.ts';

const HEAD = 6;
/** From the middle of a point to where an arc begins or ends. */
const AROUND = 4;

const point = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;

interface Arrow {
  readonly path: string;
  readonly head: string;
  readonly thickness: number;
  /** Points on its way, for names that should not stand on them. */
  readonly way: readonly Point[];
}

interface Look {
  /** From 0 to 1: how much of the thickest. */
  readonly weight: number;
  readonly thickest: number;
  /** Arrows between the same two places bend 0, 1 or 2 times more, so that all can be seen. */
  readonly bend: number;
}

/** Whether two places are one, or too near for an arrow from one to the other. */
export const isNear = (from: Point, to: Point): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) < 3 * AROUND;

/**
 * An arrow from one place to another, bent to the left of its direction, so that there and back do not cover each
 * other; between places that are near, a loop above the one that took.
 */
export function arcBetween(from: Point, to: Point, { weight, thickest, bend }: Look): Arrow {
  const thickness = rounded(Math.max(1.3, thickest * Math.sqrt(weight)));
  const size = HEAD + thickness;
  if (isNear(from, to)) return { ...loopAt(to, size), thickness };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const away = 0.18 + bend * 0.07;
  const control = { x: (from.x + to.x) / 2 + dy * away, y: (from.y + to.y) / 2 - dx * away };
  const arrival = Math.hypot(to.x - control.x, to.y - control.y);
  const [ax, ay] = [(to.x - control.x) / arrival, (to.y - control.y) / arrival];
  const tip = { x: to.x - ax * AROUND, y: to.y - ay * AROUND };
  const neck = Math.min(size, Math.hypot(dx, dy) / 2);
  const [baseX, baseY] = [tip.x - ax * neck, tip.y - ay * neck];
  const half = neck / 2;
  return {
    path: `M${point(from.x, from.y)}Q${point(control.x, control.y)} ${point(baseX, baseY)}`,
    head: `M${point(tip.x, tip.y)}L${point(baseX - ay * half, baseY + ax * half)} ${point(baseX + ay * half, baseY - ax * half)}Z`,
    thickness,
    way: Array.from({ length: 16 }, (_, at) => onCurve(from, control, to, (at + 0.5) / 16)),
  };
}

/** A point on a quadratic Bézier curve. */
const onCurve = (a: Point, b: Point, c: Point, t: number): Point => ({
  x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * b.x + t ** 2 * c.x,
  y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * b.y + t ** 2 * c.y,
});

function loopAt({ x, y }: Point, size: number): Omit<Arrow, 'thickness'> {
  const [right, top] = [x + 9, y - 14];
  const tip = { x: x + 3, y: y - 3 };
  return {
    path: `M${point(x - 3, y - 3)}C${point(x - 16, top - 8)} ${point(right + 7, top - 8)} ${point(tip.x + 3, tip.y - 5)}`,
    head: `M${point(tip.x, tip.y)}l${point(-1, -size * 0.8)} ${point(size * 0.7, size * 0.35)}Z`,
    way: [
      { x: x - 5, y: y - 10 },
      { x, y: y - 15 },
      { x: x + 5, y: y - 10 },
    ],
  };
}
