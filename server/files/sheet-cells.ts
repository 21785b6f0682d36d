/** A cell of a spreadsheet that is more than a text, a number or a truth value. */
export type SheetCell = DayCell | PercentCell | BrokenCell;

type Precision = 'day' | 'month' | 'year' | 'time';

/** A date, as exact as it is shown: a cell that shows "Oct 2019" knows no day. */
export class DayCell {
  readonly text: string;
  readonly precision: Precision;
  /** @param days since the first day of the spreadsheet's calendar @param first that day, in milliseconds since 1970 */
  constructor(days: number, first: number, precision: Precision) {
    const at = new Date(first + Math.round(days * 86_400) * 1000);
    const iso = Number.isNaN(at.getTime()) ? 'no date' : at.toISOString();
    this.precision = precision;
    this.text =
      precision === 'time' ? iso.slice(11, 16) : iso.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  }
}

/** A number that is shown as a percentage. */
export class PercentCell {
  readonly value: number;
  readonly text: string;
  constructor(value: number) {
    this.value = value;
    this.text = `${Number((value * 100).toPrecision(12))}%`;
  }
}

/** A formula without a result, and what the cell shows instead: `#DIV/0!`. */
export class BrokenCell {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** How a number format shows numbers; undefined for plain numbers. Formats: ECMA-376 part 1, 18.8.30. */
export function shownAs(
  format: number,
  codes: ReadonlyMap<number, string>,
): 'percent' | Precision | undefined {
  if (format === 9 || format === 10) return 'percent';
  if (format >= 14 && format <= 16) return 'day';
  if (format === 17) return 'month';
  if (format === 22) return 'day';
  if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) return 'time';
  // Of several parts the first is for positive numbers; texts, colours and escaped letters say nothing.
  const code = (codes.get(format)?.split(';')[0] ?? '')
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .toLowerCase();
  if (code.includes('%')) return 'percent';
  if (/[dy]|mmm/.test(code)) return code.includes('d') ? 'day' : code.includes('m') ? 'month' : 'year';
  return /h|s/.test(code) ? 'time' : undefined;
}
