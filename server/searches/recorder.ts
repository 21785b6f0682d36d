import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { countMisses } from './misses.ts';
import { monthOf } from './months.ts';
import { saveMisses } from './writes.ts';

const EVERY = 60_000;

interface Log {
  warn(about: object, message: string): void;
}

interface Recorder {
  missed(text: string): void;
  /** Writes what was counted; what cannot be written is kept for the next time. */
  flush(now?: Date): Promise<void>;
  stop(): Promise<void>;
}

/** Counts searches that found nothing, and writes them down once a minute and when the server stops. */
export function startRecorder(database: Database, log: Log, every = EVERY): Recorder {
  const misses = countMisses();
  let forgottenIn = '';
  const flush = async (now = new Date()): Promise<void> => {
    const taken = misses.take();
    // A month in which nothing is counted still has to forget the one that is too long ago.
    if (taken.counts.size === 0 && forgottenIn === monthOf(now)) return;
    try {
      await write(database, (tx) => saveMisses(tx, taken.counts, now));
      forgottenIn = monthOf(now);
      if (taken.dropped > 0) log.warn({ searches: taken.dropped }, 'too many different searches to count');
    } catch (error) {
      misses.giveBack(taken);
      log.warn({ error: String(error) }, 'searches that found nothing could not be written; trying again');
    }
  };
  const timer = setInterval(() => void flush(), every);
  return {
    missed: (text) => misses.add(text),
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}
