import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { Catalogue } from './catalogue.ts';
import { between, randomFrom } from './random.ts';

const RECORDS = 400;
const LISTS = 20;
const ENDINGS = ['bib', 'ris', 'csl.json', 'apa.txt', 'chicago.txt'];

/** Milliseconds of every answer over HTTP. */
export type Citing = Record<
  'one record' | 'one version' | 'eight of a shortlist' | 'a thousand results',
  number[]
>;

/** How long citations take: of records, each in every form, of their first versions, of shortlists, of results. */
export async function measureCitations(databasePath: string, catalogue: Catalogue): Promise<Citing> {
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error' });
  const search = embeddedEngine(database.db);
  const app = await buildApp({ db: database.db, search, config, pages: false });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const asked = async (path: string): Promise<number> => {
    const start = performance.now();
    const answer = await fetch(address + path);
    await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - start;
  };
  const random = randomFrom(9);
  const slug = () => catalogue.practiceSlug(between(random, 0, catalogue.practices - 1));
  const times: Citing = {
    'one record': [],
    'one version': [],
    'eight of a shortlist': [],
    'a thousand results': [],
  };
  try {
    for (let at = 0; at < RECORDS; at++) {
      const ending = ENDINGS[at % ENDINGS.length];
      times['one record'].push(await asked(`/practices/${slug()}.${ending}`));
      times['one version'].push(await asked(`/practices/${slug()}/v/1.${ending}`));
      const list = Array.from({ length: 8 }, slug).join(',');
      times['eight of a shortlist'].push(await asked(`/shortlist.${ending}?list=${list}`));
    }
    for (let at = 0; at < LISTS; at++)
      times['a thousand results'].push(await asked(`/practices.${ENDINGS[at % ENDINGS.length]}`));
    return times;
  } finally {
    await app.close();
    await closeDatabase(database);
  }
}
