import type { Field } from './fields.ts';

const WHAT: Record<Field['is'], string> = {
  text: 'text',
  slug: 'a slug: small letters, digits, hyphens',
  url: 'a web address',
  date: '2019-10-05, 2019-10, 2019, after 2020-07 or before 2021-02',
  country: 'a country: EE, or its name',
  language: 'a language: et, or its name',
  currency: 'a currency: EUR',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  code: 'one of',
};

/** What a column takes, in a few words: for templates and manuals. */
export function noteOf(field: Field): string {
  const codes = field.is === 'code' ? ` ${field.codes.join(', ')}` : '';
  const longest =
    field.is === 'text' && field.longest !== undefined ? `, at most ${field.longest} characters` : '';
  const more = field.path.includes('*') ? `; a second one in columns numbered 2` : '';
  const list = field.list ? '; several separated by semicolons' : '';
  return `${field.required ? 'required: ' : ''}${WHAT[field.is]}${codes}${longest}${list}${more}`;
}
