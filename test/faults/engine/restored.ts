import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../../../server/db/write.ts';
import { savePractice } from '../../../server/practices/writes.ts';
import { aPractice, saving } from '../../records.ts';
import type { Trial } from '../trial.ts';
import { hold, rounds } from './rounds.ts';
import { change, command, inScene, type Scene, settled, untilEqual } from './scene.ts';
import { notBuilt, startService } from './service.ts';
import { untilItSearches } from './slow.ts';

export const restored: Trial = {
  row: '30',
  fault: 'restore an old backup beneath a running server whose index is newer',
  holds: 'the index follows the database, and who was erased since the backup is in neither of them',
  gate: 0,
  release: 5,
  cannot: notBuilt,
  run: (bounds) =>
    inScene(20, async (scene) => {
      const service = await startService(scene.environment);
      scene.defer(() => service.end());
      await untilItSearches(service);
      const outcome = await rounds(bounds, async (at) => {
        const person = `anna.clerk${at}@city.example`;
        await write(scene.database, (tx) =>
          savePractice(
            tx,
            aPractice(`practice-${at}`, { title: 'Named', summary: `Ask ${person}.` }),
            saving,
          ),
        );
        const backup = join(scene.folder, `backup-${at}.db`);
        await done(scene, 'backup', backup);
        await settled(scene);
        hold('the person is in the index', (await found(scene, `clerk${at}`)) > 0);
        for (let number = 1; number < 15; number++) await change(scene, number, 25);
        await done(scene, 'contact', 'erase', person);
        await settled(scene);
        await done(scene, 'restore', backup);
        await settled(scene);
        await untilEqual(scene);
        await untilItSearches(service);
        hold('the index holds nothing of the person', (await found(scene, `clerk${at}`)) === 0);
        hold('nor the database', !holds(scene.path, person) && !holds(`${scene.path}-wal`, person));
        const page = await fetch(`${service.origin}/api/practices/practice-${at}`);
        const shown = await page.text();
        hold(
          'the server shows what was restored, without the person',
          shown.includes('Named') && !shown.includes(person),
        );
      });
      return { ...outcome, detail: 'backed up, changed, erased, restored' };
    }),
};

async function done(scene: Scene, ...argv: string[]): Promise<void> {
  const { code, err } = await command(scene, ...argv);
  hold(`exchange ${argv.join(' ')} ends well (${code}: ${err})`, code === 0);
}

/** How many documents of the index hold a word. */
const found = async (scene: Scene, word: string): Promise<number> =>
  (await scene.master().index('practices').search(`"${word}"`)).hits.length;

const holds = (path: string, wanted: string): boolean => {
  const [folder, name] = [join(path, '..'), path.split('/').at(-1) ?? ''];
  return readdirSync(folder).includes(name) && readFileSync(path, 'latin1').includes(wanted);
};
