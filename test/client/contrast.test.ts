import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Colour, contrast, laidOn } from '../a11y/contrast.ts';
import { PROJECT } from '../machine.ts';

const styles = readFileSync(join(PROJECT, 'client', 'style', 'tokens.css'), 'utf8');
const tokens = new Map(
  [...styles.matchAll(/--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

type Scheme = 'light' | 'dark';
function colour(token: string, scheme: Scheme): Colour {
  // `accent 22%` is the accent mixed into the paper, as the gap map does it.
  const [name = '', part] = token.split(' ');
  const hex = tokens.get(name)?.[scheme] ?? expect.fail(`no token ${name}`);
  const whole = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
  return part === undefined ? whole : laidOn(whole, colour('paper', scheme), Number.parseInt(part, 10) / 100);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const SHADES = ['accent 10%', 'accent 22%', 'accent 36%'];
/** Which colours of text stand on which grounds. */
const TEXTS: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, ...SHADES, 'mark', 'line']],
  ['soft', [...GROUNDS, 'mark']],
  ['accent', [...GROUNDS, 'mark']],
  ['accent-hover', [...GROUNDS, 'mark']],
  ['on-accent', ['accent', 'accent-hover']],
  ['back', GROUNDS],
  ['good', GROUNDS],
  ['warn', GROUNDS],
  ['bad', GROUNDS],
];
/** Edges of fields and buttons, marks, lines of pictures, and the ring around what has the focus. */
const SHAPES: [shape: string, grounds: string[]][] = [
  ['strong-line', GROUNDS],
  ['accent', GROUNDS],
  ['back', GROUNDS],
  ['bad', GROUNDS],
  ['ink', GROUNDS],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(TEXTS.flatMap(([one, grounds]) => grounds.map((ground) => [one, ground] as const)))(
    'text in %s stands out from %s (WCAG 1.4.3)',
    (one, ground) => {
      expect(contrast(colour(one, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(SHAPES.flatMap(([one, grounds]) => grounds.map((ground) => [one, ground] as const)))(
    'a shape in %s stands out from %s (WCAG 1.4.11)',
    (one, ground) => {
      expect(contrast(colour(one, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
    },
  );
});

test('every colour is in a pair; the fine line only parts what white space parts already', () => {
  const paired = [...TEXTS, ...SHAPES].flatMap(([one, grounds]) => [one, ...grounds]);
  expect([...tokens.keys()].filter((name) => !paired.includes(name))).toEqual([]);
});
