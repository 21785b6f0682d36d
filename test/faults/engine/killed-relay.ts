import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { queueState } from '../../../server/search/outbox.ts';
import type { Trial } from '../trial.ts';
import { rounds } from './rounds.ts';
import { change, inScene, type Scene, settled, untilEqual } from './scene.ts';

const HOLDER = join(import.meta.dirname, 'holder.ts');
const AMONG = 40;

/** Starts the process that keeps the index. */
function startHolder({ path, proxy, engine }: Scene): { child: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(process.execPath, ['--no-warnings', HOLDER, path, proxy.url, engine().key], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

export const killedRelay: Trial = {
  row: '3',
  fault: 'SIGKILL the process that keeps the index, at a random moment of sending',
  holds: 'the next one brings the index to what the database says: nothing missing, stale or too many',
  gate: 3,
  release: 1000,
  share: 3,
  run: (bounds) =>
    inScene(AMONG, async (scene) => {
      let [number, amid] = [0, 0];
      let holder = startHolder(scene);
      scene.defer(async () => {
        holder.child.kill('SIGKILL');
        await holder.ended;
      });
      const outcome = await rounds(bounds, async () => {
        // What the last kill left is put right by this process first.
        await settled(scene);
        await untilEqual(scene);
        const until = Date.now() + bounds.random() * 300;
        do {
          for (let at = 0; at < 5; at++) await change(scene, (number += 1), AMONG + 5);
          await wait(bounds.random() * 20);
        } while (Date.now() < until);
        holder.child.kill('SIGKILL');
        await holder.ended;
        if ((await queueState(scene.database.db)).length > 0) amid += 1;
        await change(scene, (number += 1), AMONG + 5);
        holder = startHolder(scene);
      });
      if (outcome.failures.length === 0) {
        await settled(scene);
        await untilEqual(scene);
      }
      // Kills that never find anything on its way prove nothing.
      if (amid < outcome.times * 0.3)
        outcome.failures.push(`only ${amid} of ${outcome.times} hit the sending`);
      return { ...outcome, detail: `${number} changes, ${amid} kills amid the sending` };
    }),
};
