import { setTimeout as wait } from 'node:timers/promises';
import { write } from '../../../server/db/write.ts';
import { savePractice } from '../../../server/practices/writes.ts';
import { queueState } from '../../../server/search/outbox.ts';
import { aPractice, saving } from '../../records.ts';
import type { Trial } from '../trial.ts';
import { startIndexing, untilRight } from './indexing.ts';
import { rounds } from './rounds.ts';
import { inScene } from './scene.ts';

const MANY = 150;

export const killedEngine: Trial = {
  row: '8',
  fault: 'SIGKILL Meilisearch while it indexes',
  holds: 'after its restart the index becomes what the database says, without a person',
  gate: 2,
  release: 100,
  share: 2,
  run: (bounds) =>
    inScene(MANY, async (scene) => {
      const indexing = startIndexing(scene);
      await untilRight(scene, indexing);
      let amid = 0;
      const outcome = await rounds(bounds, async (at) => {
        const asked = scene.proxy.asked();
        await write(scene.database, async (tx) => {
          for (let each = 0; each < MANY; each++)
            await savePractice(
              tx,
              aPractice(`practice-${each}`, {
                title: `Round ${at}`,
                status: each % 9 === at % 9 ? 'draft' : 'published',
              }),
              saving,
            );
        });
        // Not before it is sent: a kill of an idle engine proves nothing.
        while (scene.proxy.asked() < asked + 2) await wait(1);
        await wait(bounds.random() * 60);
        await scene.kill();
        if ((await queueState(scene.database.db)).length > 0) amid += 1;
        await scene.revive();
        await untilRight(scene, indexing);
      });
      if (amid < outcome.times * 0.3)
        outcome.failures.push(`only ${amid} of ${outcome.times} hit the indexing`);
      return { ...outcome, detail: `${amid} kills amid a task of ${MANY} documents` };
    }),
};
