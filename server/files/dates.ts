import { languages } from '../db/codes.ts';
import { fold } from '../search/words.ts';
import type { Understood } from './cell.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** The names of months in the five languages, whole and short. */
const MONTHS = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, at) => {
        const name = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(
          Date.UTC(2020, at, 15),
        );
        return [fold(name).replaceAll('.', ''), two(at + 1)] as const;
      }),
    ),
  ),
);

/** `5 October 2019`, `5. oktoober 2019`, `2019. október 5.`, `October 2019`. */
function dateInWords(text: string): string | undefined {
  const words = fold(text)
    .replaceAll(/[.,]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const month = words.map((word) => MONTHS.get(word)).find((found) => found !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  if (month === undefined || year === undefined || words.length !== (day === undefined ? 2 : 3))
    return undefined;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${two(Number(day))}`;
}

/** `5.10.2019`, `2019. 10. 05.`, `05/10/2019` → `2019-10-05`, where only one day can be meant. */
export function dateFromText(text: string): Understood {
  const bare = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(after|before) /i, (word) => word.toLowerCase());
  const monthFirst = /^(\d{1,2})[./](\d{4})$/.exec(bare);
  if (monthFirst !== null && Number(monthFirst[1]) <= 12)
    return { value: `${monthFirst[2]}-${two(Number(monthFirst[1]))}`, guessed: true };
  const worded = dateInWords(bare);
  if (worded !== undefined) return { value: worded, guessed: true };
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
