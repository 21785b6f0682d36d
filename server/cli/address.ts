import { addressesIn, normalised } from '../contacts/addresses.ts';
import { Misuse } from './io.ts';

export const ADDRESS = ['<mail>', 'an e-mail address'] as const;

/** The address that was typed, in the form in which addresses are compared. @throws Misuse when it is none. */
export function addressIn(text: string): string {
  const [address] = addressesIn(text);
  if (address === undefined || address !== text.trim()) throw new Misuse(`"${text}" is no e-mail address.`);
  return normalised(address);
}
