import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { run } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { startSite } from './site.ts';

test('the page of a practice says when it was added, and after an import what was changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-history-'));
  const site = await startSite(folder, inject('seeded'));
  onTestFinished(async () => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = async () =>
    (await (await fetch(`${site.origin}/practices/spoku`)).text()).replaceAll(/<[^>]+>/g, '');
  const today = '\\d{1,2} \\w+ \\d{4}';
  expect(await page()).toMatch(new RegExp(`Added on ${today} as version 1, and not changed since\\.`));

  const file = join(folder, 'tartu.yaml');
  const text = readFileSync(join(PROJECT, 'seed/cities/tartu.yaml'), 'utf8');
  writeFileSync(file, text.replace(/(slug: spoku[\s\S]*?stage: )\S+/, '$1stopped-early'));
  expect(await run(join(folder, 'catalogue.db'), 'import', file)).toMatchObject({ code: 0 });
  const changed = await page();
  expect(changed).toMatch(new RegExp(`Changed once, last on ${today}`));
  expect(changed).toMatch(new RegExp(`Version 2, ${today}: stageVersion 1, ${today}: added`));
});
