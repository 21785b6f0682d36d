import { type Api, ApiError } from './api.ts';
import type { Loaded, Page } from './page.ts';
import { adoptionPage } from './pages/adoption.tsx';
import { cityPage } from './pages/city.tsx';
import { eventPage } from './pages/event.tsx';
import { homePage } from './pages/home.tsx';
import { notFoundPage } from './pages/not-found.tsx';
import { planPage } from './pages/plan.tsx';
import { practicePage } from './pages/practice.tsx';
import { searchPage } from './pages/search.tsx';
import { tagPage } from './pages/tag.tsx';
import { troublePage } from './pages/trouble.tsx';

const pages = [
  homePage,
  searchPage,
  practicePage,
  cityPage,
  eventPage,
  adoptionPage,
  planPage,
  tagPage,
] as Page<unknown>[];

/** Pages that few visitors need come with scripts of their own, so that the first page stays small. */
const later: Readonly<Record<string, () => Promise<unknown>>> = {
  '/my-city': async () => (await import('./pages/my-city.tsx')).myCityPage,
  '/compare': async () => (await import('./pages/compare.tsx')).comparePage,
  '/shortlist': async () => (await import('./pages/shortlist.tsx')).shortlistPage,
  '/transfers': async () => (await import('./pages/transfers.tsx')).transfersPage,
  '/gap-map': async () => (await import('./pages/gap-map.tsx')).gapMapPage,
  '/developers': async () => (await import('./pages/developers.tsx')).developersPage,
  '/data': async () => (await import('./pages/data.tsx')).dataPage,
  '/about': async () => (await import('./pages/about.tsx')).aboutPage,
  '/events': async () => (await import('./pages/events.tsx')).eventsPage,
  '/plans': async () => (await import('./pages/plans.tsx')).plansPage,
  '/tags': async () => (await import('./pages/tags.tsx')).tagsPage,
  '/cities': async () => (await import('./pages/cities.tsx')).citiesPage,
  '/practices/:slug/v/:version': async () =>
    (await import('./pages/practice-version.tsx')).practiceVersionPage,
  '/brief': async () => (await import('./pages/brief.tsx')).briefPage,
};

/** Patterns of all pages, so that a link to anything else is left to the browser. */
export const paths: readonly string[] = [...pages.map(({ path }) => path), ...Object.keys(later)];

const routes: readonly (readonly [path: string, page: () => Promise<unknown>])[] = [
  ...pages.map((page) => [page.path, () => Promise.resolve(page)] as const),
  ...Object.entries(later),
];

/** The page at an address, and the slug in it. What varies has no dot: an ending names another form of a page. */
async function match(pathname: string): Promise<{ page: Page<unknown>; slug: string } | undefined> {
  const asked = pathname.split('/');
  for (const [path, page] of routes) {
    const parts = path.split('/');
    if (parts.length !== asked.length) continue;
    const varies = (part: string, at: number) => part.startsWith(':') && /^[^.]+$/.test(asked[at] ?? '');
    if (!parts.every((part, at) => part === asked[at] || varies(part, at))) continue;
    return { page: (await page()) as Page<unknown>, slug: asked[parts.indexOf(':slug')] ?? '' };
  }
  return undefined;
}

/** Finds the page for an address and loads what it shows. Never fails: trouble is a page too. */
export async function open(api: Api, url: URL): Promise<Loaded> {
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
const missing = (url: URL): Loaded => ({ page: notFoundPage, data: null, url, status: 404 });

/** The page that the server drew, found again by the client with the data it sent along. */
export async function reopen(url: URL, status: number, data: unknown): Promise<Loaded> {
  if (status === 404) return missing(url);
  if (status === GONE) return { page: await gone(), data, url, status };
  const page = status === 200 ? (await match(url.pathname))?.page : (troublePage as Page<unknown>);
  return page === undefined ? missing(url) : { page, data, url, status };
}
