import type { SearchResult } from './engine.ts';

/** Answers to searches, for one version of the catalogue: the ones asked for longest ago go first when there is no room. */
interface KeptAnswers {
  get(key: string, version: number): SearchResult | undefined;
  put(key: string, version: number, answer: SearchResult): void;
}

interface Limits {
  readonly entries: number;
  readonly bytes: number;
  /** Milliseconds, for answers of an index outside the database: somebody else may change it. */
  readonly age: number;
}

export function keptAnswers({ entries, bytes, age }: Limits, now: () => number): KeptAnswers {
  const kept = new Map<string, { answer: SearchResult; size: number; until: number }>();
  let [of, held] = [-1, 0];
  const turnTo = (version: number): void => {
    if (of === version) return;
    kept.clear();
    [of, held] = [version, 0];
  };
  const drop = (key: string): void => {
    held -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  return {
    get(key, version) {
      turnTo(version);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      if (found.until > now()) kept.set(key, found);
      else held -= found.size;
      return found.until > now() ? found.answer : undefined;
    },
    put(key, version, answer) {
      // Found out while the catalogue changed: of no use to anybody who comes now.
      if (version < of) return;
      turnTo(version);
      drop(key);
      const size = sizeOf(answer) + 2 * key.length;
      if (size > bytes) return;
      kept.set(key, { answer, size, until: answer.engine === 'embedded' ? Infinity : now() + age });
      held += size;
      for (const oldest of kept.keys()) {
        if (kept.size <= entries && held <= bytes) return;
        drop(oldest);
      }
    },
  };
}

/** Bytes, roughly and rather too many. */
const sizeOf = ({ ids, counts, matched }: SearchResult): number =>
  500 + 8 * ids.length + textsSize(matched) + textsSize(Object.values(counts).flatMap(Object.keys));
const textsSize = (texts: string[]): number => texts.reduce((sum, text) => sum + 48 + 2 * text.length, 0);
