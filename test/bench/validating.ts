import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import type { Catalogue } from './catalogue.ts';
import { serving } from './children.ts';
import { between, randomFrom } from './random.ts';

// What it costs to be told that nothing has changed, beside the answer itself, from the built server over one connection.

/** More than the cache keeps the pages of, at 10,000 practices. */
const MOST = 4000;
const QUERIES = 300;

/** Milliseconds of every answer. */
interface Validated {
  /** Where it was not asked for since the last change. */
  readonly first: number[];
  /** Where it is kept, compressed and all. */
  readonly again: number[];
  /** To those who have it. */
  readonly unchanged: number[];
}
export type Validating = Record<string, Validated>;

/** Every address is asked for three times, the first and the last are timed; then all of them with the ETag that was given. */
export async function measureValidation(database: string, catalogue: Catalogue): Promise<Validating> {
  const number = Math.min(MOST, catalogue.practices);
  const slugs = Array.from({ length: number }, (_, at) => catalogue.practiceSlug(at));
  const random = randomFrom(11);
  const searches = Array.from({ length: QUERIES }, () => {
    const { title } = catalogue.practice(between(random, 0, catalogue.practices - 1));
    return `?q=${encodeURIComponent(title.split(' ').slice(0, 2).join(' '))}&page=${between(random, 1, 3)}`;
  });
  // A page reads what the API answers, which is kept from then on: others for each.
  const [pages, records] = [slugs.filter((_, at) => at % 2 === 0), slugs.filter((_, at) => at % 2 === 1)];
  const queries = [...new Set(searches)];
  const routes: Record<string, string[]> = {
    'a page of a practice': pages.map((slug) => `/practices/${slug}`),
    'a practice as JSON': records.map((slug) => `/api/practices/${slug}`),
    'a page of results': queries.filter((_, at) => at % 2 === 0).map((query) => `/practices${query}`),
    'results as JSON': queries.filter((_, at) => at % 2 === 1).map((query) => `/api/practices${query}`),
    'a sitemap': ['/sitemaps/practices-1.xml'],
  };
  const { result } = await serving(database, async (url) => {
    const measured: Validating = {};
    for (const [name, paths] of Object.entries(routes)) measured[name] = await validated(url, paths);
    return measured;
  });
  return result;
}

async function validated(url: string, paths: string[]): Promise<Validated> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: Validated = { first: [], again: [], unchanged: [] };
  const etags: string[] = [];
  try {
    for (const path of paths) {
      const { took, headers } = await asked(agent, url + path, 200);
      times.first.push(took);
      etags.push(headers.etag ?? '');
      await asked(agent, url + path, 200);
      times.again.push((await asked(agent, url + path, 200)).took);
    }
    for (const [at, path] of paths.entries())
      times.unchanged.push((await asked(agent, url + path, 304, etags[at])).took);
    return times;
  } finally {
    agent.destroy();
  }
}

/** @throws Error when the answer has another status. */
function asked(
  agent: Agent,
  address: string,
  status: number,
  etag?: string,
): Promise<{ took: number; headers: IncomingHttpHeaders }> {
  const start = performance.now();
  const headers = { 'accept-encoding': 'br', ...(etag === undefined ? {} : { 'if-none-match': etag }) };
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (answer) => {
      answer.on('error', reject).resume();
      answer.on('end', () => {
        if (answer.statusCode === status)
          resolve({ took: performance.now() - start, headers: answer.headers });
        else reject(new Error(`${address} answered ${answer.statusCode}, not ${status}`));
      });
    }).on('error', reject);
  });
}
