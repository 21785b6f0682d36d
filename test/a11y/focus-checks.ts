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
    // One point of it that is not covered is what 2.4.11 asks for; fifteen are tried, in the part that is in the window.
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const seen = boxes.some(({ left, right, top, bottom }) => {
      const [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
      const [above, below] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      return parts.some((across) =>
        [0.2, 0.5, 0.8].some((down) => {
          const hit = document.elementFromPoint(from + (to - from) * across, above + (below - above) * down);
          if (hit === null) return false;
          // A line in a picture fills little of its box; what is beside it in the picture does not cover it.
          const picture = at instanceof SVGElement ? at.ownerSVGElement : null;
          return picture === null
            ? at.contains(hit) || hit.contains(at)
            : picture.contains(hit) || hit.contains(picture);
        }),
      );
    });
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
