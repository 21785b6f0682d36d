import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { run } from '../helper.ts';
import { aPractice } from '../records.ts';
import { siteAndBrowser } from './setup.ts';

// An official of a Hungarian town of 30,000, with ten minutes: from a search to a printed brief of three practices.

const parts = siteAndBrowser();
let context: BrowserContext;
afterEach(() => context.close());

async function open(
  path: string,
  options: { javaScriptEnabled?: boolean; width?: number } = {},
): Promise<Page> {
  const { width = 1280, ...rest } = options;
  context = await parts.browser.newContext({
    baseURL: parts.site.origin,
    viewport: { width, height: 900 },
    ...rest,
  });
  const page = await context.newPage();
  await page.goto(path);
  if (options.javaScriptEnabled !== false)
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Presses Tab until what has the focus is called like this. @throws Error after two hundred presses. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement
          ? at.labels?.[0]?.textContent
          : null;
      return label ?? at?.textContent ?? '';
    });
    if (name.test(called.trim())) return;
  }
  throw new Error(`no Tab leads to ${String(name)} on ${page.url()}`);
}
const enter = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

test('gets from a search to a printed brief of three compared practices by keyboard alone', async () => {
  const page = await open('/');
  await tabTo(page, /What are you looking for/);
  await page.keyboard.type('digital');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/practices?q=digital');
  await enter(page, /^Say which city is yours/);
  await page.waitForURL('**/my-city?next=**');
  await tabTo(page, /^Name of the city/);
  await page.keyboard.type('Kisvárda');
  await tabTo(page, /^Inhabitants/);
  await page.keyboard.type('30 000');
  await tabTo(page, /^Country/);
  await page.keyboard.type('Hungary');
  await tabTo(page, /^Working language/);
  await page.keyboard.type('Hungarian');
  await enter(page, /^Compare with this city/);
  await page.waitForURL('**/practices?**sort=likeness**');
  expect(await page.locator('.my-city').innerText()).toContain(
    'Kisvárda: 30,000 inhabitants, Hungary, Hungarian',
  );
  expect(await page.locator('.sorting [aria-current]').innerText()).toBe('Like your city');
  expect(await page.locator('.likeness').first().innerText()).toMatch(/^Like yours: .*Nyíregyháza/);

  await page.locator('h1').focus();
  for (let chosen = 1; chosen <= 3; chosen++) {
    await enter(page, /^Add to shortlist/);
    await page.waitForFunction(
      (n) => document.querySelector('.shortlist-status')?.textContent?.includes(String(n)),
      chosen,
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^On your shortlist/);
  }
  await page.locator('.skip').focus();
  await enter(page, /^Shortlist/);
  await page.waitForURL('**/shortlist?**');
  expect(await page.locator('.shortlist > li').count()).toBe(3);
  const third = await page.locator('.shortlist h2').nth(2).innerText();
  await page.locator('.shortlist > li').nth(2).locator('textarea').focus();
  await page.keyboard.type('Ask the notary');
  await enter(page, /^Move up/);
  await page.waitForFunction(
    (title) => document.querySelectorAll('.shortlist h2')[1]?.textContent === title,
    third,
  );

  expect(
    await page
      .getByLabel(/^Your note/)
      .nth(1)
      .inputValue(),
  ).toBe('Ask the notary');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Move up/);
  await page.locator('h1').focus();
  await enter(page, /^Compare them/);
  await page.waitForURL('**/compare?**');
  expect(await page.locator('.compare thead th').count()).toBe(4);
  expect(await page.locator('.compare tbody tr').count()).toBeGreaterThan(15);

  await page.locator('.skip').focus();
  await enter(page, /^Shortlist/);
  await page.waitForURL('**/shortlist?**');
  await enter(page, /^Council brief/);
  await page.waitForURL('**/brief?**');
  expect(await page.locator('article.sheet').count()).toBe(3);
  expect(await page.locator('article.sheet').first().innerText()).toContain('for Kisvárda');
  expect(await page.locator('article.sheet').nth(1).innerText()).toContain('Ask the notary');
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(4);
});

test('gets there without JavaScript too, printing included', async () => {
  const page = await open('/practices?q=digital', { javaScriptEnabled: false });
  await page.getByRole('link', { name: /^Say which city is yours/ }).click();
  await page.getByLabel('Name of the city').fill('Kisvárda');
  await page.getByLabel('Inhabitants').fill('30,000');
  await page.getByLabel('Country', { exact: true }).selectOption('HU');
  await page.getByRole('button', { name: 'Compare with this city' }).click();
  expect(await page.locator('.my-city').innerText()).toContain('Kisvárda: 30,000 inhabitants, Hungary');
  expect(new URL(page.url()).searchParams.get('q')).toBe('digital');
  for (let chosen = 1; chosen <= 3; chosen++)
    await page
      .getByRole('link', { name: /^Add to shortlist/ })
      .first()
      .click();
  await page.getByRole('link', { name: /^Shortlist/ }).click();
  expect(await page.locator('.shortlist > li').count()).toBe(3);
  await page
    .getByLabel(/^Your note/)
    .first()
    .fill('Ask the notary');
  await page.getByRole('button', { name: 'Save the notes' }).click();
  expect(
    await page
      .getByLabel(/^Your note/)
      .first()
      .inputValue(),
  ).toBe('Ask the notary');
  await page.getByRole('button', { name: /^Compare them/ }).click();
  expect(await page.locator('.compare thead th').count()).toBe(4);
  await page.getByRole('link', { name: /^Shortlist/ }).click();
  await page.getByRole('button', { name: /^Council brief/ }).click();
  expect(await page.locator('article.sheet').first().innerText()).toContain('Ask the notary');
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(4);
});

