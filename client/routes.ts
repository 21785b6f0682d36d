import { type Api, ApiError } from './api.ts';
import type { Language } from './language.ts';
import type { Loaded, Page } from './page.ts';
import { notFoundPage } from './pages/not-found.tsx';
import { troublePage } from './pages/trouble.tsx';
import { type Say, sayIn } from './say.ts';
import { wordsIn } from './words.ts';

/** All pages. Each comes with scripts of its own, so that a visitor gets those of the pages that are visited. */
const routes: Readonly<Record<string, () => Promise<unknown>>> = {
  '/': async () => (await import('./pages/home.tsx')).homePage,
  '/practices': async () => (await import('./pages/search.tsx')).searchPage,
  '/practices/:slug': async () => (await import('./pages/practice.tsx')).practicePage,
  '/practices/:slug/v/:version': async () =>
    (await import('./pages/practice-version.tsx')).practiceVersionPage,
  '/cities': async () => (await import('./pages/cities.tsx')).citiesPage,
  '/cities/:slug': async () => (await import('./pages/city.tsx')).cityPage,
  '/events': async () => (await import('./pages/events.tsx')).eventsPage,
  '/events/:slug': async () => (await import('./pages/event.tsx')).eventPage,
  '/adoptions/:slug': async () => (await import('./pages/adoption.tsx')).adoptionPage,
  '/transfers': async () => (await import('./pages/transfers.tsx')).transfersPage,
  '/plans': async () => (await import('./pages/plans.tsx')).plansPage,
  '/plans/:slug': async () => (await import('./pages/plan.tsx')).planPage,
  '/tags': async () => (await import('./pages/tags.tsx')).tagsPage,
  '/tags/:slug': async () => (await import('./pages/tag.tsx')).tagPage,
  '/my-city': async () => (await import('./pages/my-city.tsx')).myCityPage,
  '/compare': async () => (await import('./pages/compare.tsx')).comparePage,
  '/shortlist': async () => (await import('./pages/shortlist.tsx')).shortlistPage,
  '/brief': async () => (await import('./pages/brief.tsx')).briefPage,
  '/gap-map': async () => (await import('./pages/gap-map.tsx')).gapMapPage,
  '/developers': async () => (await import('./pages/developers.tsx')).developersPage,
  '/data': async () => (await import('./pages/data.tsx')).dataPage,
  '/about': async () => (await import('./pages/about.tsx')).aboutPage,
  '/glossary': async () => (await import('./pages/glossary.tsx')).glossaryPage,
  '/accessibility': async () => (await import('./pages/accessibility.tsx')).accessibilityPage,
  '/privacy': async () => (await import('./pages/privacy.tsx')).privacyPage,
};

/** Pages in which there is nothing to do: the server alone draws them, and no browser gets a script for them. */
const drawnByServer: typeof routes = import.meta.env.SSR
  ? { '/status': async () => (await import('./pages/status.tsx')).statusPage }
  : {};

/** Patterns of all pages that the browser can draw, so that a link to anything else is left to the browser. */
export const paths: readonly string[] = Object.keys(routes);

/** The page at an address, and the slug in it. What varies has no dot: an ending names another form of a page. */
async function match(pathname: string): Promise<{ page: Page<unknown>; slug: string } | undefined> {
  const asked = pathname.split('/');
  for (const [path, page] of Object.entries({ ...routes, ...drawnByServer })) {
    const parts = path.split('/');
    if (parts.length !== asked.length) continue;
    const varies = (part: string, at: number) => part.startsWith(':') && /^[^.]+$/.test(asked[at] ?? '');
    if (!parts.every((part, at) => part === asked[at] || varies(part, at))) continue;
    return { page: (await page()) as Page<unknown>, slug: asked[parts.indexOf(':slug')] ?? '' };
  }
  return undefined;
}

/** What an address leads to, but for the words it is said in. */
type Opened = Omit<Loaded, 'say'>;

/** Whoever has said something on a page in a language goes on with it: forms of dates and numbers are slow to find. */
const spoken = new Map<string, Say>();

async function withWords(opened: Opened, language: Language): Promise<Loaded> {
  const { path, words = [] } = opened.page;
  const key = `${language} ${path}`;
  const say = spoken.get(key) ?? sayIn(language, await wordsIn(language, words));
  spoken.set(key, say);
  return { ...opened, say };
}

/**
 * Finds the page for a neutral address and loads what it shows, and the words for it. Never fails but when told to stop:
 * trouble is a page too.
 */
export const open = async (api: Api, url: URL, language: Language): Promise<Loaded> =>
  withWords(await opened(api, url), language);

async function opened(api: Api, url: URL): Promise<Opened> {
  const found = await match(url.pathname);
  if (found === undefined) return missing(url);
  try {
    return { page: found.page, data: await found.page.load(api, found.slug, url), url, status: 200 };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    if (error instanceof ApiError && error.status === 404) return missing(url);
    if (error instanceof ApiError && error.status === GONE)
      return { page: await gone(), data: error.problem, url, status: GONE };
    const { message, status, requestId } =
      error instanceof ApiError ? error : { message: '', status: 503, requestId: '' };
    const data = { message, status, requestId };
    return { page: troublePage, data, url, status };
  }
}

const GONE = 410;
const gone = async () => (await import('./pages/gone.tsx')).gonePage as Page<unknown>;
const missing = (url: URL): Opened => ({ page: notFoundPage, data: null, url, status: 404 });

/**
 * The page that the server drew, found again by the client with the data it sent along.
 * @returns undefined for a page that the server alone can draw.
 */
export async function reopen(
  url: URL,
  status: number,
  data: unknown,
  language: Language,
): Promise<Loaded | undefined> {
  const opened = await reopened(url, status, data);
  return opened === undefined ? undefined : withWords(opened, language);
}

async function reopened(url: URL, status: number, data: unknown): Promise<Opened | undefined> {
  if (status === 404) return missing(url);
  if (status === GONE) return { page: await gone(), data, url, status };
  const page = status === 200 ? (await match(url.pathname))?.page : (troublePage as Page<unknown>);
  return page === undefined ? undefined : { page, data, url, status };
}
