import { type Change, changesByTime } from '../db/changes.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { repositoryAt } from '../oai/repository.ts';
import { entriesOf } from './entries.ts';
import { type Entry, tagging } from './entry.ts';
import { narrowingIn } from './schema.ts';
import type { Subject } from './subject.ts';

/** As many changes are in one document; older ones are in the next. */
const PART_SIZE = 50;

/** One document of a feed: its newest changes, or a part with older ones (a page, says RFC 5005, 3). */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** The address visitors use, without a slash at its end. */
  readonly origin: string;
  /** The page that shows what is followed, as a path with its query. */
  readonly home: string;
  /** The path of the feed without its ending, and what of its query narrows it. */
  readonly path: string;
  readonly query: string;
  readonly part: number;
  readonly hasMore: boolean;
  /** When the newest of its changes was saved; of an empty one, when the catalogue last changed. */
  readonly at: Date;
  readonly entries: readonly Entry[];
}

interface Asked {
  readonly origin: string;
  readonly path: string;
  /** The page that is followed, where it is not at that very path. */
  readonly home?: string;
  /** As it was asked. */
  readonly query: URLSearchParams;
  readonly part: number | undefined;
  readonly language: Language | undefined;
}

/** Reads a part of the changes that belong to a subject, newest first. */
export async function feedOf(
  db: Db,
  { title, keep }: Subject,
  { origin, path, home = path, query, part = 1, language }: Asked,
): Promise<Feed> {
  const all = await changesByTime(db);
  const first = (part - 1) * PART_SIZE;
  const found = upTo(first + PART_SIZE + 1, all, keep);
  const { domain } = repositoryAt(origin, undefined);
  const of = narrowingIn(path, query);
  const written = of === '' ? '' : `?${of}`;
  const newest = (found[0] ?? all[0])?.savedAt ?? 0;
  return {
    id: `${tagging(domain)}feed${path}${written}`,
    title: `${title} – Practice Exchange`,
    origin,
    home: home + written,
    path,
    query: of,
    part,
    hasMore: found.length > first + PART_SIZE,
    at: new Date(newest),
    entries: await entriesOf(db, found.slice(first, first + PART_SIZE), { domain, language }),
  };
}

function upTo(most: number, all: readonly Change[], keep: Subject['keep']): Change[] {
  const found: Change[] = [];
  for (const change of all) {
    if (!keep(change)) continue;
    if (found.push(change) === most) break;
  }
  return found;
}

/** The address of a part of a feed, whole. @param ending what tells its format. */
export function addressOf({ origin, path, query }: Feed, ending: string, part = 1): string {
  const all = [query, part === 1 ? '' : `part=${part}`].filter((part) => part !== '').join('&');
  return `${origin}${path}.${ending}${all === '' ? '' : `?${all}`}`;
}
