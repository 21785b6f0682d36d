import { expect, onTestFinished, test } from 'vitest';
import { siteAndBrowser } from './setup.ts';

const parts = siteAndBrowser();

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await parts.browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(parts.site.origin + path);
  return { context, page };
}

test('a reference is copied at a press, and that is said', async () => {
  const { context, page } = await open('/practices/spoku');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cite = page.locator('#cite');
  await cite.getByRole('button', { name: 'Copy the reference' }).click();
  await expect.poll(() => cite.getByRole('status').textContent()).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await cite.locator('.reference').textContent());
  expect(copied).toMatch(/^Tartu City Government\. \(20\d\d, .*\/practices\/spoku\/v\/1$/);
});

test('a clipboard that is not given leaves a word about it', async () => {
  const { page } = await open('/practices/spoku');
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
  });
  const cite = page.locator('#cite');
  await cite.getByRole('button').click();
  await expect.poll(() => cite.getByRole('status').textContent()).toBe('The browser does not allow it');
});

test('without JavaScript the reference and the files are there, and no button', async () => {
  const { page } = await open('/practices/spoku', { javaScriptEnabled: false });
  const cite = page.locator('#cite');
  expect(await cite.getByRole('button').count()).toBe(0);
  const links = await cite
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(links).toHaveLength(5);
  for (const link of links) expect((await fetch(parts.site.origin + link)).status, link).toBe(200);
  expect(await page.locator('meta[name="citation_title"]').count()).toBe(1);
  expect(await page.locator('meta[name="citation_public_url"]').getAttribute('content')).toBe(
    `${parts.site.origin}/practices/spoku/v/1`,
  );
});

// The fields of Zotero's web page: docs/citations.md says what its translator reads each from.
const FIELDS: [field: string, name: string, value: RegExp][] = [
  ['Item type', 'z.itemType', /^webpage$/],
  ['Title', 'citation_title', /^SPOKU – application submission and processing system$/],
  ['Author', 'citation_author', /^Tartu City Government,$/],
  ['Website title', 'prism.publicationName', /^Practice Exchange$/],
  ['Date', 'citation_publication_date', /^20\d\d\/\d\d\/\d\d$/],
  ['URL', 'citation_public_url', /^http:\/\/127\.0\.0\.1:\d+\/practices\/spoku\/v\/1$/],
  ['Language', 'citation_language', /^en$/],
  ['Abstract', 'citation_abstract', /^Residents and firms in Tartu /],
  ['Rights', 'DC.rights', /^CC-BY-4\.0$/],
];

test('the head of a page says each field that Zotero saves, also of a version and beside a translation', async () => {
  for (const path of ['/practices/spoku', '/it/practices/spoku', '/practices/spoku/v/1']) {
    const { page } = await open(path, { javaScriptEnabled: false });
    for (const [field, name, value] of FIELDS) {
      const said = await page
        .locator(`head meta[name="${name}"]`)
        .evaluateAll((all) => all.map((each) => each.getAttribute('content') ?? ''));
      expect(said, `${path} ${field}`).toEqual([expect.stringMatching(value)]);
    }
    // Zotero would print it as the kind of website.
    expect(await page.locator('head meta[name="DC.type" i]').count()).toBe(0);
  }
});

test('links to other forms are left to the browser, also after a page without a document of its own', async () => {
  const { page } = await open('/practices?q=chatbot');
  await page.locator('.results a[href^="/practices/"]').first().click();
  await page.waitForSelector('#cite');
  await page.locator('#cite').getByRole('link', { name: 'Chicago' }).click();
  await page.waitForURL(/\.chicago\.txt$/);
  expect(await page.textContent('body')).toMatch(/\. 20\d\d\. “.*” Practice Exchange\. Version 1, /);
});

test('results and shortlists are cited as they stand in the address', async () => {
  const { page } = await open('/practices?q=digital&country=SE&sort=title&list=spoku');
  await page.getByText('Cite these results').click();
  const bibtex = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
  expect(bibtex).toBe('/practices.bib?q=digital&country=SE&sort=title');
  const shortlist = await open('/shortlist?list=spoku,gone,dips&note.dips=Ask');
  await shortlist.page.getByText('Cite this shortlist').click();
  const ris = await shortlist.page.getByRole('link', { name: 'RIS' }).getAttribute('href');
  expect(ris).toBe('/shortlist.ris?list=spoku,dips');
  for (const path of [bibtex, ris]) expect((await fetch(parts.site.origin + path)).status).toBe(200);
});

test('adoptions and events have a reference too', async () => {
  for (const path of ['/adoptions/service-design-birmingham', '/events/study-visit-gavle-digital-renewal']) {
    const { page } = await open(path);
    expect(await page.locator('#cite .reference').textContent()).toContain(path);
  }
});
