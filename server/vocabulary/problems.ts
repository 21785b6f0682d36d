import type { Language } from '../db/codes.ts';
import { type Key, sayIn } from './say.ts';

type Spoken = (language: Language) => string;
/** What there may be none of at an address. */
export type Noun = Extract<Key, `none.${string}`> extends `none.${infer N}` ? N : never;

/** That there is none at an address, in whatever language it is wanted. */
export const none =
  (noun: Noun): Spoken =>
  (language) =>
    sayIn(language)(`none.${noun}`);

/** Any sentence in whatever language it is wanted. */
export const spoken =
  (key: Key, slots?: Readonly<Record<string, string | number>>): Spoken =>
  (language) =>
    sayIn(language)(key, slots);
