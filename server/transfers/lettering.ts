/** How wide a text is drawn, in the units of `size`: an estimate on the safe side, since only the browser has the font. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) {
    if (/[fijlrt.,;:'’ |()[\]-]/.test(sign)) width += 0.36;
    else if (/[mwMW@—]/.test(sign)) width += 0.92;
    else if (/\p{Lu}/u.test(sign)) width += 0.72;
    else if (/\p{Script=Han}|\p{Emoji_Presentation}/u.test(sign)) width += 1.1;
    else width += 0.58;
  }
  return width * size;
}

/** A text that fits; what is cut off shows as an ellipsis. `after` is never cut. */
export function fitted(text: string, room: number, size: number, after = ''): string {
  if (widthOf(text + after, size) <= room) return text + after;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('')}…${after}`, size) > room) signs.pop();
  return `${signs.join('').trimEnd()}…${after}`;
}

/** Whole numbers and one digit: finer differences cannot be seen and cost bytes. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

const number = new Intl.NumberFormat('en-GB');
/** `1 transfer`, `1,200 transfers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
export const written = (count: number): string => number.format(count);
/** `Genoa, Gävle and Tartu`; of a long list the first ones and how many there are besides. */
export function listed(names: readonly string[], most = 8): string {
  const named = names.slice(0, most);
  if (names.length > most) return `${named.join(', ')} and ${written(names.length - most)} more`;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
