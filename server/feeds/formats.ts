import { atomOf } from './atom.ts';
import type { Feed } from './feed.ts';
import { ENDING, jsonFeedOf } from './json-feed.ts';

interface Format {
  /** What the address ends with, after a dot. */
  readonly ending: string;
  readonly label: string;
  readonly type: string;
  readonly write: (feed: Feed) => string;
}

/** The forms of every feed; browsers and readers take the first. */
export const FORMATS: readonly Format[] = [
  { ending: 'atom', label: 'Atom', type: 'application/atom+xml', write: atomOf },
  { ending: ENDING, label: 'JSON Feed', type: 'application/feed+json', write: jsonFeedOf },
];
