import type { Page } from 'playwright-core';

interface Stop {
  readonly key: string;
  readonly name: string;
  readonly faults: string[];
}

/** Looks at what has the focus: is it marked, in sight, and not under something else? */
function lookAtFocus(): Stop | undefined {
  const at = document.activeElement;
  if (at === null || at === document.body) return undefined;
  const name = `${at.tagName.toLowerCase()} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}”`;
  const faults: string[] = [];
  const style = getComputedStyle(at);
  if (
    !at.matches(':focus-visible') ||
    style.outlineStyle === 'none' ||
    Number.parseFloat(style.outlineWidth) < 2
  )
    faults.push(`${name} does not show that it has the focus`);
  const boxes = [...at.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const box = boxes[0];
  if (
    box === undefined ||
    boxes.every(
      ({ right, bottom, left, top }) => right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight,
    )
  )
    faults.push(`${name} has the focus out of sight`);
  else {
    // One point of it that is not covered is what 2.4.11 asks for; five are tried.
    const seen = boxes.some((each) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
        const hit = document.elementFromPoint(each.left + each.width * part, each.top + each.height / 2);
        return hit !== null && (at.contains(hit) || hit.contains(at));
      }),
    );
    if (!seen) faults.push(`${name} has the focus under something else`);
  }
  const all = [...document.querySelectorAll('*')];
  return { key: String(all.indexOf(at)), name, faults };
}

/**
 * Goes through the whole page by Tab: every stop shows the focus, unobscured, in the order of the document, and the way
 * leads out of the page again (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11).
 */
export async function faultsOfFocus(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const [faults, seen]: [string[], number[]] = [[], []];
  for (let presses = 0; presses < 1500; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === undefined) break;
    const at = Number(stop.key);
    const before = seen.at(-1);
    if (seen.includes(at)) {
      // Without a browser window around the page, Tab goes from its end to its beginning.
      if (seen[0] !== at) faults.push(`${stop.name}: the focus comes back here and goes no further`);
      break;
    }
    if (before !== undefined && at < before) faults.push(`${stop.name} comes out of order`);
    seen.push(at);
    faults.push(...stop.faults);
  }
  if (seen.length === 0) faults.push('nothing takes the focus');
  return { stops: seen.length, faults };
}
