import { availableParallelism } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PAGES } from '../browser/site.ts';
import { axeFindings, unfold } from './axe.ts';
import { faultsOfFocus } from './focus-checks.ts';
import { lostByDoubling, lostByItself, lostBySpacing } from './layout-checks.ts';
import { faultsOfStructure } from './structure-checks.ts';
import type { Tally } from './tally.ts';
import { targetsOf } from './target-checks.ts';

const APPEARANCES: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'reduced motion': { reducedMotion: 'reduce' },
};
const LANGUAGES = ['hu', 'it', 'sv', 'et'];

/** A page of its own for `look`, as somebody with these settings sees it. */
export async function seenAs(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL, bypassCSP: true, ...options });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** As many looks at once as there are processors: while one waits for the browser, another computes. */
export async function together(looks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = looks.values();
  const lookOn = async () => {
    for (const look of left) await look();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lookOn));
}

/** Opens a page and waits until its scripts have taken over. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

/** Runs axe on what is there and notes what it says. */
export async function askAxe(
  tally: Tally,
  page: Page,
  check: string,
  where: string,
  part = 'html',
): Promise<void> {
  const { faults, explained } = await axeFindings(page, part);
  tally.note(check, where, faults);
  tally.explain(explained);
}

/** axe-core over every page in four appearances at two widths. */
export async function everyAppearance(tally: Tally, browser: Browser, origin: string): Promise<void> {
  const looks = Object.entries(APPEARANCES).flatMap(([appearance, options]) =>
    [1280, 320].map((width) => async () => {
      await seenAs(browser, origin, { ...options, viewport: { width, height: 900 } }, async (page) => {
        for (const [name, path] of Object.entries(PAGES)) {
          await arrive(page, path);
          await unfold(page);
          await askAxe(tally, page, `axe-core, ${appearance}, ${width} px`, name);
        }
      });
    }),
  );
  await together(looks);
}

/** axe-core, structure and layout of every page in the other languages. */
export async function everyLanguage(tally: Tally, browser: Browser, origin: string): Promise<void> {
  const looks = LANGUAGES.map((language) => async () => {
    await seenAs(browser, origin, { viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const [name, path] of Object.entries(PAGES)) {
        await arrive(page, `/${language}${path === '/' ? '' : path}`);
        await unfold(page);
        await askAxe(tally, page, `axe-core in ${language}`, name);
        tally.note(
          'headings, landmarks and languages, in hu, it, sv and et',
          `${language} ${name}`,
          await faultsOfStructure(page, language),
        );
        tally.note(
          'nothing cut or overlapping in hu, it, sv and et',
          `${language} ${name}`,
          await lostByItself(page),
        );
      }
    });
  });
  await together(looks);
}

/** What is computed in the page: layout when text grows, targets, structure and the way of the focus. */
export async function everyLayout(tally: Tally, browser: Browser, origin: string): Promise<void> {
  const looks = [1280, 320].map((width) => async () => {
    const viewport = { width, height: width === 320 ? 256 : 900 };
    await seenAs(browser, origin, { viewport }, async (page) => {
      for (const [name, path] of Object.entries(PAGES)) {
        await arrive(page, path);
        await unfold(page);
        tally.note(
          width === 320
            ? '400 % zoom: 320 × 256 px, no sideways scrolling'
            : 'nothing cut or overlapping (1280 px)',
          name,
          await lostByItself(page),
        );
        tally.note(`text spacing (${width} px)`, name, await lostBySpacing(page));
        if (width > 320) tally.note('text of 200 %', name, await lostByDoubling(page));
        tally.note(`targets of 24 px (${width} px)`, name, (await targetsOf(page)).faults);
        if (width > 320)
          tally.note('headings, landmarks and languages, in en', name, await faultsOfStructure(page, 'en'));
        // Last and anew, since the focus moves what can be scrolled.
        await arrive(page, path);
        tally.note(
          `focus in order, seen, not covered (${width} px)`,
          name,
          (await faultsOfFocus(page)).faults,
        );
      }
    });
  });
  await together(looks);
}
