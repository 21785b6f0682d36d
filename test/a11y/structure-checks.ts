import type { Page } from 'playwright-core';

/** English words that are in no other of the five languages: three of them make an English sentence. */
const ENGLISH = ['the', 'and', 'of', 'with', 'for', 'from', 'are', 'was', 'their', 'this', 'which', 'by'];

/**
 * Headings in order with one of the first level, one of each landmark, landmarks of a kind told apart by their names, codes
 * of languages that exist, and no English sentence that is not marked as such on a page in another language.
 */
export async function faultsOfStructure(page: Page, language: string): Promise<string[]> {
  const found = await page.evaluate(
    ({ english, expected }) => {
      const faults: string[] = [];
      const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((each) =>
        each.checkVisibility(),
      );
      const first = headings.filter(({ tagName }) => tagName === 'H1').length;
      if (first !== 1) faults.push(`${first} headings of the first level`);
      let before = 0;
      for (const { tagName, textContent } of headings) {
        const level = Number(tagName.slice(1));
        if (level > before + 1) faults.push(`“${textContent}” skips from level ${before} to ${level}`);
        if ((textContent ?? '').trim() === '') faults.push('an empty heading');
        before = level;
      }
      for (const landmark of ['body header.site-header', 'main', 'footer.site-footer'])
        if (document.querySelectorAll(landmark).length !== 1) faults.push(`not one ${landmark}`);
      const named = (at: Element) =>
        at.getAttribute('aria-label') ??
        document.getElementById(at.getAttribute('aria-labelledby') ?? '')?.textContent;
      const names = [...document.querySelectorAll('nav, aside')]
        .filter((each) => each.checkVisibility())
        .map((each) => `${each.tagName} ${named(each) ?? ''}`);
      for (const [at, name] of names.entries()) {
        if (names.indexOf(name) !== at) faults.push(`two landmarks ${name}`);
        if (/^\w+ $/.test(name) && names.length > 1) faults.push(`a landmark without a name: ${name}`);
      }
      if (document.documentElement.lang !== expected)
        faults.push(`the page says ${document.documentElement.lang}`);
      if (document.title.trim() === '') faults.push('no title');
      for (const at of document.querySelectorAll('[lang]')) {
        const code = at.getAttribute('lang') ?? '';
        if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code)) faults.push(`lang=“${code}”`);
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let at = texts.nextNode(); at !== null; at = texts.nextNode()) {
        const of = at.parentElement;
        const words = (at.textContent ?? '').toLowerCase().split(/[^\p{L}]+/u);
        if (/^\s*https?:\/\/\S+\s*$/.test(at.textContent ?? '')) continue;
        if (of === null || expected === 'en' || of.closest('script, style, code, pre') !== null) continue;
        if (of.closest('[lang]')?.getAttribute('lang') !== expected) continue;
        if (new Set(words.filter((word) => english.includes(word))).size >= 3)
          faults.push(`English and not marked: “${at.textContent?.trim().slice(0, 80)}”`);
      }
      return faults;
    },
    { english: ENGLISH, expected: language },
  );
  return found;
}
