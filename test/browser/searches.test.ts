import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { run } from '../helper.ts';
import { startSite } from './site.ts';

test('what a visitor looked for in vain is on the list when the server has stopped, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-searches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const site = await startSite(folder, inject('seeded'));
  for (const query of ['q=zeppelin+mooring', 'q=spoku', 'q=zeppelin&city=gavle', 'q=anna%40city.example'])
    expect((await fetch(`${site.origin}/practices?${query}`)).status).toBe(200);
  await site.stop();
  expect(site.process.exitCode).toBe(0);
  const { out } = await run(join(folder, 'catalogue.db'), 'searches', '--all', '--json');
  expect(JSON.parse(out)).toMatchObject([{ words: 'zeppelin mooring', searches: 1 }]);
});
