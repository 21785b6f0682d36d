import type { Understood } from './cell.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** A day of a spreadsheet. Spreadsheets keep days as fractions, so a day may begin a millisecond early. */
export function dateFromDay(day: Date): string {
  if (Number.isNaN(day.getTime())) return 'no date';
  return new Date(Math.round(day.getTime() / 1000) * 1000).toISOString().slice(0, 10);
}

/** `5.10.2019`, `2019. 10. 05.`, `05/10/2019` → `2019-10-05`, where only one day can be meant. */
export function dateFromText(text: string): Understood {
  const bare = text.replaceAll(/\s+/g, ' ').trim();
  const yearFirst = /^(\d{4})[./] ?(\d{1,2})(?:[./] ?(\d{1,2}))?\.?$/.exec(bare);
  if (yearFirst !== null) {
    const [, year, month, day] = yearFirst;
    const parts = [year, two(Number(month)), ...(day === undefined ? [] : [two(Number(day))])];
    return { value: parts.join('-'), guessed: true };
  }
  const dayFirst = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})\.?$/.exec(bare);
  if (dayFirst === null) {
    const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(bare);
    return stamp === null ? { value: bare } : { value: stamp[1], guessed: true };
  }
  const [, first = '', mark, second = '', year] = dayFirst;
  const [a, b] = [Number(first), Number(second)];
  const european = `${year}-${two(b)}-${two(a)}`;
  const american = `${year}-${two(a)}-${two(b)}`;
  // Dots are European; with a slash or a hyphen the order is not certain unless a number is no month.
  if (mark === '.' || a > 12 || a === b) return { value: european, guessed: true };
  if (b > 12) return { value: american, guessed: true };
  return {
    value: text,
    fault: `"${text}" could be ${european} or ${american}. Write the one that is meant.`,
  };
}

/** Whether a day such as `2019-02-31` exists; texts that name no day are not judged. */
export function dayExists(date: string): boolean {
  const found = /(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return true;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
