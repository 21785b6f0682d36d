import { type Say, sayIn } from './say.ts';

/**
 * What people read for a field of a record: `transfer_advice` → Taking it over. A field that only old versions have reads
 * as it is called: `price_year` → Price year.
 */
export function fieldName(field: string, say: Say = sayIn('en')): string {
  const plain = field.replaceAll('_', ' ');
  return say.known(`field.${field}`) ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
