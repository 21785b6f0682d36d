import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, event, practice } from '../db/tables.ts';
import type { TranslationInput } from './schema.ts';

/** What a translation is tied to: changes when the original's title or summary does. Twelve hexadecimal digits. */
export const fingerprintOf = ({ title, summary }: { title: string; summary: string | null }): string =>
  createHash('sha256')
    .update(`${title}\n${summary ?? ''}`)
    .digest('hex')
    .slice(0, 12);

/** The text that a translation translates, as it stands now; undefined when its record is not there. */
export async function originalOf(
  db: Db,
  of: Pick<TranslationInput, 'practice' | 'event' | 'city'>,
): Promise<{ title: string; summary: string | null } | undefined> {
  if (of.practice !== undefined) {
    const columns = { title: practice.title, summary: practice.summary };
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
