/**
 * What a visitor has chosen and takes along from page to page: my city, how much each likeness
 * weighs, the shortlist and its notes. It stands in the address and nowhere else, so that a page can be sent to a colleague
 * as it is.
 */
const CARRIED =
  /^(my(_population|_country|_language)?|weigh_(population|country|language|cost)|list|note\..+)$/;

export const isCarried = (name: string): boolean => CARRIED.test(name);

export type Carried = readonly (readonly [name: string, value: string])[];

/** What an address carries, in its order; empty values say nothing. */
export function carriedIn(parameters: URLSearchParams): Carried {
  // A form that puts the list in another order sends that beside the list.
  const order = parameters.get('order');
  return [...parameters]
    .filter(([name, value]) => isCarried(name) && value !== '')
    .map(([name, value]) => [name, name === 'list' && order !== null ? order : value] as const)
    .filter(([, value]) => value !== '');
}

/** A link with what is carried. What the link itself says about a name counts, also when it says that it is empty. */
export function carry(href: string, carried: Carried): string {
  if (carried.length === 0 || !href.startsWith('/')) return href;
  const [, path = '', search = '', hash = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(href) ?? [];
  const parameters = new URLSearchParams(search);
  const said = new Set(parameters.keys());
  for (const [name, value] of carried) if (!said.has(name)) parameters.append(name, value);
  for (const name of said) if (isCarried(name) && parameters.get(name) === '') parameters.delete(name);
  const written = parameters.toString().replaceAll('%2C', ',');
  return `${path}${written === '' ? '' : `?${written}`}${hash}`;
}

const MINE = /^(my|my_.+|weigh_.+)$/;

/** Of what an address carries, what says which city is the visitor's: as a query for the API, empty where nothing does. */
export const mineIn = (parameters: URLSearchParams): string =>
  new URLSearchParams(
    carriedIn(parameters).filter(([name]) => MINE.test(name)) as [string, string][],
  ).toString();

/** Queries put together, empty ones left out. */
export const joined = (...queries: string[]): string => queries.filter((query) => query !== '').join('&');

/** An address without what it carries: the same for the same view. */
export function withoutChoices(url: URL): string {
  const others = [...url.searchParams].filter(([name]) => !isCarried(name) && name !== 'order');
  return `${url.pathname}?${new URLSearchParams(others).toString()}`;
}

/** An address with what another one carries. */
export const withChoicesOf = (url: URL, other: URL): URL =>
  new URL(carry(withoutChoices(url).replace(/\?$/, ''), carriedIn(other.searchParams)) + url.hash, url);
