import { setTimeout as wait } from 'node:timers/promises';
import { serving } from './children.ts';

// What exports cost: a result list streamed from the database, files made and then sent from the disk, and what searches
// notice of it. In a server of its own, whose memory is looked at before and after.

interface Sent {
  readonly seconds: number;
  readonly megabytes: number;
  /** Most memory of the server so far, in MB. */
  readonly memory: number;
}
export interface Exporting {
  /** Most memory before anything was exported, in MB, after searches. */
  readonly before: number;
  /** All practices as a result list. */
  readonly streamed: Sent;
  /** The first time, with its making, by file. */
  readonly made: Record<string, Sent>;
  /** The largest of them once more. */
  readonly again: Sent;
  /** Milliseconds of searches: with nothing else to do, and while files were made. */
  readonly searches: { readonly quiet: number[]; readonly meanwhile: number[] };
}

const FILES = ['practices.csv', 'practices.jsonl', 'catalogue.zip', 'catalogue.xlsx', 'practices.jsonld'];
const SEARCHES = 100;
const PAUSE = 50;

/** @param files which are made; those of a large catalogue take minutes. */
export async function measureExports(database: string, files = FILES): Promise<Exporting> {
  const { result } = await serving(database, async (url, memory) => {
    const download = async (path: string): Promise<Sent> => {
      const start = performance.now();
      const answer = await fetch(`${url}/data/${path}`);
      let bytes = 0;
      for await (const chunk of answer.body ?? []) bytes += (chunk as Uint8Array).length;
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return { seconds: (performance.now() - start) / 1000, megabytes: bytes / 1e6, memory: memory() };
    };
    const search = async (number: number): Promise<number> => {
      const start = performance.now();
      const answer = await fetch(`${url}/api/practices?q=city&page=${1 + (number % SEARCHES)}`);
      await answer.text();
      return performance.now() - start;
    };
    const quiet: number[] = [];
    for (let at = 0; at < SEARCHES; at++) quiet.push(await search(at));
    await download('practices.csv?q=nothing-of-the-kind');
    const before = memory();
    const streamed = await download('practices.csv?sort=title');
    const meanwhile: number[] = [];
    const done = new AbortController();
    const searching = (async () => {
      for (let at = 0; !done.signal.aborted; at++) {
        meanwhile.push(await search(at));
        await wait(PAUSE);
      }
    })();
    const made: Record<string, Sent> = {};
    for (const file of files) made[file] = await download(file);
    done.abort();
    await searching;
    const again = await download('practices.csv');
    return { before, streamed, made, again, searches: { quiet, meanwhile } };
  });
  return result;
}

if (import.meta.main) {
  const [database, ...files] = process.argv.slice(2);
  if (database === undefined) throw new Error('node test/bench/exporting.ts DATABASE [FILE…]');
  const { searches, ...rest } = await measureExports(database, files.length === 0 ? FILES : files);
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))]?.toFixed(1);
  const told = (times: number[]) => `p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, most ${at(times, 1)} ms`;
  process.stdout.write(`${JSON.stringify(rest, null, 1)}\nsearches: ${told(searches.quiet)}\n`);
  process.stdout.write(`meanwhile: ${told(searches.meanwhile)}, ${searches.meanwhile.length} of them\n`);
}
