import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { freePort, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { eventually } from '../helper.ts';
import { launchChromium } from './chromium.ts';
import { startSite } from './site.ts';

test('Meilisearch stopped in mid-use: search goes on with a notice, and comes back without a person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-meili-'));
  const port = await freePort();
  const key = 'a master key for this test, long enough';
  let meili = await startLocalMeilisearch(folder, port, key);
  const [site, browser] = await Promise.all([
    startSite(folder, inject('seeded'), { MEILI_URL: meili.url, MEILI_KEY: meili.key }),
    launchChromium(),
  ]);
  try {
    const page = await (await browser.newContext({ baseURL: site.origin })).newPage();
    let asked = 0;
    const engine = async () => {
      // Another page each time: an answer that was kept says nothing about who answers now.
      const address = `${site.origin}/api/practices?q=spokku&page=${(asked += 1)}`;
      const answer = (await (await fetch(address)).json()) as {
        engine: { name: string };
      };
      return answer.engine.name;
    };
    await eventually('Meilisearch answers', async () => (await engine()) === 'meilisearch', 30_000);
    await page.goto('/practices?q=spokku');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.locator('.practice-card h2').allInnerTexts()).toEqual([
      'SPOKU – application submission and processing system',
    ]);

    await meili.stop('SIGKILL');
    await page.goto('/practices?q=grant+applications');
    expect(await page.locator('.notice').innerText()).toContain('The main search is not available');
    expect((await page.locator('.practice-card h2').allInnerTexts()).join(' ')).toContain('SPOKU');

    meili = await startLocalMeilisearch(folder, port, key);
    await eventually('Meilisearch answers again', async () => (await engine()) === 'meilisearch', 45_000);
    await page.goto('/practices?q=grant+applications');
    expect(await page.locator('.notice').count()).toBe(0);
  } finally {
    await Promise.all([browser.close(), site.stop()]);
    await meili.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
