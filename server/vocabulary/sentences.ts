import type { Language } from '../db/codes.ts';
import en from './words/sentences/en.json' with { type: 'json' };
import et from './words/sentences/et.json' with { type: 'json' };
import hu from './words/sentences/hu.json' with { type: 'json' };
import it from './words/sentences/it.json' with { type: 'json' };
import sv from './words/sentences/sv.json' with { type: 'json' };

/** By the plural forms of the language (CLDR): English has `one` and `other`, Italian `many` too. */
type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
/** A sentence with gaps: `{city}`. */
export type Pattern = string | Plural;
export type Key = keyof typeof en;

/** What the server says, by language. English is the master: the compiler finds what another language lacks. */
export const sentences: Readonly<Record<Language, Readonly<Record<Key, Pattern>>>> = { en, it, sv, et, hu };
