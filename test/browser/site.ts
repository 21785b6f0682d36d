import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../server/local-meilisearch.ts';
import { PROJECT } from '../machine.ts';

/** A Hungarian town that is not in the catalogue. */
const KISVARDA = 'my=Kisv%C3%A1rda&my_population=30000&my_country=HU&my_language=hu';

/** Every kind of page, and the states of a search, for tests that look at all of them. */
export const PAGES: Record<string, string> = {
  home: '/',
  search: '/practices',
  results: '/practices?q=service&city=gavle',
  nothing: '/practices?q=zzzz&city=gavle',
  mistyped: '/practices?tga=x',
  practice: '/practices/spoku',
  'practice-sparse': '/practices/wienbot-vienna',
  cities: '/cities',
  city: '/cities/birmingham',
  events: '/events',
  event: '/events/study-visit-gavle-digital-renewal',
  transfers: '/transfers',
  'transfers-narrowed': '/transfers?city=nyiregyhaza&from=2019',
  adoption: '/adoptions/service-design-birmingham',
  plans: '/plans',
  plan: '/plans/birmingham-action-plan',
  tags: '/tags',
  tag: '/tags/e-services',
  'gap-map': '/gap-map',
  'gap-map-adopted': '/gap-map?count=adopted',
  data: '/data',
  about: '/about',
  glossary: '/glossary',
  privacy: '/privacy',
  accessibility: '/accessibility',
  status: '/status',
  developers: '/developers',
  'developers-r': '/developers?code=r',
  'my-city': '/my-city?next=/practices&my=Eger&my_population=30000',
  likeness: `/practices?q=digital&sort=likeness&list=spoku&${KISVARDA}`,
  fit: `/practices/spoku?${KISVARDA}`,
  compare: '/compare?practice=spoku&practice=dips&practice=hungarian-municipal-asp',
  'compare-cities': '/compare?adoption=spoku-viljandi&adoption=spoku-tartu-vald',
  'compare-nothing': '/compare',
  shortlist: `/shortlist?list=spoku,dips,gone&note.dips=Ask%20the%20council&${KISVARDA}`,
  'shortlist-empty': '/shortlist',
  brief: `/brief?list=spoku,dips,hungarian-municipal-asp&note.spoku=Ask%20IT&${KISVARDA}`,
  'not-found': '/nowhere',
};

export interface Site {
  readonly origin: string;
  /** Path of the database that it serves. */
  readonly database: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** The built server as it runs in production, in `folder`, on a copy of a database that holds the real catalogue. */
export async function startSite(
  folder: string,
  seeded: string,
  environment: Record<string, string> = {},
): Promise<Site> {
  const port = String(await freePort());
  const env = {
    ...process.env,
    DATABASE: join(folder, 'catalogue.db'),
    LOG_LEVEL: 'fatal',
    PORT: port,
    ...environment,
  };
  await copyFile(seeded, env.DATABASE);
  const child = spawn(process.execPath, ['dist/server/main.js'], { cwd: PROJECT, env, stdio: 'inherit' });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok === true) break;
    await wait(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin, database: env.DATABASE, process: child, stop };
}
