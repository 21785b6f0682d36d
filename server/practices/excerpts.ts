import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { practice } from '../db/tables.ts';
import { segments } from '../search/highlight.ts';
import { foldInPlace } from '../search/words.ts';
import { sayIn } from '../vocabulary/say.ts';
import { fieldName } from '../vocabulary/field-names.ts';
import type { Excerpt } from './schema.ts';

/** Letters of a text shown before the first match and after it. */
const [BEFORE, AFTER] = [60, 120];
/** As many as a page of results has. */
const MOST = 20;
const slots = Array.from({ length: MOST }, (_, at) => sql.placeholder(`id${at}`));

/**
 * For practices (at most a page of them) the place in their long texts where the words of a search stand, by id; none
 * where they stand nowhere there. Of several texts the one with the most of the words, in the order a reader meets them.
 *
 * @param sought folded words; a text's word counts when it begins with one of two letters or more.
 */
export async function excerptsOf(
  db: Db,
  ids: readonly number[],
  sought: readonly string[],
  inLanguage: Language,
): Promise<Map<number, Excerpt>> {
  const terms = [...new Set(sought)].filter((term) => term.length > 1);
  if (ids.length === 0 || terms.length === 0) return new Map();
  const begins = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${terms.map(literal).join('|')})`, 'gu');
  const rows = await longTexts(db, ids);
  return new Map(
    rows.flatMap(({ id, language, ...texts }) => {
      let best = { words: 0, at: 0, field: '', text: '' };
      for (const [field, text] of Object.entries(texts)) {
        if (text === null) continue;
        const found = [...foldInPlace(text).matchAll(begins)];
        const words = new Set(found.map(([term]) => term)).size;
        if (words > best.words) best = { words, at: found[0]?.index ?? 0, field, text };
      }
      if (best.words === 0) return [];
      return [
        [
          id,
          {
            field: fieldName(best.field, sayIn(inLanguage)),
            language,
            segments: segments(windowOf(best), terms),
          },
        ] as const,
      ];
    }),
  );
}

const literal = (term: string): string => term.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);

/** Some words before the match and after it, whole ones. */
function windowOf({ text, at }: { text: string; at: number }): string {
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const start = from > at ? at : from;
  const end = at + AFTER >= text.length ? text.length : text.lastIndexOf(' ', at + AFTER);
  const shown = text.slice(start, end <= at ? at + AFTER : end).replaceAll(/\s+/g, ' ');
  return `${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`;
}

const longTexts = (db: Db, ids: readonly number[]) =>
  prepareOnce(db, 'long texts', () =>
    db
      .select({
        id: practice.id,
        language: practice.language,
        problem: practice.problem,
        solution: practice.solution,
        results: practice.results,
        failures: practice.failures,
        lessons: practice.lessons,
        transfer_advice: practice.transferAdvice,
      })
      .from(practice)
      .where(and(inArray(practice.id, slots), eq(practice.status, 'published')))
      .prepare(),
  ).execute(Object.fromEntries(slots.map((_, at) => [`id${at}`, ids[at] ?? -1])));
