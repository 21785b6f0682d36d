import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import type { Outcome } from '../db/revisions.ts';
import { insert, knownId } from '../db/rows.ts';
import { contact, practice, revision, suppression } from '../db/tables.ts';
import { addressesIn, normalised, withoutAddresses } from './addresses.ts';
import type { ContactInput } from './schema.ts';

/** Saves a contact: a practice has one for each role. Contacts have no history, so that one can be forgotten. */
export async function saveContact(tx: Tx, input: ContactInput): Promise<Outcome> {
  const practiceId = await knownId(tx, practice, input.practice);
  const rows = await tx.select().from(contact).where(eq(contact.practiceId, practiceId));
  const known = rows.find(({ role }) => role === input.role);
  const row = {
    practiceId,
    position: known?.position ?? Math.max(-1, ...rows.map(({ position }) => position)) + 1,
    role: input.role,
    organisation: input.organisation ?? null,
    mailbox: input.mailbox ?? null,
    basis: input.basis ?? null,
    public: input.public,
    confirmedOn: input.confirmed_on ?? null,
    expires: input.expires ?? null,
  };
  if (known === undefined) {
    await insert(tx, contact, [row]);
    return 'added';
  }
  if (Object.entries(row).every(([name, value]) => known[name as keyof typeof known] === value))
    return 'same';
  await tx
    .update(contact)
    .set(row)
    .where(and(eq(contact.practiceId, practiceId), eq(contact.position, row.position)));
  return 'changed';
}

/** Takes the contacts away that `isErased` names. @returns how many. */
export async function eraseContacts(tx: Tx, isErased: (address: string) => boolean): Promise<number> {
  const rows = await tx
    .select({ practiceId: contact.practiceId, position: contact.position, mailbox: contact.mailbox })
    .from(contact);
  const theirs = rows.filter(({ mailbox }) => mailbox !== null && isErased(normalised(mailbox)));
  for (const { practiceId, position } of theirs)
    await tx.delete(contact).where(and(eq(contact.practiceId, practiceId), eq(contact.position, position)));
  return theirs.length;
}

/** Takes addresses out of every kept version, which is otherwise never touched. @returns how many versions. */
export async function eraseFromRevisions(tx: Tx, isErased: (address: string) => boolean): Promise<number> {
  const found = await tx
    .select({ kind: revision.kind, slug: revision.slug, version: revision.version, record: revision.record })
    .from(revision)
    .where(sql`${revision.record} LIKE '%@%'`);
  const theirs = found.filter(({ record }) =>
    addressesIn(record).some((address) => isErased(normalised(address))),
  );
  for (const { kind, slug, version, record } of theirs) {
    await tx
      .update(revision)
      .set({ record: withoutAddresses(record, (address) => isErased(normalised(address))) })
      .where(and(eq(revision.kind, kind), eq(revision.slug, slug), eq(revision.version, version)));
  }
  return theirs.length;
}

/** Remembers that an address was erased, by its keyed hash alone. */
export async function remember(tx: Tx, hashes: Iterable<string>, erasedAt: Date): Promise<void> {
  for (const hash of hashes) await tx.insert(suppression).values({ hash, erasedAt }).onConflictDoNothing();
}
