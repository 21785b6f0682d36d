import { launchChromium } from './chromium.ts';
const browser = await launchChromium();
for (const width of [1280, 360])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    page.on('console', (m) => console.log(m.text()));
    await page.goto('http://127.0.0.1:3977/developers?code=python', { waitUntil: 'networkidle' });
    await page.screenshot({ path: `/tmp/api-scratch/dev-top-${width}-${colorScheme}.png`, fullPage: false });
    await page.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('#searchPractices')!.open = true;
    });
    await page.locator('#searchPractices .try details summary').click();
    await page.locator('#searchPractices button').click();
    await page.waitForSelector('#searchPractices .got');
    await page.waitForTimeout(400);
    await page.locator('#practices').evaluate((e) => e.scrollIntoView());
    await page.screenshot({ path: `/tmp/api-scratch/dev-op-${width}-${colorScheme}.png` });
    await page.locator('#searchPractices .try').evaluate((e) => e.scrollIntoView());
    await page.screenshot({ path: `/tmp/api-scratch/dev-try-${width}-${colorScheme}.png` });
    console.log(width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  }
await browser.close();
