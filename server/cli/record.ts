import { sql } from 'drizzle-orm';
import { type RecordType, recordType } from '../db/codes.ts';
import { formerSlugs } from '../db/former-slugs.ts';
import type { Db } from '../db/open.ts';
import { versionsOf } from '../db/revisions.ts';
import { revision } from '../db/tables.ts';
import { suggestion } from '../files/faults.ts';
import { kindNamed } from '../files/kinds.ts';
import { Misuse } from './io.ts';

export interface RecordName {
  readonly kind: RecordType;
  readonly slug: string;
}

export const RECORD_ARGUMENT = [
  '<slug>',
  'a slug, with its kind before it where two kinds share one: city/tartu',
] as const;

/** The record that an admin names: `spoku`, or `practice/spoku`. @throws Misuse when there is none, or several. */
export async function recordNamed(db: Db, name: string): Promise<RecordName> {
  const [first = '', second] = name.split('/');
  const slug = second ?? first;
  const kind = second === undefined ? undefined : kindNamed(first);
  if (second !== undefined && (kind === undefined || kind === 'contact'))
    throw new Misuse(`"${first}" is no kind of record. Kinds: ${recordType.join(', ')}.`);
  const versions = await versionsOf(db, slug, kind as RecordType | undefined);
  const found = [...new Set(versions.map((version) => version.kind))];
  const [only, ...others] = found;
  if (only === undefined) {
    for (const [of, renamed] of await formerSlugs(db)) {
      const now = kind === undefined || kind === of ? renamed.get(slug) : undefined;
      if (now !== undefined) throw new Misuse(`${of}/${slug} is called ${of}/${now} now.`);
    }
    const known = await db.selectDistinct({ slug: revision.slug }).from(revision).orderBy(sql`slug`);
    const hint = suggestion(
      slug,
      known.map((row) => row.slug),
      'exchange log lists what changed lately.',
    );
    throw new Misuse(`There is no record "${name}".${hint}`);
  }
  if (others.length > 0)
    throw new Misuse(
      `Several records are called "${slug}": ${found.map((each) => `${each}/${slug}`).join(', ')}. Name one.`,
    );
  return { kind: only, slug };
}

/** A version number as typed. @throws Misuse. */
export function versionNumber(text: string | undefined): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Misuse(`"${text ?? ''}" is no version: versions are 1, 2, 3 …`);
  return number;
}
