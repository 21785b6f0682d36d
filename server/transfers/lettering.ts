/** How wide a text is drawn, in the units of `size`: an estimate on the safe side, since only the browser has the font. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) {
    if (/[fijlrt.,;:'’ |()[\]-]/.test(sign)) width += 0.4;
    else if (/[mwMW@—]/.test(sign)) width += 0.98;
    else if (/\p{Lu}/u.test(sign)) width += 0.75;
    else if (/\p{Script=Han}|\p{Emoji_Presentation}/u.test(sign)) width += 1.1;
    else width += 0.64;
  }
  return width * size;
}

/** A text that fits, with its number if there is room for both; what is cut off shows as an ellipsis. */
export function fitted(text: string, number: string, room: number, size: number): string {
  for (const whole of [`${text} ${number}`, text]) if (widthOf(whole, size) <= room) return whole;
  const signs = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Whole numbers and one digit: finer differences cannot be seen and cost bytes. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
