import { setTimeout as wait } from 'node:timers/promises';
import { giveBackLease, newHolder, takeLease } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { documentsFor } from './document.ts';
import { RefusedText } from './embedder.ts';
import { isBusy } from './indexer.ts';
import { fingerprint, meaningOf, type MeiliVectors, OtherVectors, type Waiting } from './meili-vectors.ts';

/** So many texts a request; and so many documents an update, since Meilisearch takes as long over one as over hundreds. */
const [PORTION, BATCH] = [32, 256];
const [LOOKED_AT, PATIENCE, POLL] = [1000, 30_000, 2000];
const [FIRST_PAUSE, LONGEST_PAUSE] = [1000, 60_000];

interface Log {
  warn(fields: object, message: string): void;
}

export interface Embedding {
  /** How it goes, for the health page. */
  state(): { failing: boolean; waiting: number | null };
  stop(): Promise<void>;
}

/**
 * Gives the documents of the index their vectors, until stopped. Documents are indexed without waiting for this, with an explicit
 * null where their text is new; those are found in the index itself, so that nothing is forgotten however often the embedder
 * fails. Then it is tried again after 1 s, 2 s … 60 s. A text that it refuses stays without a vector while this process runs.
 */
export function startEmbedding(
  database: Database,
  vectors: MeiliVectors,
  log: Log,
  onOtherVectors: () => void,
): Embedding {
  const { model } = vectors;
  const stopping = new AbortController();
  const { signal } = stopping;
  const holder = newHolder();
  const hopeless = new Set<string>();
  let waiting: number | null = null;
  let passed = 0;

  const ask = (texts: string[]) =>
    model.embed(texts, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
  const probe = () => ask(['city']);
  const embed = async (batch: Text[]): Promise<(number[] | undefined)[]> => {
    try {
      return await ask(batch.map(({ text }) => text));
    } catch (error) {
      if (!(error instanceof RefusedText)) throw error;
      const alone = [];
      // One of them is refused: each by itself, then. By itself, it is the text's fault unless any other is refused too.
      if (batch.length > 1) for (const each of batch) alone.push((await embed([each]))[0]);
      else await probe();
      if (batch.length === 1) hopeless.add(batch[0]?.meaning ?? '');
      return alone;
    }
  };
  /** @returns whether there may be more to do. */
  const round = async (): Promise<boolean> => {
    if (model.dimensions() === undefined || model.failing()) await probe();
    if (!(await vectors.open())) return false;
    const found = await vectors.waiting(LOOKED_AT);
    const hopeful = found.documents.filter(({ meaning }) => !hopeless.has(meaning));
    waiting = found.total;
    const some = hopeful.slice(passed, passed + BATCH);
    const batch = await textsOf(database, model.space, some);
    // Those that cannot be given a vector now are passed over, until all others were looked at.
    passed = some.length < BATCH ? 0 : passed + some.length - batch.length;
    if (batch.length === 0) return some.length > 0 && passed > 0;
    const given: Parameters<MeiliVectors['give']>[0] = [];
    let trouble: unknown;
    try {
      for (let at = 0; at < batch.length; at += PORTION) {
        const portion = batch.slice(at, at + PORTION);
        for (const [place, vector] of (await embed(portion)).entries()) {
          const { id, meaning } = portion[place] as Text;
          if (vector !== undefined) given.push({ id, meaning, vector });
        }
      }
    } catch (error) {
      // What there is so far is not thrown away.
      trouble = error;
    }
    // A long import or a swap goes first; vectors of what it changes are thrown away in `give`.
    while (given.length > 0 && !(await withLease(database, holder, () => vectors.give(given))))
      await wait(500, undefined, { signal });
    if (trouble !== undefined) throw trouble;
    return true;
  };
  const run = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE; !signal.aborted; ) {
      try {
        const more = await round();
        pause = FIRST_PAUSE;
        await wait(more ? 0 : POLL, undefined, { signal }).catch(() => undefined);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof OtherVectors) onOtherVectors();
        if (!isBusy(error))
          log.warn({ error: String(error), retryInMs: pause }, 'practices cannot be given their vectors');
        await wait(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  };
  const running = run();
  return {
    state: () => ({ failing: model.failing(), waiting }),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

interface Text extends Waiting {
  readonly text: string;
}

/** Texts from the database; where it has a newer one than the index, that one is on its way there. */
async function textsOf(database: Database, space: string, waiting: Waiting[]): Promise<Text[]> {
  const ids = waiting.map(({ id }) => id);
  const text = new Map((await documentsFor(database.db, ids)).map((each) => [each.id, meaningOf(each)]));
  return waiting.flatMap((each) => {
    const found = text.get(each.id) ?? '';
    return fingerprint(space, found) === each.meaning ? [{ ...each, text: found }] : [];
  });
}

/** While nobody else writes to the index. @returns whether it was done. */
async function withLease(database: Database, holder: string, work: () => Promise<void>): Promise<boolean> {
  if (!(await takeLease(database, 'index', holder))) return false;
  try {
    await work();
    return true;
  } finally {
    await giveBackLease(database, 'index', holder);
  }
}
