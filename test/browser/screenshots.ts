import { mkdirSync } from 'node:fs';
import { launchChromium } from './chromium.ts';
import { PAGES } from './site.ts';

// `npm run screenshots -- http://127.0.0.1:3000 FOLDER`: every page at two widths in two schemes, to be looked at.

const [origin = 'http://127.0.0.1:3000', folder = 'test-results/screenshots'] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const width of [1280, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
process.stdout.write(`${Object.keys(PAGES).length * 4} screenshots in ${folder}\n`);
