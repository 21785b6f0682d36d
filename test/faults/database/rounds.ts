import type { Bounds } from '../trial.ts';

/** Causes a fault again and again, until it was often enough or the time is over. @returns how often, and what was wrong. */
export async function rounds(
  { times, until }: Bounds,
  cause: (round: number) => Promise<readonly string[]>,
): Promise<{ times: number; failures: string[] }> {
  const failures: string[] = [];
  let round = 0;
  while (round < times && Date.now() < until) {
    round += 1;
    const found = await cause(round);
    failures.push(...found.map((each) => `round ${round}: ${each}`));
  }
  return { times: round, failures };
}
