import { setTimeout as wait } from 'node:timers/promises';
import { INDEX, NEXT_INDEX } from '../../../server/search/meili-tasks.ts';
import type { Trial } from '../trial.ts';
import { hold, rounds, until } from './rounds.ts';
import { change, command, inScene, type Scene, settled, untilEqual } from './scene.ts';
import { notBuilt, type Service, startService } from './service.ts';
import { untilItSearches } from './slow.ts';

const ENOUGH = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'version'];
/** So long the key is refused, in milliseconds, and may so often be tried. */
const [REFUSED, TRIES] = [3000, 30];

/** Makes the key of the server anew: the same letters, with other rights. They hang on its uid and the master key alone. */
async function remake(
  scene: Scene,
  rights: { actions?: string[]; expiresAt?: Date } | undefined,
): Promise<void> {
  const master = scene.master();
  const { results } = await master.getKeys();
  const known = results.find(({ indexes }) => indexes.includes(INDEX));
  const uid = known?.uid ?? '5f1c0e4a-6b0e-4c55-9d7e-2f6a4c1b8d90';
  if (known !== undefined) await master.deleteKey(uid);
  if (rights === undefined) return;
  const { actions = ENOUGH, expiresAt = null } = rights;
  await master.createKey({ uid, actions, indexes: [INDEX, NEXT_INDEX], expiresAt });
}

const WRONG: readonly [name: string, deed: (scene: Scene) => Promise<void>][] = [
  ['revoked, or never made', (scene) => remake(scene, undefined)],
  [
    'expired',
    async (scene) => {
      await remake(scene, { expiresAt: new Date(Date.now() + 1500) });
      await wait(1600);
    },
  ],
  ['may search alone', (scene) => remake(scene, { actions: ['search'] })],
];

export const wrongKey: Trial = {
  row: '11',
  fault: 'a key that is wrong, has expired, was revoked or may not do enough',
  holds:
    'log, status and doctor name MEILI_KEY, what waits is kept, Meilisearch is not pestered, and it heals with the key',
  gate: 0,
  release: 30,
  cannot: notBuilt,
  run: (bounds) =>
    inScene(20, async (scene) => {
      let [number, tries] = [0, 0];
      // At the very start, too.
      await remake(scene, undefined);
      const service = await startService(scene.environment);
      scene.defer(() => service.end());
      await noticed(scene, service, 0);
      const { status, degraded } = await service.search();
      hold('the embedded engine answers', status === 200 && degraded);
      await remake(scene, {});
      await until('the index is served', async () => (await service.ready()).search.index.serving);
      const outcome = await rounds(bounds, async (at) => {
        const [name, deed] = WRONG[at % WRONG.length] ?? WRONG[0]!;
        const lines = service.log.length;
        await deed(scene);
        await change(scene, (number += 1), 20);
        await noticed(scene, service, lines).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`);
        });
        const asked = scene.proxy.asked();
        await wait(REFUSED);
        tries = Math.max(tries, scene.proxy.asked() - asked);
        hold(`${name}: tried ${tries} times in ${REFUSED} ms`, tries <= TRIES);
        hold(`${name}: what waits is kept`, (await service.ready()).search.outbox.length > 0);
        await remake(scene, {});
        await settled(scene);
        await untilEqual(scene);
        await until(
          'no trouble is told any more',
          async () => (await service.ready()).search.index.trouble === null,
        );
      });
      await untilItSearches(service);
      return {
        ...outcome,
        detail: `${WRONG.map(([name]) => name).join('; ')}; at most ${tries} requests in ${REFUSED / 1000} s`,
      };
    }),
};

/** Whoever looks after the service sees what is wrong, wherever they look. */
async function noticed(scene: Scene, service: Service, lines: number): Promise<void> {
  await until('/health/ready says that the key is refused', async () => {
    const { status, search } = await service.ready();
    return status === 'degraded' && search.index.trouble === 'refuses the key';
  });
  const said = service.log.slice(lines).filter(({ reason }) => reason?.includes('MEILI_KEY') === true);
  hold(
    'the log says so as an error',
    said.some(({ level }) => level === 50),
  );
  const doctor = await command(scene, 'doctor');
  hold('exchange doctor names MEILI_KEY', doctor.code === 1 && doctor.out.includes('→ MEILI_KEY'));
  const { out } = await command(scene, 'status');
  hold('exchange status names MEILI_KEY', out.includes('MEILI_KEY'));
}
