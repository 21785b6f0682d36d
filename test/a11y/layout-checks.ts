import type { Page } from 'playwright-core';
import { prepare } from './in-page.ts';

// What the layout does when text grows: each answers with what is lost, nothing if all is well.

/** WCAG 1.4.12, word for word. */
const SPACING = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}`;
/** Text alone twice as large: all sizes of the site hang on the root's. */
const DOUBLED = ':root{font-size:200%!important}';

/**
 * Text that is cut off, and whether the page scrolls sideways. A box that the reader can scroll (a wide table, code) loses
 * nothing; what is hidden on purpose for the eye is no text on the page.
 */
function losses(): string[] {
  const lost: string[] = [];
  const name = (at: Element) =>
    `${at.tagName.toLowerCase()}${at.id === '' ? '' : `#${at.id}`}${[...at.classList].map((each) => `.${each}`).join('')}`;
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) lost.push(`the page is ${sideways} pixels too wide`);
  for (const at of document.body.querySelectorAll<HTMLElement | SVGElement>('*')) {
    if (!inPage.shown(at)) continue;
    const style = getComputedStyle(at);
    const cut = [style.overflowX, style.overflowY].map((each) => each === 'hidden' || each === 'clip');
    if (at instanceof HTMLElement && cut.includes(true) && at.innerText.trim() !== '') {
      if (cut[0] === true && at.scrollWidth > at.clientWidth + 1) lost.push(`${name(at)} is cut at its side`);
      if (cut[1] === true && at.scrollHeight > at.clientHeight + 1) lost.push(`${name(at)} is cut below`);
    }
    if (at instanceof SVGTextElement) {
      const { left, right } = at.getBoundingClientRect();
      if (left < 0 || right > document.documentElement.clientWidth)
        lost.push(`“${at.textContent}” leaves the window`);
    }
  }
  return lost;
}

/** Lines of text of different elements that lie on top of each other by more than a hair. */
function overlaps(): string[] {
  const lines: { box: DOMRect; text: string; within: Element | null }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at !== null; at = texts.nextNode()) {
    const of = at.parentElement;
    const text = at.textContent?.trim() ?? '';
    if (of === null || text === '' || of.closest('option') !== null || !inPage.shown(of)) continue;
    const within = inPage.scroller(of);
    const range = document.createRange();
    range.selectNodeContents(at);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, text, within });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found: string[] = [];
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.box.top > one.box.bottom) break;
      if (other.within !== one.within) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      // The box of a line is higher than its letters: a third of it may lie on the next.
      if (across > 2 && down > Math.min(one.box.height, other.box.height) / 3 && one.text !== other.text)
        found.push(`“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}” lie on each other`);
    }
  }
  return found;
}

/** What a style sheet takes away from the page: what was lost or overlapped before does not count. */
async function lostUnder(page: Page, css: string): Promise<string[]> {
  await prepare(page);
  const before = new Set(await page.evaluate(overlaps));
  const sheet = await page.addStyleTag({ content: css });
  const found = [
    ...(await page.evaluate(losses)),
    ...(await page.evaluate(overlaps)).filter((each) => !before.has(each)),
  ];
  await sheet.evaluate((style) => (style as Element).remove());
  return found;
}

/** WCAG 1.4.12: nothing is lost with wider lines, letters and words. */
export const lostBySpacing = (page: Page): Promise<string[]> => lostUnder(page, SPACING);

/** WCAG 1.4.4: nothing is lost with text twice as large. */
export const lostByDoubling = (page: Page): Promise<string[]> => lostUnder(page, DOUBLED);

/** WCAG 1.4.10, and the page as it is: nothing is cut, nothing scrolls in two directions, no line lies on another. */
export async function lostByItself(page: Page): Promise<string[]> {
  await prepare(page);
  return [...(await page.evaluate(losses)), ...(await page.evaluate(overlaps))];
}
