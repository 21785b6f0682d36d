/** How wide a text is at a size, in the same unit. */
type Measure = (text: string, size: number) => number;

interface Room {
  readonly width: number;
  readonly height: number;
  /** From the largest to the smallest. */
  readonly sizes: readonly number[];
  readonly measure: Measure;
}

/** Between the lines of a title, as a multiple of its size. */
export const LEADING = 1.18;

/**
 * A title in lines, in the largest size in which all of it fits, its lines about equally long; in the smallest, what does not
 * fit is cut off, which shows as an ellipsis.
 */
export function laidOut(
  text: string,
  { width, height, sizes, measure }: Room,
): { size: number; lines: string[] } {
  const words = wordsOf(text);
  for (const size of sizes) {
    const most = Math.floor(height / (size * LEADING));
    const within = (room: number) => wrapped(words, (line) => measure(line, size) <= room);
    const lines = within(width);
    // A word that is broken in a large size may be whole in a smaller one.
    if (lines.length <= most && words.every((word) => measure(word.trimEnd(), size) <= width))
      return { size, lines: within(narrowest(width, (room) => within(room).length <= lines.length)) };
    if (size === sizes.at(-1))
      return {
        size,
        lines: lines.length <= most ? lines : shortened(lines, most, (line) => measure(line, size) <= width),
      };
  }
  return { size: 0, lines: [] };
}

/** A text on one line, cut where it does not fit. */
export const fitting = (text: string, fits: (line: string) => boolean): string =>
  fits(text) ? text : withEllipsis(text, fits);

/** Words with the space after them; a line may also end after a hyphen, dash or slash. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .match(/[^ \-–—/]*(?:[-–—/]+|$| )[ ]?/gu)
    ?.filter((word) => word !== '') ?? [];

function wrapped(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && !fits((line + word).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (!fits(line.trimEnd()) && signsOf(line).length > 1) {
      const signs = signsOf(line);
      let kept = signs.length - 1;
      while (kept > 1 && !fits(signs.slice(0, kept).join(''))) kept -= 1;
      lines.push(signs.slice(0, kept).join(''));
      line = signs.slice(kept).join('');
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** To the nearest 4: more cannot be seen. */
function narrowest(width: number, enough: (room: number) => boolean): number {
  let [low, high] = [width / 2, width];
  if (enough(low)) return low;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function shortened(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), withEllipsis(`${last} ${lines[most] ?? ''}`, fits)];
}

/** Cut after a word where that leaves most of the line, else after a sign. */
function withEllipsis(text: string, fits: (line: string) => boolean): string {
  const signs = signsOf(text);
  while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
  const kept = signs.join('');
  const word = kept.lastIndexOf(' ');
  return `${(word > kept.length * 0.7 ? kept.slice(0, word) : kept).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** What a reader takes for one letter, whatever it is made of. */
const signsOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
