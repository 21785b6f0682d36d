import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { freePort } from '../../server/local-meilisearch.ts';
import { startSite } from '../browser/site.ts';
import { arrive, askAxe, seenAs } from './campaign.ts';
import { lostByItself } from './layout-checks.ts';
import type { Tally } from './tally.ts';

const suggesting = (words: string) => async (page: Page) => {
  await arrive(page, '/practices');
  await page.locator('#q').pressSequentially(words);
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
};
const going = (path: string, sign: string) => async (page: Page) => {
  await arrive(page, path);
  await page.locator(sign).first().waitFor();
};

/** How a page looks at its limits: nothing there, all there, wrong, and not as good as usual. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  'empty: a search without results': going('/practices?q=zzzz&city=gavle', '.nothing'),
  'empty: transfers of no place': going('/transfers?city=nowhere', 'h1'),
  'empty: a shortlist without practices': going('/shortlist', 'h1'),
  'results: a search with filters': going(
    '/practices?q=service&tag=e-services&city=tartu',
    '.practice-card, .nothing',
  ),
  'results: suggestions open': suggesting('digital'),
  'error: nothing at the address (404)': going('/practices/nowhere', 'h1'),
  'error: a wrong address (400)': going('/practices?tga=x', 'h1'),
  'error: a form filled in wrongly': going('/my-city?my=&my_population=many&next=/practices', 'h1'),
};

/** A server that cannot reach its search engine, and whose database has lost a table. */
const TROUBLES: Record<string, (page: Page) => Promise<void>> = {
  'degraded: the other search answers': going('/practices?q=digital', '.notice'),
  'degraded: the other search finds nothing': going('/practices?q=zzzz', '.notice'),
  'error: the server fails (500)': going('/plans', 'h1'),
};

async function lookAt(
  tally: Tally,
  browser: Browser,
  origin: string,
  states: Record<string, (page: Page) => Promise<void>>,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      await seenAs(browser, origin, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        for (const [name, bring] of Object.entries(states)) {
          await bring(page);
          const where = `${colorScheme}, ${width} px`;
          await askAxe(tally, page, `axe-core, ${name}`, where);
          if (!name.includes('suggestions'))
            tally.note(`nothing cut or overlapping, states`, `${name}, ${where}`, await lostByItself(page));
        }
      });
    }
  }
}

/** axe-core over the states of pages, in two schemes at two widths. */
export async function everyState(
  tally: Tally,
  browser: Browser,
  origin: string,
  seeded: string,
): Promise<void> {
  await lookAt(tally, browser, origin, STATES);
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-troubles-'));
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const site = await startSite(folder, seeded, {
    MEILI_URL: nobody,
    MEILI_KEY: 'a key that nobody asks for',
  });
  try {
    const database = openDatabase(site.database);
    database.db.$client.exec('PRAGMA foreign_keys = OFF; ALTER TABLE plans RENAME TO lost_plans');
    await closeDatabase(database);
    await lookAt(tally, browser, site.origin, TROUBLES);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
