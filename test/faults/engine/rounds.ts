import { setTimeout as wait } from 'node:timers/promises';
import type { Bounds } from '../trial.ts';

/** Waits until a claim holds. @throws Error with the claim when it does not in time (a minute, unless said). */
export async function until(
  claim: string,
  holds: () => Promise<boolean> | boolean,
  patience = 60_000,
): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await wait(25)) if (await holds()) return;
  throw new Error(`not true within ${patience / 1000} s: ${claim}`);
}

/** @throws Error with the claim when it does not hold. */
export function hold(claim: string, holds: boolean): void {
  if (!holds) throw new Error(`not true: ${claim}`);
}

/** Causes a fault so many times, or until there is no time left. A round that throws is a failure, and the last one. */
export async function rounds(
  { times, until: end }: Bounds,
  round: (at: number) => Promise<void>,
): Promise<{ times: number; failures: string[] }> {
  let at = 0;
  try {
    for (; at < times && Date.now() < end; at++) await round(at);
    return { times: at, failures: [] };
  } catch (error) {
    return { times: at + 1, failures: [`round ${at + 1}: ${(error as Error).message}`] };
  }
}
