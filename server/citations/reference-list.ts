import { authorOf, isoDate, partsOf } from './csl.ts';
import type { Style } from './plain.ts';
import type { Csl } from './schema.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/**
 * Works in the order of a reference list, a paragraph each: by author, by date, by title; where there is no author the title
 * takes its place. Works of one author and one year get letters (APA Style, 9.47; Chicago, 15.20).
 */
export function referenceList(all: readonly Csl[], style: Style, remark?: string): string {
  const name = (csl: Csl): string => authorOf(csl) ?? csl.title;
  const date = (csl: Csl): string => isoDate(csl.issued) ?? '';
  const sorted = all.toSorted(
    (a, b) =>
      collator.compare(name(a), name(b)) ||
      date(a).localeCompare(date(b)) ||
      collator.compare(a.title, b.title),
  );
  const alike = Map.groupBy(sorted, (csl) => `${authorOf(csl) ?? csl.URL} ${partsOf(csl.issued)[0] ?? ''}`);
  const letters = new Map(
    [...alike.values()].flatMap((group) =>
      group.map((csl, at) => [csl, group.length === 1 ? '' : letter(at)] as const),
    ),
  );
  const paragraphs = sorted.map((csl) => style(csl, letters.get(csl)));
  return [...paragraphs, ...(remark === undefined ? [] : [`[${remark}]`])].join('\n\n').concat('\n');
}

/** a … z, aa, ab … */
const letter = (at: number): string =>
  (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCodePoint(97 + (at % 26));
