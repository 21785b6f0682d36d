import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { exchange, inFolder, start } from './programs.ts';
import { rounds } from './rounds.ts';

const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const;

export const signalledImport: Trial = {
  row: '26',
  fault: 'SIGTERM or SIGINT an import, once or twice',
  holds: 'it is rolled back or finished, and exits 143 or 130',
  gate: 3,
  release: 50,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = join(folder, 'catalogue.db');
      await exchange(database, ['import', writeBase(folder), writeRound(folder, 0)]);
      const { seconds } = await exchange(database, ['import', writeRound(folder, 1)]);
      let [cut, finished, written] = [0, 0, 1];
      const result = await rounds(bounds, async (round) => {
        const [signal, expected] = SIGNALS[round % 2] ?? SIGNALS[0];
        const file = writeRound(folder, round + 1);
        const { child, ended } = start('exchange', ['import', file], { env: { DATABASE: database } });
        await Promise.race([wait(bounds.random() * seconds * 900), ended]);
        child.kill(signal);
        if (round % 3 === 0) child.kill(signal);
        const { code, err } = await ended;
        if (code === 0) finished += 1;
        else cut += 1;
        const faults = faultsAfter(database, [written, round + 1]);
        if (faultsAfter(database, [round + 1]).length === 0) written = round + 1;
        if (code === 0 && written !== round + 1) faults.push('exit 0, and nothing is written');
        if (code !== 0 && code !== expected) faults.push(`${signal} gave ${code}: ${err}`);
        return faults;
      });
      const next = await exchange(database, ['import', writeRound(folder, result.times + 2)]);
      if (next.code !== 0) result.failures.push(`the next import ended with ${next.code}: ${next.err}`);
      if (cut < result.times * 0.3) result.failures.push(`only ${cut} of ${result.times} were cut`);
      return { ...result, detail: `${cut} cut, ${finished} had finished` };
    }),
};
