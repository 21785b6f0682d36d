import { languages } from '../db/codes.ts';
import { fold } from '../search/words.ts';
import { labels } from '../vocabulary/labels.ts';
import type { Understood } from './cell.ts';
import type { Field } from './fields.ts';

// Words that stand for a value: yes and no, currencies, countries, languages, the labels of codes.

const key = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}€$£]/gu, '');

export function fromWords(text: string, words: () => Map<string, unknown>): Understood {
  const value = words().get(key(text));
  if (value === undefined) return { value: text };
  return { value, guessed: typeof value === 'string' && value !== text };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

export const TRUTH = once(
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

export const CURRENCIES = once(
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
export const countries = once(() =>
  named(
    'region',
    twoLetters().map((code) => code.toUpperCase()),
  )
    .set('uk', 'GB')
    .set('el', 'GR'),
);
export const languageNames = once(() => named('language', twoLetters()));

const codeWords = new Map<Field, Map<string, string>>();

/** A code, its label, or either with other capitals and spaces. */
export function codeFrom(field: Field, text: string): Understood {
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
