import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { freshDatabase, run, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { listening } from './listening.ts';

// Records whose every text tries to become a script, imported as files and looked at in a real browser.

const DO = ['alert(1)', 'top.pwned=1', 'confirm`1`'];
const AROUND: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `</script><script>${act}</script>`,
  (act) => `<img src=x onerror=${act}>`,
  (act) => `"><svg onload=${act}>`,
  (act) => `'><svg/onload=${act}>`,
  (act) => `<iframe srcdoc="<script>parent.${act}</script>">`,
  (act) => `<details open ontoggle=${act}>x`,
  (act) => `<a href="javascript:${act}">x</a>`,
  (act) => `<math><mtext></p><img src=x onerror=${act}>`,
  (act) => `[x](javascript:${act})`,
  (act) => `![x](x"onerror="${act})`,
  (act) => `<!--><img src=x onerror=${act}>-->`,
  (act) => `<style>*{background:url(x)}</style>${act}`,
  (act) => `<base href=//evil.example>${act}`,
  (act) => `<meta http-equiv=refresh content="0;javascript:${act}">`,
  (act) => `{{constructor.constructor("${act}")()}}`,
  (act) => `\${${act}}`,
  (act) => `<template><script>${act}</script></template>`,
  (act) => `&lt;img src=x onerror=${act}&gt;`,
  (act) => `\u003cimg src=x onerror=${act}\u003e`,
  (act) => `</title><svg onload=${act}>`,
  (act) => `</textarea><svg onload=${act}>`,
  (act) => `]]><svg onload=${act}>`,
  (act) => `<object data="javascript:${act}">`,
  (act) => `<form action="javascript:${act}"><button>x</button></form>`,
];
const BEFORE = ['', 'a ', '\u{E000}', '\u{202E}'];
const VECTORS = BEFORE.flatMap((before) => AROUND.flatMap((around) => DO.map((act) => before + around(act))));
const FIELDS = [
  'title',
  'summary',
  'problem',
  'solution',
  'results',
  'failures',
  'lessons',
  'owner',
  'staff',
  'note',
] as const;

/** Run in the page: elements that we never write, and attributes that would run something. */
const STRANGE = `[...document.querySelectorAll('*')].flatMap((element) => {
  const handlers = [...element.attributes].filter(
    ({ name, value }) => name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(value),
  );
  const isScript = element.matches('script:not([src^="/assets/"]):not([type$="json"])');
  const isForeign = element.matches('iframe, object, embed, base, template, math, meta[http-equiv], style');
  return isScript || isForeign || handlers.length > 0 ? [element.outerHTML.slice(0, 100)] : [];
})`;

test(`${VECTORS.length} texts that would be scripts stay texts on every page`, async () => {
  expect(VECTORS.length).toBeGreaterThanOrEqual(300);
  const folder = temporaryFolder();
  const path = join(folder, 'catalogue.db');
  const database = freshDatabase(path);
  await save(database, { practices: [aPractice('harmless')] });
  const practices = Array.from({ length: VECTORS.length / FIELDS.length }, (_, at) => {
    const texts = FIELDS.map(
      (field, of) => [field, VECTORS[at * FIELDS.length + of]?.slice(0, 100)] as const,
    );
    return { ...aPractice(`hostile-${at}`), ...Object.fromEntries(texts) };
  });
  const file = join(folder, 'practices.jsonl');
  writeFileSync(file, practices.map((each) => JSON.stringify(each)).join('\n'));
  const { code, err } = await run(path, 'import', file);
  expect({ code, err }).toEqual({ code: 0, err: '' });

  const site = await listening(database, { RATE_LIMIT: '0' }, { pages: true });
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ baseURL: `http://127.0.0.1:${site.port}` })).newPage();
  const findings: string[] = [];
  page.on('dialog', (dialog) => {
    findings.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) findings.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${site.port}/`)) findings.push(request.url());
  });
  const some = practices.slice(0, 5).map(({ slug }) => slug);
  for (const address of [
    ...practices.map(({ slug }) => `/practices/${slug}`),
    '/',
    '/practices?q=alert',
    '/practices?q=script&page=2',
    '/cities/tartu',
    '/tags/mobility',
    '/gap-map',
    `/compare?${some.map((slug) => `practice=${slug}`).join('&')}`,
    `/shortlist?list=${some.join()}&note.${some[0]}=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`,
    `/brief?list=${some.join()}`,
    '/practices?q=%3Cscript%3Ealert(1)%3C/script%3E',
    '/%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    await page.goto(address);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const strange = await page.evaluate<string[]>(STRANGE);
    findings.push(...strange.map((html) => `${address}: ${html}`));
    if (await page.evaluate<boolean>("'pwned' in globalThis")) findings.push(`${address}: a script ran`);
  }
  expect(findings).toEqual([]);
  // Looked at what was meant to be looked at.
  await page.goto('/practices/hostile-0');
  expect(await page.locator('h1').textContent()).toContain('<script>');
}, 300_000);
