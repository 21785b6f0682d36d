import type { ComponentChild, ComponentChildren } from 'preact';
import { type Formats, formatsIn, isSmall } from './formats.ts';
import type { Language } from './language.ts';
import { once } from './once.ts';
import type { Catalogue, Key } from './words.ts';

/** What fills the gaps of a sentence: `{city}`. */
type Slots = Readonly<Record<string, ComponentChild>>;
type PlainSlots = Readonly<Record<string, string | number>>;

/** Says things to a visitor, in the language of the page. */
export interface Say extends Formats {
  /** A sentence, its gaps filled. Numbers are written as usual in the language; `count` chooses among plural forms. */
  (key: Key, slots?: PlainSlots): string;
  /** The same with links and other elements in it. */
  (key: Key, slots: Slots): ComponentChildren;
  readonly language: Language;
  /** A language by its code, as a sentence names it. */
  languageName(code: string): string;
  /** For an attribute `lang`: a language other than that of the page. None is that of the page. */
  foreign(language: string | null | undefined): string | undefined;
  /** `Genoa, Gävle and Tartu`, whatever stands for each. */
  list(items: readonly ComponentChild[]): ComponentChildren;
}

/**
 * @param words all that the pages to be drawn may say; a key that is not among them is a fault of the page, and said as it is.
 */
export function sayIn(language: Language, words: Catalogue): Say {
  const plurals = once(() => new Intl.PluralRules(language));
  const form = (count: number): Intl.LDMLPluralRule =>
    isSmall(count) ? (count === 1 ? 'one' : 'other') : plurals().select(count);
  const formats = formatsIn(language, (key, slots) => say(key, slots) as string);
  function say(key: Key, slots: Slots = {}): ComponentChildren {
    const found = words[key] ?? key;
    const pattern =
      typeof found === 'string' ? found : (found[form(Number(slots['count'] ?? 0))] ?? found.other);
    const parts = pattern.split(/\{(\w+)\}/).map((part, at): ComponentChild => {
      if (at % 2 === 0) return part;
      const filling = slots[part];
      return typeof filling === 'number' ? formats.number(filling) : filling;
    });
    return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
  }
  // As Intl.ListFormat has it in all of our languages: to ask it first costs a telephone 100 ms.
  const list = (items: readonly ComponentChild[]): ComponentChildren =>
    items.flatMap((item, at) => {
      if (at === 0) return [item];
      return [at === items.length - 1 ? ` ${say('format.and') as string} ` : ', ', item];
    });
  const names = once(() => new Intl.DisplayNames(language, { type: 'language' }));
  const languageName = (code: string) => names().of(code) ?? code;
  const foreign = (other: string | null | undefined) =>
    other === language ? undefined : (other ?? undefined);
  return Object.assign(say as Say, { ...formats, language, languageName, foreign, list });
}
