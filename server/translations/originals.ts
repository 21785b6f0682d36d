import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, event, practice } from '../db/tables.ts';
import type { TranslationInput } from './schema.ts';

/** The sections of a practice, or of a translation of one, as the database names them. */
export const SECTIONS = ['problem', 'solution', 'results', 'failures', 'lessons', 'transferAdvice'] as const;
export type Sections = Record<(typeof SECTIONS)[number], string | null>;

/** A practice's sections, or its translations', as columns of a query. */
export const sectionsOf = <T extends Record<keyof Sections, unknown>>(from: T): Pick<T, keyof Sections> => {
  const { problem, solution, results, failures, lessons, transferAdvice } = from;
  return { problem, solution, results, failures, lessons, transferAdvice };
};

/** Twelve hexadecimal digits. */
const digest = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);

/** What a translation is tied to: changes when the original's title or summary does. Twelve hexadecimal digits. */
export const fingerprintOf = ({ title, summary }: { title: string; summary: string | null }): string =>
  digest([title, summary ?? '']);

/** The same for those sections of the original that are translated; null where none is. */
export function fingerprintOfSections(original: Sections, translated: Sections): string | null {
  const those = SECTIONS.filter((section) => translated[section] !== null);
  if (those.length === 0) return null;
  return digest(those.flatMap((section) => [section, original[section] ?? '']));
}

/** The text that a translation translates, as it stands now; undefined when its record is not there. */
export async function originalOf(
  db: Db,
  of: Pick<TranslationInput, 'practice' | 'event' | 'city'>,
): Promise<({ title: string; summary: string | null } & Partial<Sections>) | undefined> {
  if (of.practice !== undefined) {
    const columns = { title: practice.title, summary: practice.summary, ...sectionsOf(practice) };
    return (await db.select(columns).from(practice).where(eq(practice.slug, of.practice)))[0];
  }
  if (of.event !== undefined) {
    const columns = { title: event.title, summary: event.summary };
    return (await db.select(columns).from(event).where(eq(event.slug, of.event)))[0];
  }
  const [row] = await db
    .select({ title: city.name })
    .from(city)
    .where(eq(city.slug, of.city ?? ''));
  return row === undefined ? undefined : { ...row, summary: null };
}
