/** A colour as it is in light and in dark. */
interface Colour {
  readonly name: string;
  readonly schemes: readonly [light: string, dark: string];
}

/** The colours that a style sheet defines: `--ink: light-dark(#1a2529, #e6ebe9)`. */
export const coloursIn = (css: string): Colour[] =>
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => ({ name, schemes: [light, dark] }),
  );

/** WCAG 2.2, relative luminance, of a colour such as `#1a2529`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'] as const;
const TEXTS = ['ink', 'soft', 'accent', 'accent-hover', 'back', 'good', 'warn', 'bad'] as const;

/** What may stand on what, and the least contrast it needs: 4.5 for text, 3 for the edges of fields and marks (WCAG 1.4.3, 1.4.11). */
export const PAIRS: readonly (readonly [front: string, ground: string, least: number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['ink', 'mark', 4.5],
  ['accent', 'mark', 4.5],
  ['soft', 'mark', 4.5],
  ['ink', 'line', 4.5],
  ...GROUNDS.map((ground) => ['strong-line', ground, 3] as const),
];
