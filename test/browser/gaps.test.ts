import { expect, test } from 'vitest';
import { siteAndBrowser } from './setup.ts';

const parts = siteAndBrowser();

test('a curator sees the gaps in words, follows a number to as many practices, and counts adoptions instead', async () => {
  const context = await parts.browser.newContext({ baseURL: parts.site.origin });
  const page = await context.newPage();
  await page.goto('/tags');
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.locator('main').getByRole('link', { name: 'gap map' }).click();
  await page.waitForURL('**/gap-map');
  expect(await page.locator('.emptiest').innerText()).toMatch(
    /^Nobody in the catalogue has a practice on \w/,
  );
  expect(await page.locator('td.gap-0').first().innerText()).toBe('0');
  expect(await page.locator('td.gap-0 a').count()).toBe(0);

  const number = page.getByRole('link', { name: /practices on digital transformation started in Tartu$/ });
  const practices = await number.innerText();
  await number.click();
  await page.waitForURL('**/practices?city=tartu&tag=digital-government');
  expect(await page.locator('.total').innerText()).toBe(`${practices} practices`);

  await page.goBack();
  await page.getByRole('link', { name: 'Adopted there' }).click();
  await page.waitForURL('**/gap-map?count=adopted');
  await expect
    .poll(() => page.locator('.emptiest').innerText())
    .toMatch(/^Nobody in the catalogue has adopted/);
  await context.close();
});

test('the same map is there without JavaScript, and takes along what the visitor has chosen', async () => {
  const html = await (await fetch(`${parts.site.origin}/gap-map?my=gavle`)).text();
  expect(html).toContain('<caption>');
  expect(html).toContain('href="/practices?city=tartu&amp;tag=digital-government&amp;my=gavle"');
  expect(html).not.toContain(' style="');
});
