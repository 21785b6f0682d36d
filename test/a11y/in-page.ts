import type { Page } from 'playwright-core';

/** What the checks have in common inside the page. */
interface InPage {
  /** Seen by the eye: drawn, and not put away for readers alone. */
  readonly shown: (at: Element) => boolean;
  /** What it is scrolled in: what lies in two of these never meets. */
  readonly scroller: (at: Element) => Element | null;
}

declare global {
  var inPage: InPage;
}

/** Puts the helpers into the page; each check calls it first. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ancestors = (at: Element): Element[] => {
      const all: Element[] = [];
      for (let one: Element | null = at; one !== null; one = one.parentElement) all.push(one);
      return all;
    };
    globalThis.inPage = {
      shown: (at) =>
        at.checkVisibility({ visibilityProperty: true }) &&
        !at.closest('.skip') &&
        ancestors(at).every((each) => getComputedStyle(each).clipPath !== 'inset(50%)'),
      scroller: (at) =>
        ancestors(at).find((each) => /auto|scroll/.test(getComputedStyle(each).overflow)) ?? null,
    };
  });
}
