import { Meilisearch } from 'meilisearch';
import type { Trial } from '../trial.ts';
import { COMPARING, startIndexing, untilRight } from './indexing.ts';
import { hold, rounds, until } from './rounds.ts';
import { change, inScene, type Scene } from './scene.ts';

// What somebody may do to the index behind our back.

type Deed = readonly [
  name: string,
  deed: (scene: Scene, index: ReturnType<Meilisearch['index']>) => Promise<unknown>,
];

/** Each done to the index of a running service, one after the other. */
const inTurn =
  (deeds: readonly Deed[], rhythm?: typeof COMPARING): Trial['run'] =>
  (bounds) =>
    inScene(60, async (scene) => {
      const indexing = startIndexing(scene, rhythm);
      await untilRight(scene, indexing);
      const outcome = await rounds(bounds, async (at) => {
        const [name, deed] = deeds[at % deeds.length] ?? deeds[0]!;
        await change(scene, at + 1, 70);
        await untilRight(scene, indexing);
        await deed(scene, scene.master().index('practices'));
        await untilRight(scene, indexing).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`);
        });
      });
      return { ...outcome, detail: deeds.map(([name]) => name).join(', ') };
    });

export const goneIndex: Trial = {
  row: '13',
  fault:
    'delete the index, empty it, remove the data of Meilisearch, put an index of an older schema in its place',
  holds: 'it is built again without a person, and every facet counts right',
  gate: 4,
  release: 40,
  run: inTurn([
    ['deleted', (_, index) => index.delete().waitTask()],
    ['emptied', (_, index) => index.deleteAllDocuments().waitTask()],
    [
      'data removed',
      async ({ kill, revive }) => {
        await kill();
        await revive(true);
      },
    ],
    [
      'older schema',
      async ({ master }, index) => {
        await index.delete().waitTask();
        await master().createIndex('practices', { primaryKey: 'slug' }).waitTask();
        await index
          .updateSettings({ filterableAttributes: ['city'], searchableAttributes: ['title'] })
          .waitTask();
        await index.addDocuments([{ slug: 'practice-1', title: 'Old' }]).waitTask();
      },
    ],
  ]),
};

export const changedSettings: Trial = {
  row: '14',
  fault: 'change settings of the index by hand',
  holds: 'they are put right without a person, and every facet counts right',
  gate: 2,
  release: 30,
  run: inTurn([
    ['what can be filtered', (_, index) => index.updateFilterableAttributes(['city']).waitTask()],
    [
      'ranking and typos',
      (_, index) =>
        index.updateSettings({ rankingRules: ['words'], typoTolerance: { enabled: false } }).waitTask(),
    ],
    ['all of them reset', (_, index) => index.resetSettings().waitTask()],
  ]),
};

export const drifted: Trial = {
  row: 'D7',
  fault: 'take a document out of the index, spoil one, put one in that belongs to nothing',
  holds: 'it is noticed without a person, said in the log and in the state of the index, and put right',
  gate: 2,
  release: 30,
  run: (bounds) =>
    inScene(60, async (scene) => {
      const indexing = startIndexing(scene, COMPARING);
      await untilRight(scene, indexing);
      let most = 0;
      const outcome = await rounds(bounds, async (at) => {
        const index = scene.master().index('practices');
        const before = indexing.warnings.length;
        const deed = [
          () => index.deleteDocument(1 + (at % 50)),
          // Its text alone: the fingerprint says it is right, so that is spoilt too, as by a stale write.
          () => index.updateDocuments([{ id: 1 + (at % 50), title: 'stale', stamp: 'of before' }]),
          () => index.addDocuments([{ id: 90_000 + at, title: 'ghost' }]),
        ][at % 3];
        const compared = indexing.indexer.state().compared?.getTime() ?? 0;
        await deed?.().waitTask();
        await until('it is said in the log', () => indexing.warnings.length > before);
        await untilRight(scene, indexing);
        hold(
          'the log names the number',
          /differed from the database.*"practices":1/.test(indexing.warnings.at(-1) ?? ''),
        );
        hold('the state says when', (indexing.indexer.state().compared?.getTime() ?? 0) > compared);
        most = Math.max(most, indexing.indexer.state().differed);
      });
      return { ...outcome, detail: 'missing, stale, ghost, each found and repaired' };
    }),
};
