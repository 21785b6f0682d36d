import type { Language } from './language.ts';
import { once } from './once.ts';
import type { Key } from './words.ts';

/** Numbers, money and dates as a language writes them. English is that of Europe: days before months. */
export interface Formats {
  number(value: number): string;
  /** An amount in a currency, by its code; cents only where there are any. */
  money(amount: number, currency: string): string;
  /** Euro where cents count: €0.03; what is less than a cent says so. */
  smallMoney(euro: number): string;
  /**
   * A date as exact as its source: `2019-10-05` → 5 October 2019, `after 2020-07` → after July 2020. Of an instant the day in
   * universal time, so that server and browser write the same.
   */
  date(partial: string): string;
  /** From–to; one date when both are the same; undefined when neither is known. */
  period(start: string | null, end: string | null): string | undefined;
}

const FORMS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];
const EXACT = /^\d{4}-\d{2}-\d{2}$/;

/** What all of our languages write alike and count alike: most pages hold nothing else, and need not wait for Intl. */
export const isSmall = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/** @param say words around what is formatted: `after {date}`. */
export function formatsIn(
  language: Language,
  say: (key: Key, slots: Record<string, string>) => string,
): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const numbers = once(() => new Intl.NumberFormat(locale));
  const dates = FORMS.map((form) =>
    once(() => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })),
  );

  const money = (amount: number, currency: string): string =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: amount % 1 === 0 ? 0 : 2,
    }).format(amount);

  function date(partial: string): string {
    const [, relation = '', bare = ''] = /^(?:(after|before) )?([^T]+)/.exec(partial) ?? [];
    const parts = bare.split('-').map(Number);
    const [year = 0, month = 1, day = 1] = parts;
    // A year by itself is written as it is: Hungarian would make it an ordinal.
    const written = dates[parts.length - 2]?.().format(new Date(Date.UTC(year, month - 1, day))) ?? bare;
    return relation === '' ? written : say(`format.${relation as 'after' | 'before'}`, { date: written });
  }

  function period(start: string | null, end: string | null): string | undefined {
    if (start === null && end === null) return undefined;
    if (start === null) return say('format.until', { date: date(end as string) });
    if (end === null || end === start) return date(start);
    if (EXACT.test(start) && EXACT.test(end))
      return dates[1]?.().formatRange(new Date(`${start}T00:00Z`), new Date(`${end}T00:00Z`));
    if (start.startsWith('after') && end.startsWith('before'))
      return say('format.between', { from: date(start.slice(6)), to: date(end.slice(7)) });
    return `${date(start)} – ${date(end)}`;
  }

  return {
    number: (value) => (isSmall(value) ? String(value) : numbers().format(value)),
    money,
    smallMoney: (euro) =>
      euro > 0 && euro < 0.01
        ? say('format.less-than', { amount: money(0.01, 'EUR') })
        : money(euro < 10 ? Math.round(euro * 100) / 100 : Math.round(euro), 'EUR'),
    date,
    period,
  };
}
