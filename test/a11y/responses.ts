import type { Browser, Page } from 'playwright-core';
import { arrive, seenAs } from './campaign.ts';

// How soon a page shows that something was done to it: interaction to next paint (INP, web.dev/articles/inp), with a
// processor four times slower and the window of a telephone, as in Lighthouse's laboratory.

/** What people do on these pages, one after the other. */
const DONE: Record<string, (page: Page) => Promise<void>> = {
  'home: typing, choosing a suggestion': async (page) => {
    await arrive(page, '/');
    await page.locator('#q').pressSequentially('digital', { delay: 150 });
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
  },
  'search: typing, which changes the results': async (page) => {
    await arrive(page, '/practices');
    await page.locator('#q').pressSequentially('e-services', { delay: 150 });
    await page.waitForURL(/q=e-services/);
  },
  'search: filters, shortlist, the next page': async (page) => {
    await arrive(page, '/practices');
    await page.locator('summary').first().click();
    await page.locator('a.facet-value').first().click();
    await page.waitForURL(/\?/);
    await page
      .getByRole('link', { name: /Add to shortlist/ })
      .first()
      .click();
    await page.waitForURL(/list=/);
  },
  'transfers: to a transfer and back': async (page) => {
    await arrive(page, '/transfers');
    await page.locator('main a[href*="/adoptions/"]:visible').last().click();
    await page.waitForURL(/adoptions\//);
    await page.goBack();
    await page.waitForURL(/transfers/);
  },
};

/** Notes how long the slowest event of each interaction took; in the page. */
function noteInteractions(): void {
  const took: number[] = [];
  Object.assign(globalThis, { took });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0) took.push(entry.duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** A row for each page: what was done, the slowest answer to it and the goal, in milliseconds. */
export async function responses(browser: Browser, origin: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [name, act] of Object.entries(DONE)) {
    await seenAs(browser, origin, { viewport: { width: 412, height: 823 } }, async (page) => {
      await page.addInitScript(noteInteractions);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await act(page);
      // Entries come after the picture that they wait for.
      await page.waitForTimeout(1000);
      const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
      const slowest = took.length === 0 ? '< 16' : String(Math.max(...took));
      rows.push([name, String(took.length), `${slowest} ms`]);
    });
  }
  return rows;
}
