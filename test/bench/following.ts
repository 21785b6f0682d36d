import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import type { PracticeOf } from '../../server/practices/input.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { boundedSearch } from '../../server/search/bounded.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { Catalogue } from './catalogue.ts';
import { queriesFor } from './queries.ts';

// What a feed takes, beside the search of the same query: both over HTTP, in turn, on the embedded engine.

const [OF_A_KIND, ROUNDS, CHANGED] = [10, 20, 200];
/** One of these holds for every practice. */
const ALL = 'failures=known&failures=none&failures=not-asked';

export interface Following {
  /** Milliseconds of feeds of searches, and of these searches themselves. */
  readonly searches: Record<string, { readonly feed: number[]; readonly search: number[] }>;
  readonly others: Record<string, number[]>;
  /** Milliseconds of the first feed after a change. */
  readonly first: number;
}

/** Changes the catalogue: some practices have a second version, of which feeds have to say what differs. */
export async function measureFeeds(databasePath: string, catalogue: Catalogue): Promise<Following> {
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error' });
  const search = embeddedEngine(database.db);
  const app = await buildApp({ db: database.db, search, config, pages: false });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  // As the server has it: equal searches are answered once.
  const asInUse = boundedSearch(database.db, search);
  const keeping = await buildApp({ db: database.db, search: asInUse, config, pages: false });
  const addressInUse = await keeping.listen({ host: '127.0.0.1', port: 0 });
  const asked = async (path: string, at = address): Promise<number> => {
    const start = performance.now();
    const answer = await fetch(at + path);
    await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - start;
  };
  const queries: Record<string, string[]> = { 'all, as a list': [''], 'all, by a filter': [ALL] };
  for (const { kind, path } of queriesFor(catalogue, OF_A_KIND))
    (queries[kind] ??= []).push(path.split('?', 2)[1] ?? '');
  const searches: Following['searches'] = {};
  const others: Following['others'] = {};
  try {
    await asked('/api/practices?q=city');
    await changeSome(database, catalogue);
    await asked('/api/practices?q=city');
    const first = await asked('/practices.atom');
    for (let round = 0; round < ROUNDS; round++) {
      for (const [kind, all] of Object.entries(queries)) {
        const times = (searches[kind] ??= { feed: [], search: [] });
        for (const query of kind.startsWith('all') ? all : all.slice(round % all.length).slice(0, 1)) {
          times.feed.push(await asked(`/practices.atom?${query}`));
          times.search.push(await asked(`/api/practices?${query}`));
        }
      }
      const city = catalogue.citySlug(round);
      const tag = catalogue.practice(round).tags[0] ?? '';
      for (const [what, path] of [
        ['everything', '/changes.atom'],
        ['a city', `/cities/${city}.atom`],
        ['a subject', `/tags/${tag}.atom`],
        ['transfers', '/transfers.atom'],
        ['a search as JSON Feed', `/practices.feed.json?${ALL}`],
        ['the twentieth part', `/practices.atom?part=20`],
      ] as const)
        (others[what] ??= []).push(await asked(path));
      (others['all, by a filter, asked again'] ??= []).push(
        await asked(`/practices.atom?${ALL}`, addressInUse),
      );
    }
    return { searches, others, first };
  } finally {
    await keeping.close();
    await app.close();
    await closeDatabase(database);
  }
}

function changeSome(database: Database, catalogue: Catalogue): Promise<void> {
  const saving = { now: new Date(), command: 'bench' };
  return write(database, async (tx) => {
    for (let at = 0; at < Math.min(CHANGED, catalogue.practices); at++) {
      const record = { ...catalogue.practice(at), city: catalogue.citySlug(Math.floor(at / 20)) };
      await savePractice(tx, { ...(record as PracticeOf), staff: 'Two people.', results: 'Better.' }, saving);
    }
  });
}
