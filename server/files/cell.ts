import { languages } from '../db/codes.ts';
import { fold } from '../search/words.ts';
import { labels } from '../vocabulary/labels.ts';
import { dateFromText } from './dates.ts';
import type { Field } from './fields.ts';
import { BrokenCell, DayCell, PercentCell, type SheetCell } from './sheet-cells.ts';

/** What a cell of a table can hold. */
export type Cell = string | number | boolean | SheetCell | null;
/** What a cell shows; nothing for an empty one. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.text : String(cell).trim();
/** As it can be written again. */
export const plainCell = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.text : cell;

/** A value as a record holds it. What cannot be understood stays as it is, for the check to refuse. */
export interface Understood {
  readonly value: unknown;
  /** The cell says it in other words; said aloud. */
  readonly guessed?: boolean;
  /** Why it cannot be understood, where the check could not say it as well. */
  readonly fault?: string;
}

/** Reads a cell as what its column holds: dates as dates or as text, labels for codes, names for countries. */
export function understand(field: Field, cell: Exclude<Cell, null>): Understood {
  if (!field.list) return one(field, cell);
  if (cell instanceof BrokenCell) return one(field, cell);
  const items = splitList(field, cellText(cell)).map((item) => one(field, item));
  return {
    value: items.map(({ value }) => value),
    guessed: items.some(({ guessed }) => guessed === true),
  };
}

function one(field: Field, cell: Exclude<Cell, null>): Understood {
  if (cell instanceof BrokenCell) {
    return { value: '', fault: `This cell shows ${cell.text}. Mend it, or write the value itself.` };
  }
  if (cell instanceof DayCell && (cell.precision === 'time' || field.is === 'date')) {
    const fault = `This cell holds a time of day (${cell.text}), not a date.`;
    return cell.precision === 'time' && field.is === 'date'
      ? { value: cell.text, fault }
      : asText(field, cell);
  }
  if (cell instanceof PercentCell && (field.is === 'number' || field.is === 'integer')) {
    return { value: cell.value, guessed: true };
  }
  if (typeof cell === 'number' && (field.is === 'number' || field.is === 'integer')) return { value: cell };
  if (typeof cell === 'boolean' && field.is === 'boolean') return { value: cell };
  return asText(field, cell);
}

/** Reads what a cell shows. A date or a percentage in a column of texts is said aloud. */
function asText(field: Field, cell: Exclude<Cell, null>): Understood {
  const text = cellText(cell);
  switch (field.is) {
    case 'boolean':
      return fromWords(text, TRUTH);
    case 'number':
    case 'integer':
      return numberFrom(field, text);
    case 'date':
      return dateFromText(text);
    case 'code':
      return codeFrom(field, text);
    case 'country':
      return fromWords(text, countries);
    case 'language':
      return fromWords(text, languageNames);
    case 'currency':
      return fromWords(text, CURRENCIES);
    case 'slug':
      return slugFrom(text);
    case 'text':
    case 'url':
      return { value: text, guessed: typeof cell === 'object' };
  }
}

const key = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}€$£]/gu, '');

function fromWords(text: string, words: () => Map<string, unknown>): Understood {
  const value = words().get(key(text));
  if (value === undefined) return { value: text };
  return { value, guessed: typeof value === 'string' && value !== text };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const TRUTH = once(
  () =>
    new Map<string, unknown>([
      ...['true', 'yes', '1', 'si', 'vero', 'ja', 'sant', 'jah', 'toene', 'igen', 'igaz', 'x'].map(
        (word) => [word, true] as const,
      ),
      ...['false', 'no', '0', 'falso', 'nej', 'falskt', 'ei', 'vale', 'nem', 'hamis'].map(
        (word) => [word, false] as const,
      ),
    ]),
);

const CURRENCIES = once(
  () =>
    new Map<string, unknown>([
      ...['EUR', 'GBP', 'SEK', 'HUF', 'DKK', 'NOK', 'PLN', 'CZK', 'CHF', 'USD', 'RON', 'BGN'].map(
        (code) => [key(code), code] as const,
      ),
      ...['€', 'euro', 'euros', 'euró', 'eurot', 'eur'].map((word) => [key(word), 'EUR'] as const),
      ...['£', 'pound', 'pounds'].map((word) => [word, 'GBP'] as const),
      ...['ft', 'forint'].map((word) => [word, 'HUF'] as const),
    ]),
);

/** Codes and names, in the five languages, of everything that Intl knows of this type. */
function named(type: 'region' | 'language', codes: string[]): Map<string, unknown> {
  const words = new Map<string, unknown>();
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type, fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined && !words.has(key(name))) words.set(key(name), code);
    }
  }
  for (const code of codes) words.set(key(code), code);
  return words;
}
const A_TO_Z = 'abcdefghijklmnopqrstuvwxyz'.split('');
const twoLetters = once(() => A_TO_Z.flatMap((first) => A_TO_Z.map((second) => first + second)));
const countries = once(() =>
  named(
    'region',
    twoLetters().map((code) => code.toUpperCase()),
  )
    .set('uk', 'GB')
    .set('el', 'GR'),
);
const languageNames = once(() => named('language', twoLetters()));

