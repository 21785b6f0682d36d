import type { Trial } from '../trial.ts';
import { LONGEST } from './away.ts';
import { hold, rounds, until } from './rounds.ts';
import { change, inScene, type Scene, settled, untilEqual } from './scene.ts';
import { notBuilt, type Service, startService } from './service.ts';

/** How slow it becomes, in milliseconds; frozen, it answers nothing at all. One that answers in time goes on answering. */
const SLOW = ['frozen', 100, 3000, 10_000, 1000] as const;
const AT_ONCE = 30;

export const slowEngine: Trial = {
  row: '9',
  fault: 'freeze Meilisearch (SIGSTOP), or slow it down by 0.1 to 10 seconds',
  holds:
    'every search answers within a short time, the engine is left alone for a while, and it is asked again when it is well',
  gate: 0,
  release: 50,
  cannot: notBuilt,
  run: (bounds) =>
    inScene(20, async (scene) => {
      const service = await startService(scene.environment);
      scene.defer(() => service.end());
      await untilItSearches(service);
      const waits: number[] = [];
      let number = 0;
      const outcome = await rounds(bounds, async (at) => {
        const how = SLOW[at % SLOW.length] ?? 'frozen';
        const heal = begin(scene, how);
        const asked = scene.proxy.asked();
        try {
          const found = await Promise.all(Array.from({ length: AT_ONCE }, () => service.search()));
          // One after the other: those that come while it is left alone.
          for (let each = 0; each < 10; each++) found.push(await service.search());
          await change(scene, (number += 1), 20);
          waits.push(...found.map(({ waited }) => waited));
          for (const { status, waited } of found)
            hold(
              `${how}: a search answers with ${status} after ${Math.round(waited)} ms`,
              status === 200 && waited <= LONGEST,
            );
          if (how !== 100) {
            hold(
              `${how}: the embedded engine answers`,
              found.slice(AT_ONCE).every(({ degraded }) => degraded),
            );
            // Eight at once, and what the indexer asks.
            const more = scene.proxy.asked() - asked;
            hold(`${how}: it is asked ${more} times in all`, more <= AT_ONCE);
          }
        } finally {
          heal();
        }
        await untilItSearches(service);
        await settled(scene);
        await untilEqual(scene);
      });
      const late = waits.filter((each) => each > 2000).length;
      const slowest = Math.round(Math.max(0, ...waits));
      return {
        ...outcome,
        detail: `${waits.length} searches, the slowest ${slowest} ms, ${late} after two seconds`,
      };
    }),
};

/** @returns what ends it. */
function begin({ proxy, engine }: Scene, how: (typeof SLOW)[number]): () => void {
  const { process: child } = engine();
  if (how === 'frozen') child.kill('SIGSTOP');
  else proxy.meddle({ delay: how });
  return () => {
    proxy.meddle();
    child.kill('SIGCONT');
  };
}

/** Until Meilisearch answers searches, and nobody calls the service degraded. */
export const untilItSearches = (service: Service): Promise<void> =>
  until('Meilisearch answers the searches', async () => {
    const { engine, degraded } = await service.search();
    return engine === 'meilisearch' && !degraded && (await service.ready()).status === 'ok';
  });
