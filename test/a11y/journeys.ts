import type { Browser } from 'playwright-core';
import { Listener } from './listener.ts';

interface Journey {
  /** Name of its transcript. */
  readonly file: string;
  readonly title: string;
  readonly go: (listener: Listener) => Promise<void>;
}

/** Five ways through the site without a mouse; each ends where it was meant to, or the report says so. */
export const JOURNEYS: readonly Journey[] = [
  {
    file: 'search',
    title: 'Search with suggestions, and choose one',
    async go(listener) {
      await listener.open('/');
      await listener.tabTo(/What are you looking for/);
      await listener.type('spoku');
      await listener.press('ArrowDown');
      await listener.press('Enter', /practices\/spoku/);
    },
  },
  {
    file: 'filter',
    title: 'Filter a search, and undo it',
    async go(listener) {
      await listener.open('/practices');
      await listener.tabTo(/Skip to content/);
      await listener.press('Enter');
      await listener.tabTo(/Gävle.*link/);
      await listener.press('Space', /city=gavle/);
      await listener.press('Space', /practices$/);
      await listener.press('Space', /city=gavle/);
      await listener.tabTo(/Remove filter.*Gävle/);
      await listener.press('Enter', /practices$/);
    },
  },
  {
    file: 'shortlist',
    title: 'Read a practice, and put it on the shortlist',
    async go(listener) {
      await listener.open('/practices/spoku');
      await listener.tabTo(/Skip to content/);
      await listener.press('Enter');
      await listener.read(60);
      await listener.tabTo(/Add to shortlist/);
      await listener.press('Enter', /list=spoku/);
    },
  },
  {
    file: 'compare',
    title: 'Compare two practices',
    async go(listener) {
      await listener.open('/practices?q=grant');
      await listener.tabTo(/Add to shortlist/);
      await listener.press('Enter', /list=/);
      await listener.tabTo(/Add to shortlist/);
      await listener.press('Enter', /list=\S+(%2C|,)/);
      await listener.tabTo(/Shortlist ?: 2 practices/, 600);
      await listener.press('Enter', /shortlist/);
      await listener.tabTo(/Compare/);
      await listener.press('Enter', /compare/);
      await listener.read(40);
    },
  },
  {
    file: 'language',
    title: 'Change the language, and follow a transfer',
    async go(listener) {
      await listener.open('/transfers');
      await listener.tabTo(/Magyar/);
      await listener.press('Enter', /\/hu\/transfers/);
      await listener.tabTo(/Viljandi.*link/, 400);
      await listener.press('Enter', /\/hu\/adoptions\//);
      await listener.read(40);
    },
  },
];

/** Goes on a journey and returns its transcript. Throws where it cannot be gone by keyboard alone. */
export async function transcriptOf(
  browser: Browser,
  origin: string,
  { title, go }: Journey,
): Promise<string> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  try {
    const listener = await Listener.at(await context.newPage());
    await go(listener);
    return `${title}\n${'='.repeat(title.length)}\n\n${listener.lines.join('\n')}\n`;
  } finally {
    await context.close();
  }
}