const codeWords = new Map<Field, Map<string, string>>();

/** A code, its label, or either with other capitals and spaces. */
function codeFrom(field: Field, text: string): Understood {
  if (field.codes.includes(text)) return { value: text };
  let words = codeWords.get(field);
  if (words === undefined) {
    const read: Record<string, string> = field.vocabulary === undefined ? {} : labels[field.vocabulary];
    words = new Map(field.codes.map((code) => [key(read[code] ?? code), code]));
    for (const code of field.codes) words.set(key(code), code);
    if (field.codes.includes('yes') && field.codes.includes('no')) {
      for (const [word, truth] of TRUTH())
        if (!words.has(word)) words.set(word, truth === true ? 'yes' : 'no');
    }
    codeWords.set(field, words);
  }
  const code = words.get(key(text));
  // Other capitals and spaces are no guess.
  return code === undefined ? { value: text } : { value: code, guessed: key(text) !== key(code) };
}

/** `Nyíregyháza` → `nyiregyhaza`: a name in the place of a slug. */
const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);

function slugFrom(text: string): Understood {
  const slug = slugOf(text);
  return slug === text || slug === '' ? { value: text } : { value: slug, guessed: true };
}

/** `1 234,5`, `1.234,50`, `€ 19 000`: numbers as Europeans write them. `1.234` and `1,234` can be two things. */
function numberFrom({ is, most = Infinity }: Field, text: string): Understood {
  const bare = text.replaceAll(/[\s\u00A0\u202F']|^[€£$]|(€|£|EUR|euro|Ft|kr)\.?$/giu, '');
  if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(bare)) {
    const whole = Number(bare.replace(/[.,]/, ''));
    if (is === 'integer') return { value: whole, guessed: true };
    if (whole > most) return { value: Number(bare.replace(',', '.')), guessed: bare.includes(',') };
    const fraction = Number(bare.replace(',', '.'));
    const other = Number.isInteger(fraction) ? String(fraction) : writeNumber(fraction);
    return { value: text, fault: `"${text}" could be ${whole} or ${fraction}. Write ${whole}, or ${other}.` };
  }
  if (/^[+-]?\d+(\.\d+)?$/.test(bare)) return { value: Number(bare), guessed: bare !== text };
  const european = /^[+-]?\d{1,3}(\.\d{3})*,\d+$|^[+-]?\d+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(bare);
  if (european) return { value: Number(bare.replaceAll('.', '').replace(',', '.')), guessed: true };
  const english = /^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(bare);
  return english ? { value: Number(bare.replaceAll(',', '')), guessed: true } : { value: text };
}

/** A number so that numberFrom reads it back: three decimals would look like thousands. */
export const writeNumber = (number: number): string =>
  /^-?\d{1,3}\.\d{3}$/.test(String(number)) ? `${number}0` : String(number);

/** Items are separated by semicolons or line breaks (slugs and codes by commas too); `\;` is a semicolon itself. */
function splitList(field: Field, text: string): string[] {
  const separators = field.is === 'text' ? /(?<!\\)(?:\\\\)*[;\n]/ : /[;,|\n]/;
  const items: string[] = [];
  let rest = text;
  for (let found = separators.exec(rest); found !== null; found = separators.exec(rest)) {
    const end = found.index + found[0].length - 1;
    items.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  items.push(rest);
  return items
    .map((item) => (field.is === 'text' ? item.replaceAll(/\\([\\;n])/g, unescaped) : item).trim())
    .filter((item) => item !== '');
}

const unescaped = (_: string, letter: string): string => (letter === 'n' ? '\n' : letter);

/** The inverse of splitList. */
export const joinList = (items: readonly unknown[]): string =>
  items.map((item) => String(item).replaceAll(/[\\;]/g, '\\$&').replaceAll('\n', '\\n')).join('; ');
