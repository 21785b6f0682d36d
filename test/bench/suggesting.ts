import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { Catalogue } from './catalogue.ts';
import { between, randomFrom } from './random.ts';

const TITLES = 60;
const MOST_LETTERS = 14;

export interface Suggesting {
  /** Milliseconds of the first answer, for which the index is built. */
  readonly first: number;
  /** Milliseconds of every answer over HTTP. */
  readonly times: Record<'typing a title' | 'typo' | 'nothing', number[]>;
}

/** How long suggestions take while titles are typed letter by letter, with a wrong letter, and for what nobody wrote. */
export async function measureSuggestions(databasePath: string, catalogue: Catalogue): Promise<Suggesting> {
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error' });
  const search = embeddedEngine(database.db);
  const app = await buildApp({ db: database.db, search, config, pages: false });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const asked = async (q: string): Promise<number> => {
    const start = performance.now();
    await (await fetch(`${address}/api/suggest?q=${encodeURIComponent(q)}`)).text();
    return performance.now() - start;
  };
  const times: Suggesting['times'] = { 'typing a title': [], typo: [], nothing: [] };
  const random = randomFrom(7);
  try {
    const first = await asked('first');
    for (let at = 0; at < TITLES; at++) {
      const { title } = catalogue.practice(between(random, 0, catalogue.practices - 1));
      for (let letters = 1; letters <= Math.min(MOST_LETTERS, title.length); letters++)
        times['typing a title'].push(await asked(title.slice(0, letters)));
      times.typo.push(await asked(`${title.slice(0, 3)}q${title.slice(4, 10)}`));
      times.nothing.push(await asked(`${title.slice(0, 1)}qxqxqx`));
    }
    return { first, times };
  } finally {
    await app.close();
    await closeDatabase(database);
  }
}
