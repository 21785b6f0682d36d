import type { CDPSession, Page } from 'playwright-core';
import { readAloud } from './reading.ts';
import {
  entering,
  hasFocus,
  pointedAt,
  roleOf,
  spoken,
  treeOf,
  type Heard,
  type Tree,
  wayTo,
} from './speech.ts';

/** Notes what live regions that are there already come to say; in the page. */
function noteLiveRegions(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const watch = () =>
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest('[role=status], [role=alert], [aria-live]');
        const copy = region?.cloneNode(true) as Element | undefined;
        for (const unsaid of copy?.querySelectorAll('[aria-hidden=true]') ?? []) unsaid.remove();
        const heard = copy?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
        if (heard !== '' && said.at(-1) !== heard) said.push(heard);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('DOMContentLoaded', () => {
    const begin = setInterval(() => {
      if (!document.documentElement.hasAttribute('data-ready')) return;
      clearInterval(begin);
      watch();
    }, 20);
  });
}

/** What the tree of the protocol leaves out of the element with the focus: that it is current, and its language. */
function more(): string {
  const at = document.activeElement;
  const language = at?.closest('[lang]')?.getAttribute('lang');
  const foreign = language !== document.documentElement.lang && language !== undefined;
  return `${(at?.ariaCurrent ?? 'false') === 'false' ? '' : ', current'}${foreign ? ` (spoken as ${language})` : ''}`;
}

/**
 * Somebody at the keyboard who hears the page: what a screen reader would say of what has the focus, made from Chromium's
 * accessibility tree, written down line by line.
 */
export class Listener {
  readonly lines: string[] = [];
  private readonly page: Page;
  private readonly session: CDPSession;
  private inside: string[] = [];
  private title = '';

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async at(page: Page): Promise<Listener> {
    await page.addInitScript(noteLiveRegions);
    const session = await page.context().newCDPSession(page);
    return new Listener(page, session);
  }

  private async tree(): Promise<Tree> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    return treeOf(nodes);
  }

  /** Writes down what is heard now, and returns what has the focus. */
  private async hear(): Promise<string> {
    const title = await this.page.title();
    if (title !== this.title) this.lines.push(`  page: ${title}`);
    this.title = title;
    const live = await this.page.evaluate(
      () => (globalThis as unknown as { said?: string[] }).said?.splice(0) ?? [],
    );
    const tree = await this.tree();
    const node = tree.all.findLast((each) => hasFocus(each) && roleOf(each) !== 'RootWebArea');
    const heard = node === undefined ? 'page' : this.describe(tree, node) + (await this.page.evaluate(more));
    this.lines.push(`  ${heard}`, ...live.map((each) => `  (live) ${each}`));
    return heard;
  }

  private describe(tree: Tree, node: Heard): string {
    const way = wayTo(tree, node).slice(0, -1);
    const fresh = way.filter(({ nodeId }) => !this.inside.includes(nodeId));
    this.inside = way.map(({ nodeId }) => nodeId);
    const option = pointedAt(tree, node);
    const heading = way.find((each) => roleOf(each) === 'heading');
    return [
      ...fresh.flatMap((each) => entering(tree, each) ?? []),
      `${spoken(option ?? node)}${heading === undefined ? '' : `, ${spoken(heading).split(', ').at(-1)}`}`,
    ].join(' · ');
  }

  async open(path: string): Promise<void> {
    this.lines.push(`> opens ${path}`);
    await this.page.goto(path);
    await this.ready();
    await this.hear();
  }

  private async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-ready]:not([data-loading])', { state: 'attached' });
  }

  /** Presses a key, waits for what it brings about, and listens. */
  async press(key: string, arrival?: string | RegExp): Promise<string> {
    this.lines.push(`> ${key}`);
    await this.page.keyboard.press(key);
    if (arrival !== undefined) await this.page.waitForURL(arrival);
    await this.ready();
    await this.page.waitForTimeout(arrival === undefined ? 30 : 150);
    return this.hear();
  }

  /** Types and waits until nothing more comes. */
  async type(words: string): Promise<void> {
    this.lines.push(`> types “${words}”`);
    await this.page.keyboard.type(words, { delay: 20 });
    await this.page.waitForTimeout(900);
    await this.ready();
    await this.hear();
  }

  /** Presses Tab until something sounds like this; what is passed is written down as far as it fits. */
  async tabTo(sound: RegExp, most = 150): Promise<void> {
    const from = this.lines.length;
    for (let presses = 1; presses <= most; presses++) {
      const heard = await this.press('Tab');
      if (!sound.test(heard)) continue;
      const passed = this.lines.splice(from).filter((line) => !line.startsWith('>'));
      this.lines.push(`> Tab × ${presses}`);
      const left = passed.length - 12;
      this.lines.push(
        ...(left > 1 ? [...passed.slice(0, 6), `  … ${left} more`, ...passed.slice(-6)] : passed),
      );
      return;
    }
    throw new Error(
      `Nothing sounds like ${String(sound)} after ${most} times Tab: ${this.lines.slice(-3).join(' / ')}`,
    );
  }

  /** Reads the main part from its beginning, as the arrow keys would. */
  async read(lines: number): Promise<void> {
    const tree = await this.tree();
    const main = tree.all.find((each) => roleOf(each) === 'main');
    if (main === undefined) throw new Error('There is no main part');
    const all = readAloud(tree, main);
    this.lines.push('> reads on', ...all.slice(0, lines).map((line) => `  ${line}`));
    if (all.length > lines) this.lines.push(`  … ${all.length - lines} more lines`);
  }
}
