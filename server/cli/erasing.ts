import { setTimeout as wait } from 'node:timers/promises';
import { addressesIn, normalised, withoutAddresses } from '../contacts/addresses.ts';
import { eraseContacts, eraseFromRevisions } from '../contacts/writes.ts';
import { recordType } from '../db/codes.ts';
import type { Database } from '../db/open.ts';
import { allRecords } from '../db/revisions.ts';
import { write } from '../db/write.ts';
import { forgetDeletedWords } from '../search/embedded-index.ts';
import { saveRecord } from './saving.ts';

export interface Erasure {
  readonly contacts: number;
  /** Records whose texts held an address; each has a new version without it. */
  readonly records: string[];
  /** Kept versions that held it, and do not any more. */
  readonly versions: number;
}

/**
 * Takes addresses out of everything that the database keeps: contacts, texts, every kept version, the embedded index;
 * then empties the log, so that the bytes are gone from the files too (`secure_delete` overwrites them).
 */
export async function eraseEverywhere(
  database: Database,
  isErased: (address: string) => boolean,
  command: string,
): Promise<Erasure> {
  const theirs = (address: string): boolean => isErased(normalised(address));
  const erasure = await write(database, async (tx) => {
    const contacts = await eraseContacts(tx, isErased);
    const records: string[] = [];
    for (const kind of recordType) {
      for await (const { slug, record } of allRecords(tx, kind)) {
        if (!addressesIn(record).some(theirs)) continue;
        await saveRecord(tx, kind, withoutAddresses(record, theirs), { now: new Date(), command });
        records.push(`${kind}/${slug}`);
      }
    }
    return { contacts, records, versions: await eraseFromRevisions(tx, isErased) };
  });
  // The index follows when a transaction ends.
  await write(database, async (tx) => forgetDeletedWords(tx));
  await emptyLog(database);
  return erasure;
}

/** A reader that is at work keeps the log from being emptied for as long as it reads. */
async function emptyLog({ writer }: Database): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const [state] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (state?.busy === 0) return;
    await wait(100);
  }
}
