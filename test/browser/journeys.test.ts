import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteAndBrowser } from './setup.ts';
import { PAGES } from './site.ts';

const parts = siteAndBrowser();

let context: BrowserContext;
let page: Page;
let troubles: string[];
/** Everything that a visitor would not see but the browser complains about. */
async function openContext(options: Parameters<Browser['newContext']>[0] = {}) {
  context = await parts.browser.newContext({
    baseURL: parts.site.origin,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  page = await context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on(
    'request',
    (request) => !request.url().startsWith(parts.site.origin) && troubles.push(`asked ${request.url()}`),
  );
}
beforeEach(() => openContext());
afterEach(async () => {
  const cookies = await context.cookies();
  await context.close();
  expect(cookies).toEqual([]);
  expect(troubles.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
});

const ready = () => page.waitForSelector('html[data-ready]', { state: 'attached' });
const titles = () => page.locator('.practice-card h2').allInnerTexts();
const total = () => page.locator('.total').innerText();

test('the first picture comes before the scripts that take the page over', async () => {
  await page.goto('/practices/spoku');
  await ready();
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? Infinity,
    asked: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ startTime }) => startTime)
      .toSorted((one, other) => one - other),
  }));
  // All but the one that waits for the picture.
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.slice(1).filter((time) => time < painted)).toEqual([]);
});

describe('an official with ten minutes', () => {
  test('finds SPOKU in spite of a typo, sees who uses it, and follows it to Viljandi', async () => {
    await page.goto('/');
    await ready();
    await page.getByLabel('What are you looking for?').fill('spokku');
    await page.keyboard.press('Enter');
    // The first page names SPOKU too.
    await page.waitForURL('**/practices?q=spokku');
    await page.getByRole('link', { name: /^SPOKU/ }).click();
    await page.waitForURL('**/practices/spoku');
    expect(await page.locator('h1').innerText()).toContain('SPOKU');
    expect(await page.locator('main').innerText()).toContain('37 Estonian municipalities');
    await page.getByRole('link', { name: /step by step.*Viljandi/ }).click();
    await page.waitForURL('**/adoptions/spoku-viljandi');
    expect(await page.locator('h1').innerText()).toContain('Viljandi');
    expect(await page.title()).toContain('Viljandi');
  });

  test('narrows by origin and adopter, and takes a filter away again', async () => {
    await page.goto('/practices');
    await ready();
    await page.getByRole('link', { name: /^Gävle 7/ }).click();
    await page.waitForURL('**?city=gavle');
    await page.getByText('Adopted by', { exact: true }).click();
    await page.locator('.facet-value', { hasText: 'Birmingham' }).last().click();
    await page.waitForURL('**?adopted_by=birmingham&city=gavle');
    expect(await total()).toBe('1 practice');
    expect(await titles()).toEqual(['Service design and design thinking in public services']);
    await page
      .getByRole('link', { name: /Remove filter .*Gävle/ })
      .last()
      .click();
    await page.waitForURL('**?adopted_by=birmingham');
    expect((await titles()).length).toBeGreaterThan(1);
  });

  test('goes back with the browser’s own button, to the same results at the same place', async () => {
    await page.goto('/practices?q=digital');
    await ready();
    const before = await titles();
    await page.locator('.practice-card h2 a').nth(5).scrollIntoViewIfNeeded();
    const scroll = await page.evaluate(() => scrollY);
    await page.locator('.practice-card h2 a').nth(5).click();
    await page.waitForURL('**/practices/*');
    await page.goBack();
    await page.waitForURL('**/practices?q=digital');
    await page.waitForSelector('.practice-card');
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 200, scroll);
    expect(await titles()).toEqual(before);
  });
});

describe('turning a page', () => {
  test('goes to the beginning of the next results', async () => {
    await page.goto('/practices');
    await ready();
    await page.getByRole('link', { name: 'Next →' }).click();
    await page.waitForURL('**?page=2');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('results');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(600);
  });
});

