import { buildApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { write } from '../../../server/db/write.ts';
import { savePractice } from '../../../server/practices/writes.ts';
import { embeddedEngine } from '../../../server/search/embedded.ts';
import { queueState } from '../../../server/search/outbox.ts';
import { aPractice, saving } from '../../records.ts';
import type { Trial } from '../trial.ts';
import { startIndexing, untilRight } from './indexing.ts';
import { hold, rounds } from './rounds.ts';
import { command, inScene, type Scene, settled } from './scene.ts';

const SOME = 12;
/** How a document may be one that Meilisearch, or a proxy before it, does not take. */
const POISONS: readonly [name: string, spoil: (document: Record<string, unknown>) => string | undefined][] = [
  ['a bad id', (document) => JSON.stringify({ ...document, id: 'no id!' })],
  ['no id', (document) => JSON.stringify({ ...document, id: undefined })],
  ['half a letter', (document) => JSON.stringify(document).replace(/"summary":"/, '"summary":"\\ud800')],
  ['broken off', (document) => JSON.stringify(document).slice(0, -1)],
  ['too large', () => undefined],
];

/** Saves all practices of the round, of which one is spoilt on its way. */
async function poisoned(scene: Scene, at: number, victim: number): Promise<void> {
  const [name, spoil] = POISONS[at % POISONS.length] ?? POISONS[0]!;
  const mark = `poison ${at}`;
  scene.proxy.meddle({
    sending(method, path, body) {
      if (method !== 'POST' || !/documents($|\?)/.test(path) || !body.includes(mark)) return body;
      const documents = JSON.parse(body) as Record<string, unknown>[];
      return `[${documents
        .map((document) =>
          document['title'] === mark ? (spoil(document) ?? '{}') : JSON.stringify(document),
        )
        .join(',')}]`;
    },
    answering: (method, path, body) =>
      name === 'too large' && method === 'POST' && path.includes('/documents') && body.includes('{}')
        ? { status: 413, body: '{"message":"too large","code":"payload_too_large","type":"invalid_request"}' }
        : undefined,
  });
  await write(scene.database, async (tx) => {
    for (let each = 0; each < SOME; each++)
      await savePractice(
        tx,
        aPractice(`practice-${each}`, { title: each === victim ? mark : `Round ${at}` }),
        saving,
      );
  });
}

export const poison: Trial = {
  row: '12',
  fault: 'a document that Meilisearch does not take, in a batch of others',
  holds: 'it is put aside and named, every other one is indexed, and it comes back when its practice changes',
  gate: 10,
  release: 500,
  run: (bounds) =>
    inScene(SOME, async (scene) => {
      const indexing = startIndexing(scene);
      await untilRight(scene, indexing);
      const { database } = scene;
      const app = await buildApp({
        db: database.db,
        search: embeddedEngine(database.db),
        config: readConfig({ ...scene.environment, LOG_LEVEL: 'silent' }),
        index: () => indexing.indexer.state(),
        pages: false,
      });
      scene.defer(() => app.close());
      const outcome = await rounds(bounds, async (at) => {
        const victim = Math.floor(bounds.random() * SOME);
        await poisoned(scene, at, victim);
        await settled(scene);
        const [name] = POISONS[at % POISONS.length] ?? [];
        hold(`${name}: one alone is put aside`, (await queueState(database.db)).refused === 1);
        const { results } = await scene
          .master()
          .index<{ id: number; title: string }>('practices')
          .getDocuments({ limit: 1000 });
        const sent = results.filter(({ title }) => title === `round ${at}`).length;
        hold(`${name}: ${sent} of the ${SOME - 1} others are indexed`, sent === SOME - 1);
        if (at < POISONS.length) await told(scene, victim, () => app.inject('/health/ready'));
        scene.proxy.meddle();
        await write(database, (tx) =>
          savePractice(tx, aPractice(`practice-${victim}`, { title: `Mended ${at}` }), saving),
        );
        await settled(scene);
        hold(`${name}: nothing is put aside any more`, (await queueState(database.db)).refused === 0);
      });
      if (outcome.failures.length === 0) await untilRight(scene, indexing);
      return { ...outcome, detail: POISONS.map(([name]) => name).join(', ') };
    }),
};

/** Those who look after the service can see it. */
async function told(scene: Scene, victim: number, ready: () => Promise<{ json(): unknown }>): Promise<void> {
  const health = (await ready()).json() as { status: string; search: { outbox: { refused: number } } };
  hold('/health/ready says so', health.status === 'degraded' && health.search.outbox.refused === 1);
  const { out } = await command(scene, 'status');
  hold('exchange status names it', out.includes(`practice-${victim}: Meilisearch`));
  const doctor = await command(scene, 'doctor');
  hold('exchange doctor says so', doctor.code === 1 && /✗ refused +1 document/.test(doctor.out));
}
