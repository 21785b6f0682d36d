import { countable } from './countable.ts';

// What visitors looked for in vain, as words alone: who asked, from where and when is never known here.

/** More different texts than this are not kept until the next writing, so that nobody can fill the memory. */
const MOST_TEXTS = 500;

interface Taken {
  /** Searches by their words. */
  readonly counts: ReadonlyMap<string, number>;
  /** Searches that were not counted, because there were too many different ones. */
  readonly dropped: number;
}

interface Misses {
  add(text: string): void;
  /** Hands over what was counted, without what is only the beginning of something else, and begins anew. */
  take(): Taken;
  /** Takes back what could not be written. */
  giveBack(taken: Taken): void;
}

/** Counts searches in memory until somebody writes them down. */
export function countMisses(): Misses {
  let counts = new Map<string, number>();
  let dropped = 0;
  /** Whoever presses Enter after typing asks twice: a text counts once until the next writing. */
  const asked = new Set<string>();
  const count = (text: string, searches: number): void => {
    if (counts.has(text) || counts.size < MOST_TEXTS) counts.set(text, (counts.get(text) ?? 0) + searches);
    else dropped += searches;
  };
  return {
    add(text) {
      const counted = countable(text);
      if (counted === undefined || asked.has(counted)) return;
      count(counted, 1);
      if (counts.has(counted)) asked.add(counted);
    },
    take() {
      const taken = { counts: withoutBeginnings(counts), dropped };
      counts = new Map();
      dropped = 0;
      asked.clear();
      return taken;
    },
    giveBack(taken) {
      for (const [text, searches] of taken.counts) count(text, searches);
      dropped += taken.dropped;
    },
  };
}

/** Results follow the typing, so that `cyc` and `cycli` are asked for on the way to `cycling`. */
function withoutBeginnings(counts: ReadonlyMap<string, number>): Map<string, number> {
  // What begins with a text stands right behind it.
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.filter(([text], at) => sorted[at + 1]?.[0].startsWith(text) !== true));
}
