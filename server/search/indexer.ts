import { setTimeout as wait } from 'node:timers/promises';
import { giveBackLease, isLeased, newHolder, takeLease } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { publishedIds } from './drift.ts';
import type { SearchIndex } from './engine.ts';
import { pending, queueState } from './outbox.ts';
import { rebuild, RebuildRefused } from './rebuild.ts';
import { drain, repairDrift } from './relay.ts';
import { type TroubleKind, troubleOf } from './trouble.ts';

const [FIRST_PAUSE, LONGEST_PAUSE] = [1000, 15_000];
/** The same trouble is told again after so long. */
const REMIND = 5 * 60_000;
/** What is being sent when the server ends is waited for no longer: it is in the outbox. */
const FAREWELL = 2000;

/** How often the indexer looks, in milliseconds. */
export interface Rhythm {
  /** Whether anything waits in the outbox. */
  readonly poll: number;
  /** Whether the index is there, has our settings and as many documents as it should. */
  readonly glance: number;
  /** The fingerprint of every document; besides, once what somebody wrote was sent, unless it was looked at within `glance`. */
  readonly comparison: number;
}

const RHYTHM: Rhythm = { poll: 500, glance: 20_000, comparison: 5 * 60_000 };

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

interface IndexState {
  /** Whether searches are sent to it. */
  readonly serving: boolean;
  /** When every document was last compared with the database; null before the first time. */
  readonly compared: Date | null;
  /** How many differed then, and were sent again. */
  readonly differed: number;
  /** What keeps it from being kept up to date at the moment. */
  readonly trouble: TroubleKind | null;
}

export interface Indexer {
  state(): IndexState;
  recheck(): void;
  stop(): Promise<void>;
}

/**
 * Keeps the index equal to the database until stopped: builds it where it is missing or has other settings, sends what the
 * outbox holds, compares every document (at the start, after what others wrote, and every five minutes) and sends again what
 * differs. When the engine is away it tries again after 1 s, 2 s … 15 s; `recheck` has it look at once, for whoever noticed
 * that the engine fails. It rests while a rebuild from the command line swaps the index, and while another process writes to
 * the database.
 */
export function startIndexer(
  database: Database,
  index: SearchIndex,
  log: Log,
  rhythm: Rhythm = RHYTHM,
): Indexer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const holder = newHolder();
  let state: IndexState = { serving: false, compared: null, differed: 0, trouble: null };
  let [glanced, compared, told] = [0, 0, 0];
  let written = false;
  let pause = FIRST_PAUSE;

  const serve = (serving: boolean): void => {
    index.serve(serving);
    state = { ...state, serving };
  };
  const rest = (time: number) => wait(time, undefined, { signal }).catch(() => undefined);
  const ours = () => takeLease(database, 'index', holder);
  /** Beside a rebuild one batch at a time is sent, so that it can have the lease in between. */
  const goOn = async (batches: number) =>
    (batches === 0 || !(await isLeased(database.db, 'rebuild'))) && (await ours());
  const compare = async (): Promise<void> => {
    const differed = await repairDrift(database, index);
    if (differed > 0)
      log.warn({ practices: differed }, 'the search index differed from the database and is repaired');
    [compared, written] = [Date.now(), false];
    state = { ...state, compared: new Date(), differed };
    await drain(database, index, goOn);
  };
  /** Sends what waits and looks at what is due, while nobody else writes to the index. */
  const work = async (glance: boolean): Promise<void> => {
    if ((await drain(database, index, goOn)) > 0) written = true;
    const age = Date.now() - compared;
    const due = age >= rhythm.comparison || (written && age >= rhythm.glance);
    if (due || (glance && !(await holdsAsMany(database, index)))) await compare();
    if (glance) glanced = Date.now();
  };
  const round = async (): Promise<void> => {
    const glance = Date.now() - glanced >= rhythm.glance;
    const found = glance ? await index.state() : 'ready';
    if (found !== 'ready') {
      log.info({ because: `it is ${found}` }, 'building the search index');
      const practices = await rebuild(database, index, { holder, signal });
      log.info({ practices }, 'the search index is built');
      compared = 0;
    }
    if ((glance || (await pending(database.db, 1)).length > 0) && (await ours())) {
      try {
        await work(glance);
      } finally {
        await giveBackLease(database, 'index', holder);
      }
    }
    if (compared === 0) return;
    serve(true);
    if (state.trouble !== null) log.info({}, 'the search index is kept up to date again');
    state = { ...state, trouble: null };
  };
  const tell = (error: unknown): void => {
    const known = troubleOf(error);
    const kind = known?.kind ?? 'fails';
    const again = state.trouble === kind && Date.now() - told < REMIND;
    state = { ...state, trouble: kind };
    if (again) return;
    told = Date.now();
    const say = kind === 'refuses the key' ? log.error.bind(log) : log.warn.bind(log);
    say(
      { reason: known?.sentence ?? String(error), retryInMs: pause },
      'the search index cannot be kept up to date; the embedded engine answers, and what changes waits',
    );
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round();
        pause = FIRST_PAUSE;
        await rest(rhythm.poll);
      } catch (error) {
        if (isBusy(error) || error instanceof RebuildRefused) {
          // An import holds the database, or somebody builds the index. What waits goes on waiting; the index is as good as before.
          await rest(rhythm.poll);
          continue;
        }
        if (signal.aborted) return;
        // Look at everything again: the engine may come back empty, or with other settings.
        [glanced, compared] = [0, 0];
        serve(false);
        tell(error);
        await rest(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  };
  const running = run();
  return {
    state: () => state,
    recheck() {
      [glanced, compared] = [0, 0];
    },
    async stop() {
      stopping.abort();
      await Promise.race([running, wait(FAREWELL)]);
    },
  };
}

/** Whether the number of documents is possible: all that are published, but for those put aside. */
async function holdsAsMany({ db }: Database, index: SearchIndex): Promise<boolean> {
  const found = await index.count();
  const published = (await publishedIds(db)).length;
  return found <= published && found >= published - (await queueState(db)).refused;
}

/** Another process, an import perhaps, holds the database. */
export const isBusy = (error: unknown): boolean =>
  (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true;
