import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addressesIn, normalised, withoutAddresses } from '../contacts/addresses.ts';
import { erasedHashes } from '../contacts/reads.ts';
import type { Db } from '../db/open.ts';
import { Refusal } from './io.ts';

// Who was erased is remembered by keyed hash. The key stands in a file of its own beside the database, so that neither
// the database nor a backup of it says whether a given address was ever in it.

export const keyFile = (database: string): string => `${database}.erasure-key`;

/** The key, made at the first erasure. */
export function erasureKey(database: string, make = false): Buffer | undefined {
  const file = keyFile(database);
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (!make) return undefined;
  const key = randomBytes(32);
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

export const hashOf = (key: Buffer, address: string): string =>
  createHmac('sha256', key).update(normalised(address)).digest('hex');

export interface Erased {
  /** Whether anybody was. */
  readonly some: boolean;
  has(address: string): boolean;
  /** The same record without the addresses of those who were erased. */
  without<T>(record: T): T;
}

const NOBODY: Erased = { some: false, has: () => false, without: (record) => record };

/** Who was erased from this catalogue. @throws Refusal when somebody was and the key to know them by is gone. */
export async function erasedFrom(db: Db, database: string): Promise<Erased> {
  const hashes = await erasedHashes(db);
  if (hashes.size === 0) return NOBODY;
  const key = erasureKey(database);
  if (key === undefined) {
    throw new Refusal(
      `${hashes.size} addresses were erased from this catalogue, and ${keyFile(database)}, by which they are known again, is missing. Put it back beside the database.`,
    );
  }
  const has = (address: string): boolean => hashes.has(hashOf(key, address));
  return {
    some: true,
    has,
    without: (record) => (addressesIn(record).some(has) ? withoutAddresses(record, has) : record),
  };
}
