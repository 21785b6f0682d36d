import type { Point } from './europe.ts';
import { rounded } from './lettering.ts';

const HEAD = 7;
/** From the middle of a point to where an arc begins or ends. */
const AROUND = 4;

const point = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;

/**
 * An arrow from one place to another, bent to the left of its direction, so that there and back do not cover each other; for
 * a place that took its own, a loop above it.
 */
export function arcBetween(
  from: Point,
  to: Point,
  count: number,
): { path: string; head: string; thickness: number } {
  const thickness = rounded(Math.min(8, 1.6 * Math.sqrt(count)));
  const size = HEAD + thickness;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 3 * AROUND) return { ...loopAt(to, size), thickness };
  const [ux, uy] = [dx / length, dy / length];
  const bend = length * 0.18;
  const control = { x: (from.x + to.x) / 2 + uy * bend, y: (from.y + to.y) / 2 - ux * bend };
  const arrival = Math.hypot(to.x - control.x, to.y - control.y);
  const [ax, ay] = [(to.x - control.x) / arrival, (to.y - control.y) / arrival];
  const tip = { x: to.x - ax * AROUND, y: to.y - ay * AROUND };
  const neck = Math.min(size, length / 2);
  const [baseX, baseY] = [tip.x - ax * neck, tip.y - ay * neck];
  const half = Math.min(size / 2, neck);
  return {
    path: `M${point(from.x, from.y)}Q${point(control.x, control.y)} ${point(baseX, baseY)}`,
    head: `M${point(tip.x, tip.y)}L${point(baseX - ay * half, baseY + ax * half)} ${point(baseX + ay * half, baseY - ax * half)}Z`,
    thickness,
  };
}

function loopAt({ x, y }: Point, size: number): { path: string; head: string } {
  const [right, top] = [x + 9, y - 14];
  const tip = { x: x + 3, y: y - 3 };
  return {
    path: `M${point(x - 3, y - 3)}C${point(x - 16, top - 8)} ${point(right + 7, top - 8)} ${point(tip.x + 3, tip.y - 5)}`,
    head: `M${point(tip.x, tip.y)}l${point(-1, -size * 0.8)} ${point(size * 0.7, size * 0.35)}Z`,
  };
}
