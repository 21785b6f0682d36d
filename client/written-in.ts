import type { Practice } from './api.ts';
import type { Say } from './say.ts';

/** For the attribute `lang` of a practice's field: its record's language, unless that is the page's or the field is translated. */
export const writtenIn = (
  { translated, language }: Pick<Practice, 'translated' | 'language'>,
  field: string,
  say: Say,
): string | undefined =>
  translated?.fields.includes(field) === true ? undefined : say.foreign(language.code);
