import { expect, test } from 'vitest';
import { randomFrom } from '../bench/random.ts';
import type { Trial } from './trial.ts';

/** One test that causes a fault as often as every commit has to stand it; none for one that takes too long. `patience` in milliseconds. */
export function passes(trial: Trial, patience = 120_000): void {
  if (trial.gate === 0) return;
  test.skipIf(trial.cannot?.() !== undefined)(
    `${trial.row}: ${trial.fault}: ${trial.holds}`,
    async () => {
      const bounds = { times: trial.gate, until: Infinity, random: randomFrom(20_261_124) };
      const { times, failures } = await trial.run(bounds);
      expect(failures).toEqual([]);
      expect(times).toBe(trial.gate);
    },
    patience,
  );
}
