import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coloursIn, PAIRS } from '../../client/styleguide/colours.ts';
import { type Colour, contrast, laidOn } from '../a11y/contrast.ts';
import { PROJECT } from '../machine.ts';

// Beside the pairs of the style guide (styleguide.test.ts): colours that are mixed, and that no colour was forgotten.

const tokens = new Map(
  coloursIn(readFileSync(join(PROJECT, 'client', 'style', 'tokens.css'), 'utf8')).map(({ name, schemes }) => [
    name,
    schemes.map((each) => [1, 3, 5].map((at) => Number.parseInt(each.slice(at, at + 2), 16))),
  ]),
);
const colour = (name: string, scheme: number) => tokens.get(name)?.[scheme] as unknown as Colour;
const shades = [
  ...readFileSync(join(PROJECT, 'client', 'style', 'gaps.css'), 'utf8').matchAll(
    /color-mix\(in srgb, var\(--accent\) (\d+)%, var\(--paper\)\)/g,
  ),
].map(([, part]) => Number(part) / 100);

test.each([0, 1])('figures stand out from the shades of the gap map (scheme %i, WCAG 1.4.3)', (scheme) => {
  expect(shades).toHaveLength(3);
  for (const part of shades) {
    const shade = laidOn(colour('accent', scheme), colour('paper', scheme), part);
    expect(contrast(colour('ink', scheme), shade)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each([0, 1])('a link with a hit in it stands out under the mouse as well (scheme %i)', (scheme) => {
  expect(contrast(colour('accent-hover', scheme), colour('mark', scheme))).toBeGreaterThanOrEqual(4.5);
});

test('no colour is without a pair', () => {
  const paired = new Set(PAIRS.flatMap(([front, ground]) => [front, ground]));
  expect([...tokens.keys()].filter((name) => !paired.has(name))).toEqual([]);
});
