import { expect, test } from 'vitest';
import { axeViolations, unfold } from '../a11y/axe.ts';
import { siteAndBrowser } from './setup.ts';
import { PAGES } from './site.ts';

const parts = siteAndBrowser();

const APPEARANCES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

// Each page in one of the appearances, taken in turns; `npm run a11y` takes every page in every one, and more.
test('no page has anything that axe objects to, nor scrolls sideways', async () => {
  const context = await parts.browser.newContext({ baseURL: parts.site.origin, bypassCSP: true });
  const page = await context.newPage();
  const findings: string[] = [];
  for (const [at, [name, path]] of Object.entries(PAGES).entries()) {
    const { colorScheme, width } = APPEARANCES[at % APPEARANCES.length] as (typeof APPEARANCES)[number];
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await unfold(page);
    const said = `${name}, ${colorScheme}, ${width} pixels`;
    for (const fault of await axeViolations(page)) findings.push(`${said}: ${fault}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) findings.push(`${said}: ${sideways} pixels too wide`);
  }
  await context.close();
  expect(findings).toEqual([]);
});

test('a keyboard reaches every link of a search, in the order in which they stand', async () => {
  const context = await parts.browser.newContext({
    baseURL: parts.site.origin,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/practices?q=spoku');
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  const reached = new Set<string>();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.outerHTML ?? '');
    if (at.startsWith('<body')) break;
    reached.add(at);
  }
  const expected = await page
    .locator('main a:visible, main button:visible, main summary:visible, main input[name=q]')
    .count();
  expect(reached.size).toBeGreaterThanOrEqual(expected);
  await context.close();
});

test('after a click inside the site the new page’s heading has the focus', async () => {
  const context = await parts.browser.newContext({ baseURL: parts.site.origin });
  const page = await context.newPage();
  await page.goto('/cities');
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.getByRole('link', { name: 'Tartu', exact: true }).click();
  await page.waitForURL('**/cities/tartu');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await context.close();
});
