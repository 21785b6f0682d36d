import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { freePort } from '../../server/local-meilisearch.ts';
import { startSite } from '../browser/site.ts';
import { arrive, askAxe, seenAs, together } from './campaign.ts';
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

/** A server that cannot reach its search engine. */
const DEGRADED: Record<string, (page: Page) => Promise<void>> = {
  'degraded: the other search answers': going('/practices?q=digital', '.notice'),
  'degraded: the other search finds nothing': going('/practices?q=zzzz', '.notice'),
};
/** A server whose database has lost a table. */
const BROKEN: Record<string, (page: Page) => Promise<void>> = {
  'error: the server fails (500)': going('/plans', 'h1'),
};

async function lookAt(
  tally: Tally,
  browser: Browser,
  origin: string,
  states: Record<string, (page: Page) => Promise<void>>,
): Promise<void> {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 320].map((width) => async () => {
      await seenAs(browser, origin, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        for (const [name, bring] of Object.entries(states)) {
          const where = `${colorScheme}, ${width} px`;
          try {
            await bring(page);
          } catch (error) {
            tally.note(`axe-core, ${name}`, where, [
              `cannot be brought about: ${String(error).split('\n')[0]}`,
            ]);
            continue;
          }
          // The list of suggestions lies on the page, and is meant to: what is under it is not to be seen.
          const covered = name.includes('suggestions');
          await askAxe(tally, page, `axe-core, ${name}`, where, covered ? '.search-box' : 'html');
          if (!covered)
            tally.note('nothing cut or overlapping, states', `${name}, ${where}`, await lostByItself(page));
        }
      });
    }),
  );
  await together(looks);
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
    await lookAt(tally, browser, site.origin, DEGRADED);
    const database = openDatabase(site.database);
    database.db.$client.exec('PRAGMA foreign_keys = OFF; ALTER TABLE plan RENAME TO lost_plan');
    await closeDatabase(database);
    await lookAt(tally, browser, site.origin, BROKEN);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
