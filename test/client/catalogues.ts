import type { Catalogue, Group } from '../../client/words.ts';
import type { Language } from '../../client/language.ts';

const files = import.meta.glob<Record<string, Catalogue>>('../../client/words/*/*.ts', { eager: true });

/** The words of a group in a language; empty where the file is missing. */
export const wordsOf = (language: Language, group: Group): Catalogue =>
  files[`../../client/words/${language}/${group}.ts`]?.[group] ?? {};

export const paths: readonly string[] = Object.keys(files).map((path) => path.slice('../../client/'.length));

/** The groups that there are in English. */
export const GROUPS = paths.flatMap((path) => (/^words\/en\/(\w+)\.ts$/.exec(path)?.[1] ?? []) as Group[]);

/** What each key says: one sentence, or one for each plural form. */
export const formsOf = (said: Catalogue[keyof Catalogue]): Readonly<Record<string, string>> =>
  said === undefined ? {} : typeof said === 'string' ? { '': said } : said;

export const gapsIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap ?? ''))].toSorted();
