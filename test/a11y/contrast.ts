import { contrast as contrastOfHex } from '../../client/styleguide/colours.ts';

export type Colour = readonly [red: number, green: number, blue: number];

const hex = (colour: Colour): string =>
  `#${colour.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;

/** Contrast of two colours with channels of 0 to 255, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export const contrast = (one: Colour, other: Colour): number => contrastOfHex(hex(one), hex(other));

/** `over` laid on `under` with an opacity of 0 to 1. */
export const laidOn = (over: Colour, under: Colour, opacity: number): Colour =>
  over.map((each, at) => each * opacity + (under[at] ?? 0) * (1 - opacity)) as unknown as Colour;
