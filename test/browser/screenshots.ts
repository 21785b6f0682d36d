import { mkdirSync } from 'node:fs';
import { launchChromium } from './chromium.ts';

// `npm run screenshots -- http://127.0.0.1:3000 FOLDER`: every page at two widths in two schemes, to be looked at.

const [origin = 'http://127.0.0.1:3000', folder = 'test-results/screenshots'] = process.argv.slice(2);

const PAGES: Record<string, string> = {
  home: '/',
  search: '/practices',
  results: '/practices?q=service&city=gavle',
  nothing: '/practices?q=zzzz&city=gavle',
  practice: '/practices/spoku',
  'practice-sparse': '/practices/wienbot-vienna',
  cities: '/cities',
  city: '/cities/birmingham',
  events: '/events',
  event: '/events/study-visit-gavle-digital-renewal',
  adoptions: '/adoptions',
  adoption: '/adoptions/service-design-birmingham',
  plans: '/plans',
  plan: '/plans/birmingham-action-plan',
  tags: '/tags',
  tag: '/tags/e-services',
  about: '/about',
  'not-found': '/nowhere',
};

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
