import { store, stored } from './storage.ts';

const KEY = 'practice-exchange-searches';
const MOST = 8;

/** Recent searches, newest first; null while the visitor has not asked for them to be kept. */
export function recentSearches(): string[] | null {
  try {
    const kept: unknown = JSON.parse(stored(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, MOST) : null;
  } catch {
    return null;
  }
}

/** Keeps these from now on; with null, keeps nothing any more. */
export const keepSearches = (searches: string[] | null): void =>
  store(KEY, searches === null ? null : JSON.stringify(searches.slice(0, MOST)));

/** Notes a finished search, only where the visitor has asked for that. */
export function noteSearch(text: string): void {
  const before = recentSearches();
  const search = text.trim();
  if (before !== null && search !== '') keepSearches([search, ...before.filter((each) => each !== search)]);
}
