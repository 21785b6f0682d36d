import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { CONTRAST, EXPLAINED } from './explained.ts';
import { tooWeak } from './pixels.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves off unless asked for, and that say something here. */
const ALSO = [
  'target-size',
  'label-content-name-mismatch',
  'css-orientation-lock',
  'focus-order-semantics',
  'table-fake-caption',
  'td-has-header',
];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: (string | string[])[]; readonly ancestry: string[] }[];
}
interface Answer {
  readonly violations: readonly Found[];
  readonly incomplete: readonly Found[];
}

export interface Findings {
  /** What axe objects to, and what it could not decide and nobody has explained. */
  readonly faults: readonly string[];
  /** How often each explanation of `explained.ts` was needed. */
  readonly explained: Readonly<Record<string, number>>;
}

/** Opens every `<details>`, so that what is folded away is looked at as well. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Some of it is drawn when it is opened.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

async function answerOf(page: Page, part = 'html'): Promise<Answer> {
  await page.evaluate(source);
  return page.evaluate(
    async ([within, also]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(part: object, options: object): Promise<Answer> };
      };
      return axe.run(
        { include: [within] },
        {
          resultTypes: ['violations', 'incomplete'],
          // The short selectors of axe need not be the only ones to match.
          ancestry: true,
          rules: Object.fromEntries(also.map((id) => [id, { enabled: true }])),
        },
      );
    },
    [part, ALSO] as const,
  );
}

const violationsIn = ({ violations }: Answer): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${at(node)}`));

/** What axe-core objects to on the page as it stands. The context must have been opened with `bypassCSP`. */
export const axeViolations = async (page: Page): Promise<string[]> => violationsIn(await answerOf(page));

/** The same, and what it could not decide: decided by pixels, by an explanation, or a fault. Slower by a second. */
export async function axeFindings(page: Page, part?: string): Promise<Findings> {
  const answer = await answerOf(page, part);
  const explained: Record<string, number> = {};
  const count = (name: string) => {
    explained[name] = (explained[name] ?? 0) + 1;
  };
  const faults = violationsIn(answer);
  const contrasts: [path: string, name: string][] = [];
  for (const { id, nodes } of answer.incomplete) {
    for (const node of nodes) {
      const known = EXPLAINED.find((each) => each.rule === id && each.where.test(at(node)));
      if (id === 'color-contrast') contrasts.push([node.ancestry.flat().join(' '), at(node)]);
      else if (known === undefined) faults.push(`undecided: ${id} at ${at(node)}`);
      else count(known.name);
    }
  }
  faults.push(...(await tooWeak(page, contrasts)));
  for (const _ of contrasts) count(CONTRAST.name);
  return { faults, explained };
}

const at = ({ target }: Found['nodes'][number]): string => target.flat().join(' ');
