export type Colour = readonly [red: number, green: number, blue: number];

/** Relative luminance, 0 to 1, of a colour in sRGB with channels of 0 to 255 (WCAG 2.2, definition of “relative luminance”). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of “contrast ratio”). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `over` laid on `under` with an opacity of 0 to 1. */
export const laidOn = (over: Colour, under: Colour, opacity: number): Colour =>
  over.map((each, at) => each * opacity + (under[at] ?? 0) * (1 - opacity)) as unknown as Colour;
