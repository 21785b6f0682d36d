import { hydrate, render } from 'preact';
import { apiOver } from './api.ts';
import { App } from './app.tsx';
import { withChoicesOf, withoutChoices } from './carried.ts';
import { fetching } from './fetching.ts';
import { type Language, neutral, under } from './language.ts';
import type { Operator } from './operator.ts';
import type { Loaded } from './page.ts';
import { OperatorContext } from './parts/link.tsx';
import { open, paths, reopen } from './routes.ts';
import { slashIsOff } from './shortcut.ts';
import { takingOver } from './taking-over.ts';

// Takes over the page that the server drew; from then on, links inside the site load data instead of documents.

const root = document.getElementById('app') as HTMLElement;
const sent = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as {
  status: number;
  data: unknown;
  operator: Operator;
};
/** A document has one language: links to another are left to the browser. */
const language = document.documentElement.lang as Language;
const { base } = neutral(new URL(location.href));
let leaving = new AbortController();
/** The address of what is drawn. */
let shown = new URL(location.href);

const draw = (loaded: Loaded) => (
  <OperatorContext.Provider value={sent.operator}>
    <App loaded={loaded} base={base} search={search} />
  </OperatorContext.Provider>
);

/**
 * Loads an address and draws it; a newer call makes an older one stop. `arrive` runs between the two: the address
 * changes when the page does.
 * @returns whether this one was drawn.
 */
async function show(url: URL, arrive: () => void = () => undefined): Promise<boolean> {
  leaving.abort();
  const mine = new AbortController();
  leaving = mine;
  document.documentElement.toggleAttribute('data-loading', true);
  try {
    const loaded = await open(apiOver(fetching(mine.signal), language), neutral(url).url, language);
    if (mine.signal.aborted) return false;
    arrive();
    shown = url;
    render(draw(loaded), root);
    document.title = loaded.page.title(loaded.data, loaded.url, loaded.say);
    return true;
  } catch (error) {
    if (mine.signal.aborted) return false;
    throw error;
  } finally {
    if (leaving === mine) document.documentElement.toggleAttribute('data-loading', false);
  }
}

/** Typing replaces the address, so that Back leaves the search instead of undoing letters. */
async function search(address: string): Promise<void> {
  const url = new URL(under(base, address), location.href);
  await show(url, () => history.replaceState(null, '', url));
}

async function visit(url: URL): Promise<void> {
  const samePage = url.pathname === location.pathname;
  const pageBefore = new URLSearchParams(location.search).get('page');
  // What only changes a choice (the shortlist, a note) is no step to go back on.
  const sameView = samePage && withoutChoices(url) === withoutChoices(new URL(location.href));
  const arrived = await show(url, () => {
    if (sameView) return history.replaceState(history.state, '', url);
    history.replaceState({ scroll: scrollY }, '');
    return history.pushState(null, '', url);
  });
  if (!arrived) return;
  if (samePage) {
    // What had the focus may be gone: a column taken out, a practice at the end of its list.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (url.searchParams.get('page') !== pageBefore) {
      const results = document.querySelector<HTMLElement>('.results');
      results?.scrollIntoView();
      results?.focus({ preventScroll: true });
    }
    return;
  }
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** Another form of a page has its address with an ending, and is the browser's own business. */
function isPage(address: URL): boolean {
  const { base: other, url } = neutral(address);
  if (other !== base) return false;
  return paths.some((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/.]+')}$`).test(url.pathname));
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (
    link === null ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  // In a picture `link.href` is an object, so the attributes are asked.
  const url = new URL(link.getAttribute('href') ?? '', location.href);
  if (
    url.origin !== location.origin ||
    link.hasAttribute('target') ||
    link.hasAttribute('download') ||
    !isPage(url)
  )
    return;
  if (url.hash !== '' && url.pathname === location.pathname && url.search === location.search) return;
  event.preventDefault();
  void visit(url);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'get') return;
  event.preventDefault();
  const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  if (pressed?.ariaDisabled === 'true') return;
  const fields = [...new FormData(form, pressed)].filter(
    ([name, value]) => value !== '' || name === 'order',
  ) as [string, string][];
  const url = new URL(pressed?.hasAttribute('formaction') === true ? pressed.formAction : form.action);
  url.search = new URLSearchParams(fields).toString();
  void visit(url);
});

// Back leads to an earlier page, and not to an earlier shortlist: choices made since then stay.
addEventListener('popstate', (event) => {
  const { scroll = 0 } = (event.state ?? {}) as { scroll?: number };
  const url = withChoicesOf(new URL(location.href), shown);
  if (neutral(url).base !== base) return location.reload();
  void show(url, () => history.replaceState(event.state, '', url)).then(
    (done) => done && scrollTo(0, scroll),
  );
});

addEventListener('keydown', (event) => {
  // Filters look like boxes to tick, so the space bar ticks them.
  const filter = event.target instanceof Element ? event.target.closest<HTMLElement>('a.facet-value') : null;
  if (event.key === ' ' && filter !== null) {
    event.preventDefault();
    filter.click();
  }
  const typing =
    event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.altKey) return;
  if (!(event.ctrlKey || event.metaKey) && (typing || slashIsOff())) return;
  const box = document.querySelector<HTMLInputElement>('input[name=q]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const here = neutral(new URL(location.href)).url;
const drawn = await reopen(here, sent.status, sent.data, language);
if (drawn !== undefined) {
  takingOver.now = true;
  hydrate(draw(drawn), root);
  takingOver.now = false;
}
document.documentElement.toggleAttribute('data-ready', true);