test('keeps nothing on the device unless asked, and forgets when asked', async () => {
  const page = await open('/shortlist?list=spoku,dips');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.goto('/');
  await page.getByRole('link', { name: 'Kept shortlist' }).click();
  await page.waitForURL('**/shortlist?list=spoku,dips');
  await page.getByRole('button', { name: /^Take off.*SPOKU/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('.shortlist > li').length === 1);
  await page.goto('/shortlist');
  await page.getByRole('link', { name: 'Open the shortlist kept on this device' }).click();
  await page.waitForURL('**/shortlist?list=dips');
  await page.getByRole('button', { name: /forget it/ }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('keeps city and shortlist while searching, and on the way back', async () => {
  const page = await open('/practices?my=tartu&list=dips&q=chatbot');
  await page.getByLabel('Search practices').fill('spoku');
  await page.waitForURL(/q=spoku/);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).searchParams.get('list')).toBe('dips');
  expect(new URL(page.url()).searchParams.get('my')).toBe('tartu');
  await page.locator('.practice-card h2 a', { hasText: 'SPOKU' }).click();
  await page.waitForURL('**/practices/spoku?**');
  await page.getByRole('link', { name: /^Add to shortlist/ }).click();
  await page.waitForURL('**list=dips,spoku**');
  await page.goBack();
  await page.waitForURL(/\/practices\?.*list=dips,spoku/);
  expect(await page.locator('.shortlist-status').innerText()).toContain('2');
});

test('says what to do when nothing is known of the city', async () => {
  const page = await open('/practices?my=Hajd%C3%BAszoboszl%C3%B3&sort=likeness');
  expect(await page.locator('.my-city').innerText()).toContain('does not know Hajdúszoboszló');
});

test('an address in another spelling leads to the usual one', async () => {
  const page = await open('/Practices/SPOKU/?my=tartu');
  expect(page.url()).toMatch(/\/practices\/spoku\?my=tartu$/);
});

test('a city can be forgotten, and nothing but the address knew it', async () => {
  const page = await open('/practices/spoku?my=tartu&my_population=9');
  await page.getByRole('link', { name: /^Change/ }).click();
  await page.waitForURL('**/my-city?**');
  await page.getByRole('link', { name: 'Forget it' }).click();
  await page.waitForURL('**/practices/spoku');
  expect(await page.locator('#fit').count()).toBe(0);
});

test('a page of another site is no way back from the question for the city', async () => {
  for (const next of ['https://example.org/', '//example.org/', 'javascript:alert(1)', '/\\example.org']) {
    const page = await open(`/my-city?next=${encodeURIComponent(next)}`);
    const action = await page.locator('main form').evaluate((form: HTMLFormElement) => form.action);
    expect(action, next).toMatch(new RegExp(`^${parts.site.origin}/`));
    await context.close();
  }
});

test('a practice whose every field is full still fits on one page A4', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-full-'));
  const words = (length: number) =>
    'Dézsma officials negotiated. '
      .repeat(length / 10)
      .slice(0, length - 1)
      .trim();
  const full = aPractice('full', {
    title: words(95),
    summary: words(498),
    problem: words(1490),
    solution: words(4900),
    results: words(990),
    failures: words(990),
    lessons: words(990),
    transfer_advice: words(990),
    staff: words(490),
    owner: words(190),
    tags: ['mobility'],
    conditions: Array.from({ length: 8 }, (_, at) => ({
      kind: at % 2 === 0 ? ('enabling' as const) : ('hindering' as const),
      category: 'other' as const,
      text: `${at} ${words(480)}`,
    })),
    costs: [{ phase: 'whole' as const, amount: 123_456_789.5, currency: 'HUF' }],
    website: 'https://example.org/a',
  });
  const file = join(folder, 'practices.json');
  writeFileSync(file, JSON.stringify([full]));
  const { code, err } = await run(parts.site.database, 'import', file);
  rmSync(folder, { recursive: true });
  expect(code, err).toBe(0);
  const note = encodeURIComponent(words(490));
  const page = await open(`/brief?list=full,spoku&note.full=${note}&my=Eger&my_population=50000`);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
});
