import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

/** A site and a browser for all tests of a file; ready when the first test begins. */
export function siteAndBrowser(): { site: Site; browser: Browser } {
  const parts = {} as { site: Site; browser: Browser };
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-browser-'));
  beforeAll(async () => {
    [parts.site, parts.browser] = await Promise.all([startSite(folder, inject('seeded')), launchChromium()]);
  });
  afterAll(async () => {
    await Promise.all([parts.site.stop(), parts.browser.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  return parts;
}
