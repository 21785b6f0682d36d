import type { Random } from '../bench/random.ts';
import { randomFrom } from '../bench/random.ts';

/** A request as one line can say it. */
export interface Asked {
  readonly method: string;
  /** As it stands in the first line of the request, sent without a change when `raw`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Over a socket, so that nothing puts the address in order before the service sees it. */
  readonly raw?: boolean;
}

export const get = (url: string): Asked => ({ method: 'GET', url, headers: {} });

/** The same numbers for the same request of the same campaign, whatever came before it. */
export const randomOf = (seed: number, number: number): Random =>
  randomFrom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0);

/** As one line that can be kept in `found.ts`. */
export const lineOf = (asked: Asked): string => JSON.stringify(asked);
