import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { write } from '../../../server/db/write.ts';
import { savePractice } from '../../../server/practices/writes.ts';
import { aPractice, saving } from '../../records.ts';
import type { Trial } from '../trial.ts';
import { hold, rounds, until } from './rounds.ts';
import { inScene, type Scene, settled, untilEqual } from './scene.ts';
import { notBuilt, type Service, startService } from './service.ts';
import { untilItSearches } from './slow.ts';

/** What waits so long is held up, in seconds: it takes less than one otherwise. */
const OLD = 5;

/** The disk at first, and what it is enlarged by to heal, in MB. */
const ROOM = 60;
const mounted = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}m`, 'tmpfs', folder]).status === 0;
const enlarge = (folder: string, megabytes: number): void =>
  void spawnSync('mount', ['-o', `remount,size=${megabytes}m`, folder]);
const unmount = (folder: string): void => void spawnSync('umount', [folder]);

/** Why no disk can be made full here, if so. */
function noDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-disk-'));
  try {
    if (!mounted(folder)) return 'only root may mount a small disk';
    unmount(folder);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const fullDisk: Trial = {
  row: '10',
  fault: 'fill the disk of Meilisearch',
  holds:
    'searching goes on, the age of what waits is seen to grow, no document is blamed, and it heals when there is room',
  gate: 0,
  release: 5,
  cannot: () => notBuilt() ?? noDisk(),
  async run(bounds) {
    const disk = mkdtempSync(join(tmpdir(), 'practice-exchange-disk-'));
    if (!mounted(disk)) throw new Error('the small disk cannot be mounted');
    let oldest = 0;
    try {
      return await inScene(
        20,
        async (scene) => {
          const service = await startService(scene.environment);
          scene.defer(() => service.end());
          await untilItSearches(service);
          const outcome = await rounds(bounds, async (round) => {
            const filler = join(disk, 'filler');
            fill(filler);
            oldest = Math.max(oldest, await starved(scene, service, { disk, random: bounds.random }));
            rmSync(filler);
            // Meilisearch itself may have taken all of it by now, and what was changed has to find room.
            enlarge(disk, ROOM * (round + 2));
            await settled(scene);
            const blamed = scene.database.writer
              .prepare('SELECT DISTINCT error FROM search_refused')
              .pluck()
              .all();
            hold(`no document is blamed: ${blamed.join('; ')}`, blamed.length === 0);
            await untilEqual(scene);
            await untilItSearches(service);
          });
          return { ...outcome, detail: `what waited was seen to be ${oldest} s old` };
        },
        join(disk, 'meilisearch'),
      );
    } finally {
      unmount(disk);
      rmSync(disk, { recursive: true, force: true });
    }
  },
};

/** Writes until there is no room for a byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1_000_000; size >= 1; ) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        size = Math.floor(size / 10);
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Changes come and cannot be sent. @returns how old /health/ready said that the oldest was, in seconds. */
async function starved(
  scene: Scene,
  service: Service,
  { disk, random }: { disk: string; random: () => number },
): Promise<number> {
  const words = () => Array.from({ length: 2000 }, () => random().toString(36).slice(2)).join(' ');
  let seen = 0;
  // What was freed before takes a few: as many as it needs.
  await until('what waits grows old while the disk is full', async () => {
    await write(scene.database, async (tx) => {
      for (let each = 0; each < 20; each++)
        await savePractice(tx, aPractice(`practice-${each}`, { summary: words() }), saving);
    });
    for (let each = 0; each < 10 && seen < OLD; each++) {
      const { status, total } = await service.search();
      hold('the search goes on', status === 200 && total > 0);
      await wait(400);
      seen = (await service.ready()).search.outbox.oldestSeconds;
    }
    return seen >= OLD;
  });
  hold('there is no room on the disk', statfsSync(disk).bavail === 0);
  return seen;
}
