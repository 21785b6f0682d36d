import { type Language, languages } from '../db/codes.ts';
import { type Key, type Pattern, sentences } from './sentences.ts';

export type { Key };

type Slots = Readonly<Record<string, string | number>>;

/** Says what the server has to say, in one language. */
export interface Say {
  /** A sentence, its gaps filled. Numbers are written as usual in the language; `count` chooses among plural forms. */
  (key: Key, slots?: Slots): string;
  readonly language: Language;
  /** The same for a key that is made of a code; undefined where there is no such sentence. */
  known(key: string): string | undefined;
  /** With two decimals at most. */
  number(value: number): string;
  /** An amount with the code of its currency: `EUR 1,200`. */
  sum(amount: number, currency: string): string;
  /** A date as exact as its source: `2018-03` → March 2018, `after 2020-07` → after July 2020. */
  date(partial: string): string;
  /** `Genoa, Gävle and Tartu`; of a long list the first ones and how many there are besides. */
  list(names: readonly string[]): string;
  /** Words as they stand within a sentence or behind a colon. */
  lower(words: string): string;
}

/** Of a longer list so many are named. */
const NAMED = 8;
/** A year alone is the same everywhere; Hungarian would end it with a full stop, as if more were to come. */
const FORMS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

function speaker(language: Language): Say {
  // English is that of Europe: days before months.
  const locale = language === 'en' ? 'en-GB' : language;
  const words: Readonly<Record<string, Pattern>> = sentences[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale);
  const dates = FORMS.map((form) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }));
  const number = (value: number): string => numbers.format(value);

  function say(key: string, slots: Slots = {}): string {
    const found = words[key] ?? key;
    const pattern =
      typeof found === 'string' ? found : (found[plurals.select(Number(slots['count']))] ?? found.other);
    return pattern.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
      const filling = slots[name];
      return typeof filling === 'number' ? number(filling) : (filling ?? gap);
    });
  }

  function date(partial: string): string {
    const [, relation, bare = ''] = /^(?:(after|before) )?(.+)$/.exec(partial) ?? [];
    const parts = bare.split('-').map(Number);
    const [year = 0, month = 1, day = 1] = parts;
    const written = dates[parts.length - 2]?.format(new Date(Date.UTC(year, month - 1, day))) ?? bare;
    return relation === undefined ? written : say(`date.${relation}`, { date: written });
  }

  function list(names: readonly string[]): string {
    const more = names.length - NAMED;
    return more > 0
      ? say('list.more', { names: names.slice(0, NAMED).join(', '), count: more })
      : lists.format(names);
  }

  return Object.assign(say, {
    language,
    known: (key: string) => (Object.hasOwn(words, key) ? say(key) : undefined),
    number,
    sum: (amount: number, currency: string) => say('sum', { amount, currency }),
    date,
    list,
    lower: (text: string) => text.toLocaleLowerCase(locale),
  });
}

const speakers = Object.fromEntries(languages.map((language) => [language, speaker(language)])) as Record<
  Language,
  Say
>;

/** Who says things in a language. */
export const sayIn = (language: Language = 'en'): Say => speakers[language];
