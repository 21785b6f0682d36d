const LANGUAGE = 'en-GB';

const number = new Intl.NumberFormat(LANGUAGE);
const plurals = new Intl.PluralRules('en');

export const formatNumber = (value: number): string => number.format(value);

/** `1 practice`, `12 practices`. */
export const count = (value: number, one: string, other = `${one}s`): string =>
  `${number.format(value)} ${plurals.select(value) === 'one' ? one : other}`;

export function formatMoney(amount: number, currency: string): string {
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: amount % 1 === 0 ? 0 : 2,
  };
  return new Intl.NumberFormat(LANGUAGE, options as Intl.NumberFormatOptions).format(amount);
}

/** Euro where cents count: €0.03; what is less than a cent says so. */
export const formatSmallMoney = (euro: number): string =>
  euro > 0 && euro < 0.01
    ? `less than ${formatMoney(0.01, 'EUR')}`
    : formatMoney(euro < 10 ? Math.round(euro * 100) / 100 : Math.round(euro), 'EUR');

const FORMS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A date as exact as its source: `2019-10-05` → 5 October 2019, `after 2020-07` → after July 2020. */
export function formatDate(partial: string): string {
  const [, relation = '', date = ''] = /^(?:(after|before) )?(.+)$/.exec(partial) ?? [];
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const written = new Intl.DateTimeFormat(LANGUAGE, { ...FORMS[parts.length - 1], timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
  return relation === '' ? written : `${relation} ${written}`;
}

/** From–to; one date when both are the same; undefined when neither is known. */
export function formatPeriod(start: string | null, end: string | null): string | undefined {
  if (start === null && end === null) return undefined;
  if (start === null) return `until ${formatDate(end as string)}`;
  if (end === null || end === start) return formatDate(start);
  const exact = /^\d{4}-\d{2}-\d{2}$/;
  if (exact.test(start) && exact.test(end)) {
    const [from, to] = [new Date(`${start}T00:00Z`), new Date(`${end}T00:00Z`)];
    return new Intl.DateTimeFormat(LANGUAGE, { ...FORMS[2], timeZone: 'UTC' }).formatRange(from, to);
  }
  if (start.startsWith('after') && end.startsWith('before'))
    return `between ${formatDate(start.slice(6))} and ${formatDate(end.slice(7))}`;
  return `${formatDate(start)} – ${formatDate(end)}`;
}

/** The host of a web address, for sources without a title. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The address visitors use, or nothing where the server does not know it: `http://localhost` is its word for that. */
export const siteOf = ({ origin }: URL): string => (origin === 'http://localhost' ? '' : origin);
