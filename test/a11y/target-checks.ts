import type { Page } from 'playwright-core';
import { prepare } from './in-page.ts';

export interface Targets {
  readonly faults: string[];
  /** How many are large enough, inside a sentence, or small with enough room around them. */
  readonly large: number;
  readonly inline: number;
  readonly spaced: number;
}

/**
 * WCAG 2.5.8: targets are 24 × 24 pixels, or stand in a line of text, or a circle of 24 pixels around the middle of each
 * touches no other target and no such circle.
 */
export async function targetsOf(page: Page): Promise<Targets> {
  await prepare(page);
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]',
      ),
    ]
      .filter(inPage.shown)
      .map((at) => {
        // A label is part of the target of its box.
        const label = at.closest('label');
        const boxes = [at, ...(label === null ? [] : [label])].map((each) => each.getBoundingClientRect());
        const [left, top] = [
          Math.min(...boxes.map((box) => box.left)),
          Math.min(...boxes.map((box) => box.top)),
        ];
        const [right, bottom] = [
          Math.max(...boxes.map((box) => box.right)),
          Math.max(...boxes.map((box) => box.bottom)),
        ];
        return {
          at,
          left,
          top,
          right,
          bottom,
          within: inPage.scroller(at),
          small: right - left < 24 || bottom - top < 24,
        };
      });
    /** Text of the same line or paragraph around it that is no target. */
    const inSentence = (at: Element): boolean => {
      if (!getComputedStyle(at).display.startsWith('inline')) return false;
      const block = at.closest('p, li, dd, dt, td, th, small, figcaption, h2, h3, span.line, div');
      if (block === null) return false;
      const own = [...block.querySelectorAll('a, button')].reduce(
        (sum, each) => sum + (each.textContent ?? '').trim().length,
        0,
      );
      return (block.textContent ?? '').trim().replaceAll(/[·,;:.]/g, '').length > own + 1;
    };
    const faults: string[] = [];
    const counts = { large: 0, inline: 0, spaced: 0 };
    for (const one of all) {
      if (!one.small) counts.large += 1;
      else if (inSentence(one.at)) counts.inline += 1;
      else {
        const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
        const near = all.find((other) => {
          if (
            other === one ||
            other.within !== one.within ||
            other.at.contains(one.at) ||
            one.at.contains(other.at)
          )
            return false;
          const across = Math.max(other.left - x, 0, x - other.right);
          const down = Math.max(other.top - y, 0, y - other.bottom);
          if (Math.hypot(across, down) < 12) return true;
          const [otherX, otherY] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
          return other.small && Math.hypot(otherX - x, otherY - y) < 24;
        });
        if (near === undefined) counts.spaced += 1;
        else
          faults.push(
            `“${one.at.textContent?.trim().slice(0, 40)}” is ${Math.round(one.right - one.left)} × ${Math.round(one.bottom - one.top)}, too near to “${near.at.textContent?.trim().slice(0, 30)}”`,
          );
      }
    }
    return { faults, ...counts };
  });
}
