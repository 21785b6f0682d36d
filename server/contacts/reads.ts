import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { contact, practice, suppression } from '../db/tables.ts';
import { normalised } from './addresses.ts';
import type { ContactInput } from './schema.ts';

/** Every contact as a file would hold it, by practice. Never for a public answer. */
export const allContacts = (db: Db): Promise<ContactInput[]> => contactsWhere(db, undefined);

/** The contact of a practice for a role; undefined when there is none. */
export async function contactOf(db: Db, slug: string, role: string): Promise<ContactInput | undefined> {
  const [found] = await contactsWhere(db, and(eq(practice.slug, slug), eq(contact.role, role)));
  return found;
}

async function contactsWhere(db: Db, condition: SQL | undefined): Promise<ContactInput[]> {
  const rows = await db
    .select({ practice: practice.slug, contact })
    .from(contact)
    .innerJoin(practice, eq(practice.id, contact.practiceId))
    .where(condition)
    .orderBy(asc(practice.slug), asc(contact.position));
  return rows.map(({ practice: slug, contact: row }) => ({
    practice: slug,
    role: row.role,
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.mailbox === null ? {} : { mailbox: row.mailbox }),
    ...(row.basis === null ? {} : { basis: row.basis }),
    public: row.public,
    ...(row.confirmedOn === null ? {} : { confirmed_on: row.confirmedOn }),
    ...(row.expires === null ? {} : { expires: row.expires }),
  }));
}

export const contactsWith = async (
  db: Db,
  isThisOne: (address: string) => boolean,
): Promise<ContactInput[]> =>
  (await allContacts(db)).filter(({ mailbox }) => mailbox !== undefined && isThisOne(normalised(mailbox)));

/** The keyed hashes of everybody who asked to be erased. */
export async function erasedHashes(db: Db): Promise<Set<string>> {
  const rows = await db.select({ hash: suppression.hash }).from(suppression);
  return new Set(rows.map(({ hash }) => hash));
}
