import { describe, expect, test } from 'vitest';
import { siteAndBrowser } from './setup.ts';

const parts = siteAndBrowser();

async function pageAt(path: string, { width = 1280, javaScriptEnabled = true } = {}) {
  const context = await parts.browser.newContext({
    baseURL: parts.site.origin,
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  // Without JavaScript the browser gives up scripts that it was told to fetch ahead.
  page.on('requestfailed', (request) => !request.url().endsWith('.js') && refused.push(request.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, refused, close: () => context.close() };
}

describe('the transfers', () => {
  test('are pictures and a table without JavaScript, and nothing in them is refused', async () => {
    const { page, refused, close } = await pageAt('/transfers', { javaScriptEnabled: false });
    const total = Number.parseInt((await page.locator('.total').textContent()) ?? '', 10);
    expect(await page.locator('.transfer-table tbody tr').count()).toBe(total);
    for (const picture of ['flows', 'map', 'timeline']) {
      expect(await page.locator(`#${picture} svg.wide`).isVisible()).toBe(true);
      expect(await page.locator(`#${picture} svg.narrow`).isVisible()).toBe(false);
      expect(await page.locator(`#${picture} svg.wide a`).count()).toBeGreaterThan(3);
    }
    const europe = await page.locator('#map svg.wide image').getAttribute('href');
    expect(europe).toMatch(/^\/assets\/europe-[\w-]+\.svg$/);
    expect((await page.request.get(europe ?? '')).headers()['content-type']).toContain('image/svg+xml');
    expect(refused).toEqual([]);
    await close();
  });

  test('are read at 320 pixels: the narrow layout, letters of 11 pixels or more, nothing beyond the edge', async () => {
    const { page, close } = await pageAt('/transfers', { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const picture of ['flows', 'map', 'timeline']) {
      const letters = await page.locator(`#${picture} svg.narrow`).evaluate((svg) =>
        [...svg.querySelectorAll('text')].map((text) => {
          const { left, right } = text.getBoundingClientRect();
          const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
          return { size: Number.parseFloat(getComputedStyle(text).fontSize) * scale, left, right };
        }),
      );
      expect(letters.length).toBeGreaterThan(3);
      for (const { size, left, right } of letters) {
        expect(size).toBeGreaterThanOrEqual(11);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(320);
      }
    }
    await close();
  });

  test('can be narrowed by a click, and lead on from a picture, keeping what the visitor carries', async () => {
    const { page, close } = await pageAt('/transfers?my=tartu');
    await page
      .getByRole('link', { name: /^Birmingham/ })
      .first()
      .click();
    await page.waitForURL('**/transfers?city=birmingham&my=tartu');
    expect(await page.locator('.transfer-table tbody tr').count()).toBe(3);
    await page.locator('#flows svg.wide a').filter({ hasText: 'DIPS' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/adoptions/dips-nyiregyhaza?my=tartu');
    await close();
  });

  test('can be asked for by years, without JavaScript too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await pageAt('/transfers', { javaScriptEnabled });
      await page.getByRole('spinbutton', { name: 'from' }).fill('2021');
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.waitForURL('**/transfers?from=2021*');
      expect(await page.locator('.transfer-table tbody tr').count()).toBe(3);
      expect(await page.locator('.notice').textContent()).toContain('3 transfers have no year on record');
      await close();
    }
  });

  test('are found where the list of adoptions was', async () => {
    const answer = await fetch(`${parts.site.origin}/adoptions?my=tartu`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/transfers?my=tartu']);
  });

  test('need at most 60 kB of scripts', async () => {
    const { page, close } = await pageAt('/transfers');
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(60_000);
    await close();
  });
});
