import type { Language } from '../../client/language.ts';
import type { Key } from '../../client/words.ts';

/** What a language says with the very word that English has. */
export const SAME: Readonly<Record<Exclude<Language, 'en'>, readonly Key[]>> = {
  it: [],
  sv: ['frame.data', 'gone.version.link', 'search.kind.plan'],
  et: [],
  hu: [],
};
