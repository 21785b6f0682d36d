/** E-mail addresses in running text. Pure. */
const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;

/** The form in which two spellings of one address are the same. */
export const normalised = (address: string): string => address.normalize('NFC').trim().toLowerCase();

/** All addresses in the texts of a record. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('@') ? (value.match(ADDRESS) ?? []) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

const REMOVED = '[address removed]';

/** The same record with the addresses that `isErased` names replaced. */
export function withoutAddresses<T>(value: T, isErased: (address: string) => boolean): T {
  if (typeof value === 'string') {
    return value.replace(ADDRESS, (address) => (isErased(address) ? REMOVED : address)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withoutAddresses(item, isErased)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withoutAddresses<unknown>(item, isErased)]),
  ) as T;
}
