/** What axe-core cannot decide by itself, and how it was decided in another way. */
export interface Explanation {
  readonly name: string;
  readonly rule: string;
  /** Matches the selector of the element. */
  readonly where: RegExp;
  readonly because: string;
}

/** What is decided anew by `pixels.ts` each time. */
export const CONTRAST = {
  name: 'contrast behind pictures, stripes, short texts and what is scrolled away',
  because:
    'decided each time by pixels: the colour of the text against every colour that is behind it without the letters',
};

/** What was looked at by a person. */
export const EXPLAINED: readonly Explanation[] = [
  {
    name: 'a heading across the table',
    rule: 'th-has-data-cells',
    where: /^table$/,
    because:
      'in a comparison, “The same in all” is a heading (scope=rowgroup) across the table; it has rows below it and no cells beside it',
  },
];
