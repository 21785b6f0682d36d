import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { meilisearch } from '../../../server/search/meili.ts';
import { PROJECT } from '../../machine.ts';
import type { Trial } from '../trial.ts';
import { startIndexing, untilRight } from './indexing.ts';
import { hold, rounds } from './rounds.ts';
import { change, command, inScene, type Scene, settled, untilEqual } from './scene.ts';

const QUERY = { text: 'change', filters: {}, sort: 'relevance', offset: 0, limit: 5 } as const;
const AMONG = 40;

/** In a process of its own: one that waits for the database stands still, and this one has to go on writing. */
async function reindex({ environment }: Scene): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'dist/server/exchange.js'), 'reindex'], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const out = await text(child.stdout);
  return { code: (await ended)[0], out };
}

export const swapped: Trial = {
  row: '15',
  fault: 'exchange reindex while a server sends, others write and visitors search',
  holds: 'no search fails or comes back empty, and nothing is missing, stale or too many',
  gate: 5,
  release: 200,
  share: 2,
  run: (bounds) =>
    inScene(AMONG, async (scene) => {
      const { engine } = startIndexing(scene, { poll: 500, glance: 20_000, comparison: 300_000 });
      for (let number = 1; number < 10; number++) await change(scene, number, AMONG);
      await settled(scene);
      await untilEqual(scene);
      let [searches, failed, empty, changes] = [0, 0, 0, 10];
      const stopping = new AbortController();
      const { signal } = stopping;
      const searching = (async () => {
        for (; !signal.aborted; await wait(5)) {
          searches += 1;
          await engine.search(QUERY).then(
            ({ total }) => (empty += total === 0 ? 1 : 0),
            () => (failed += 1),
          );
        }
      })();
      // Changes, withdrawals and new practices, all the while.
      const writing = (async () => {
        for (; !signal.aborted; await wait(20)) await change(scene, (changes += 1), AMONG + 5);
      })();
      const outcome = await rounds(bounds, async () => {
        const { code, out } = await reindex(scene);
        hold(`exchange reindex ends well (${code})`, code === 0 && /practices in the new index/.test(out));
      }).finally(() => stopping.abort());
      await Promise.all([searching, writing]);
      await settled(scene);
      await untilEqual(scene);
      if (failed + empty > 0)
        outcome.failures.push(`${failed} of ${searches} searches failed, ${empty} were empty`);
      // Swaps beside which nothing happens prove nothing.
      if (searches <= outcome.times * 10 || changes <= outcome.times * 4 + 10)
        outcome.failures.push(
          `only ${searches} searches and ${changes - 10} changes beside ${outcome.times} swaps`,
        );
      return { ...outcome, detail: `${searches} searches, ${changes - 10} changes` };
    }),
};

type Cause = readonly [name: string, why: RegExp, begin: (scene: Scene) => void];

const CAUSES: readonly Cause[] = [
  [
    'another number of documents',
    /holds \d+ of \d+ documents and was not put to use/,
    ({ proxy, engine }) =>
      proxy.meddle({
        async answering(method, path) {
          if (method !== 'GET' || !/practices_next\/documents\?.*limit=1(&|$)/.test(path)) return undefined;
          const headers = { authorization: `Bearer ${engine().key}` };
          const said = (await (await fetch(`${engine().url}${path}`, { headers })).json()) as {
            total: number;
          };
          return { status: 200, body: JSON.stringify({ ...said, total: said.total + 1 }) };
        },
      }),
  ],
  [
    'the new index is gone when they are swapped',
    /not found|did not swap/,
    ({ proxy, master }) =>
      proxy.meddle({
        async sending(_, path, body) {
          if (path.includes('swap-indexes')) await master().index('practices_next').delete().waitTask();
          return body;
        },
      }),
  ],
  [
    'the swap is answered with 500',
    /answered 500/,
    ({ proxy }) =>
      proxy.meddle({
        answering: (_, path) =>
          path.includes('swap-indexes')
            ? { status: 500, body: '{"message":"no","code":"internal","type":"internal"}' }
            : undefined,
      }),
  ],
];

export const failedSwap: Trial = {
  row: '16',
  fault: 'a swap that fails, or a new index that holds another number of documents',
  holds:
    'the index in use goes on answering, exchange reindex ends with 1 and says why, and the next one works',
  gate: 2,
  release: 30,
  run: (bounds) =>
    inScene(AMONG, async (scene) => {
      const indexing = startIndexing(scene);
      await untilRight(scene, indexing);
      const { engine, index } = meilisearch(scene.proxy.url, scene.engine().key);
      index.serve(true);
      const outcome = await rounds(bounds, async (at) => {
        const [name, why, begin] = CAUSES[at % CAUSES.length] ?? CAUSES[0]!;
        begin(scene);
        const { code, err } = await command(scene, 'reindex');
        hold(`${name}: it ends with ${code} and says ${err}`, code === 1 && why.test(err));
        hold(`${name}: and that the index is as it was`, err.includes('The index in use is as it was.'));
        const { total } = await engine.search({ ...QUERY, text: 'practice' });
        hold(`${name}: the index in use answers with ${total}`, total === AMONG);
        scene.proxy.meddle();
        await untilRight(scene, indexing);
        hold(`${name}: the next one works`, (await command(scene, 'reindex')).code === 0);
        await untilRight(scene, indexing);
      });
      return { ...outcome, detail: CAUSES.map(([name]) => name).join('; ') };
    }),
};
