import { authorOf, isoDate, keywordsOf, partsOf, SITE } from './csl.ts';
import { latex } from './latex.ts';
import type { Csl } from './schema.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Languages as babel and biblatex call them; a language that is not here is left out. */
const LANGUAGES: Record<string, string> = {
  da: 'danish',
  de: 'ngerman',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  lt: 'lithuanian',
  lv: 'latvian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  sl: 'slovene',
  sv: 'swedish',
};

/** Inner braces keep a name in one piece, and a title in its own capitals. */
const whole = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `{{${latex(text)}}}`;
const plain = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `{${latex(text)}}`;

/**
 * An entry for BibTeX and biblatex alike: `@misc`, which old styles know, with year, month and day apart, which both read.
 * The version is a note, since old styles print no other field for it. The address stays as it is (biblatex, 2.2.1).
 */
function entry(csl: Csl): string {
  const [year, month, day] = partsOf(csl.issued);
  const keywords = keywordsOf(csl).map((word) => word.replaceAll(',', ''));
  const fields: [name: string, value: string | undefined][] = [
    ['author', whole(authorOf(csl))],
    ['title', whole(csl.title)],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['howpublished', plain(csl['container-title'])],
    ['publisher', plain(csl['container-title'])],
    ['note', plain(csl.version === undefined ? undefined : `Version ${csl.version}`)],
    ['url', `{${csl.URL}}`],
    ['urldate', plain(isoDate(csl.accessed))],
    ['langid', plain(LANGUAGES[csl.language ?? ''])],
    ['keywords', keywords.length === 0 ? undefined : `{${keywords.map(latex).join(', ')}}`],
    ['abstract', plain(csl.abstract)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(12)} = ${value}`],
  );
  return `@misc{${csl.id},\n${lines.join(',\n')}\n}\n`;
}

/** Entries, with a remark before them that readers skip. */
export const bibtexOf = (all: readonly Csl[], remark?: string): string =>
  [...(remark === undefined ? [] : [`% ${SITE}: ${remark}\n`]), ...all.map(entry)].join('\n');
