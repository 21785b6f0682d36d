import type { Csl } from './schema.ts';

/** What is published here, and by whom. */
export const SITE = 'Practice Exchange';

/** A record, or one version of it, with what a citation says about it. */
export interface Cited {
  /** Told apart from every other version of every other record. */
  readonly key: string;
  /** Where it stays, as a path. */
  readonly path: string;
  readonly title: string;
  readonly author: string | null;
  readonly saved: Date;
  readonly version: number;
  readonly language?: string;
  readonly keywords?: readonly string[];
  readonly abstract: string | null;
  readonly licence?: string;
}

/**
 * A record as CSL-JSON.
 *
 * @param origin the address visitors use, without a slash at its end.
 * @param now the day on which it is read; in universal time, like all days here.
 */
export function cslOf(cited: Cited, origin: string, now: Date): Csl {
  const { keywords = [] } = cited;
  return {
    id: cited.key,
    type: 'webpage',
    title: oneLine(cited.title),
    ...(cited.author === null ? {} : { author: [{ literal: oneLine(cited.author) }] }),
    'container-title': SITE,
    issued: dayOf(cited.saved),
    accessed: dayOf(now),
    version: String(cited.version),
    URL: origin + cited.path,
    ...(cited.language === undefined ? {} : { language: cited.language }),
    ...(keywords.length === 0 ? {} : { keyword: keywords.map(oneLine).join('; ') }),
    ...(cited.abstract === null ? {} : { abstract: oneLine(cited.abstract) }),
  };
}

const dayOf = (date: Date) => ({
  'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]],
});

/** Text as every format can hold it: one line, letters and their accents as one sign, nothing that cannot be printed. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** Year, month and day of a date, as far as they are known. */
export function partsOf(date: Csl['issued']): readonly number[] {
  return date?.['date-parts'][0] ?? [];
}

/** `2026-01-05`, as exact as the date is; undefined when it is not known. */
export function isoDate(date: Csl['issued'], separator = '-'): string | undefined {
  const parts = partsOf(date);
  return parts.length === 0
    ? undefined
    : parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join(separator);
}

export const authorOf = ({ author }: Csl): string | undefined => author?.[0]?.literal;
export const keywordsOf = ({ keyword }: Csl): string[] => keyword?.split('; ') ?? [];