describe('typing', () => {
  test('brings results in place, keeps the focus, and makes one step of history', async () => {
    await page.goto('/practices');
    await ready();
    await page.getByLabel('Search practices').pressSequentially('chatb', { delay: 30 });
    await page.waitForURL('**?q=chatb');
    expect((await titles()).join(' ').toLowerCase()).toContain('chatbot');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.getByLabel('Search practices').inputValue()).toBe('chatb');
    expect(await page.locator('.total').getAttribute('role')).toBe('status');
    await page.goto('/about');
    await page.goBack();
    await page.waitForURL('**?q=chatb');
  });

  test('shows the answer to the last letters, whatever arrives first', async () => {
    await page.route('**/api/practices?q=spo', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.goto('/practices');
    await ready();
    const box = page.getByLabel('Search practices');
    await box.fill('spo');
    await page.waitForTimeout(300);
    await box.fill('biodiversity');
    await page.waitForURL('**?q=biodiversity');
    await page.waitForTimeout(1800);
    expect(await total()).toContain('biodiversity');
    expect(page.url()).toContain('q=biodiversity');
  });

  test('a slash leads to the search box from anywhere, except while typing', async () => {
    await page.goto('/practices');
    await ready();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.getByLabel('Search practices').inputValue()).toBe('a/b');
  });

  test('a slash is switched off where it is in the way, and with Ctrl it leads there all the same', async () => {
    await page.goto('/accessibility');
    await page.getByRole('button', { name: 'Switch off the key /' }).click();
    expect(await page.getByRole('status').filter({ hasText: 'key' }).innerText()).toBe('The key / is off.');
    await page.goto('/practices');
    await ready();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).toBe('');
    await page.keyboard.press('Control+/');
    expect(await focused()).toBe('q');
    await page.goto('/accessibility');
    await page.getByRole('button', { name: 'Switch on the key /' }).click();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('what finds nothing offers a way out', async () => {
    await page.goto('/practices?q=zzzz&city=gavle');
    await ready();
    expect(await page.locator('.nothing').innerText()).toContain('Nothing found');
    await page.getByRole('link', { name: 'drop the word “zzzz”' }).click();
    await page.waitForURL('**/practices?city=gavle');
    expect(await total()).toBe('7 practices');
  });

  test('markup in a search stays text', async () => {
    await page.goto(`/practices?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await ready();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await total()).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('without JavaScript', () => {
  beforeEach(async () => {
    await context.close();
    await openContext({ javaScriptEnabled: false });
  });

  test('the search form, the filters and every record work', async () => {
    await page.goto('/practices');
    await page.getByLabel('Search practices').fill('spokku');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/practices?q=spokku');
    expect(await titles()).toEqual(['SPOKU – application submission and processing system']);
    await page.goto('/practices');
    await page.getByRole('link', { name: /^Gävle 7/ }).click();
    await page.waitForURL('**?city=gavle');
    expect(await total()).toBe('7 practices');
    await page.getByRole('link', { name: 'Title', exact: true }).click();
    await page.waitForURL('**?city=gavle&sort=title');
    await page.locator('.practice-card h2 a').first().click();
    await page.waitForURL('**/practices/*');
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('every page is a whole one', async () => {
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path);
      expect(await page.locator('h1').count(), name).toBe(1);
      expect((await page.locator('main').innerText()).length, name).toBeGreaterThan(60);
    }
  });
});

describe('the page that the server drew', () => {
  test('is the one that the browser draws, wherever one goes', async () => {
    for (const [name, path] of Object.entries(PAGES)) {
      const sent = (await (await page.goto(path))?.text()) ?? '';
      await ready();
      // What only a script can do (print, keep on the device) is not sent.
      const drawn = await page.locator('#app').evaluate((app) => {
        for (const added of app.querySelectorAll('[data-script]')) added.remove();
        return app.innerHTML;
      });
      const body = /<div id="app">([\s\S]*)<\/div>\s*<script type="application\/json"/.exec(sent)?.[1] ?? '';
      expect(wordsIn(drawn), name).toBe(wordsIn(body));
    }
  });
});

const wordsIn = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&\w+;|&#\d+;|"|\s+/g, ' ')
    .trim();

describe('a developer', () => {
  test('tries an address in place, and sees the request and the answer', async () => {
    await page.goto('/developers?code=python#getPractice');
    await ready();
    const operation = page.locator('#getPractice');
    await operation.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    await operation.getByText('Change the parameters').click();
    await operation.getByLabel('slug').fill('dips');
    await operation.getByLabel('fields').fill('slug, version');
    expect(await operation.locator('.address').innerText()).toBe(
      '/api/v1/practices/dips?fields=slug,+version',
    );
    expect(await operation.getByLabel(/^Request/).innerText()).toContain(
      "/api/v1/practices/dips?fields=slug,+version') as",
    );
    await operation.getByRole('button', { name: 'Run' }).click();
    const answer = await operation.getByLabel('The answer').innerText();
    expect(JSON.parse(answer)).toEqual({ slug: 'dips', version: 1 });
    expect(await operation.getByRole('status').innerText()).toMatch(/^200 OK · application\/json/);
  });
});

describe('the scripts of a page', () => {
  test.each([
    ['the first page', '/', 30],
    ['the search', '/practices', 30],
    ['a practice', '/practices/spoku', 30],
    ['the transfers', '/transfers', 60],
  ])('%s: %s takes at most %i kB of them, packed', async (_, path, most) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script, { level: 9 }).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(most * 1000);
  });
});
