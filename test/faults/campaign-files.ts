import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileToRead, Message } from '../../server/files/messages.ts';
import { measured, MOST } from './measured.ts';
import { exportedSamples, type MutatedFile, mutatedFile, type Sample } from './mutated-files.ts';
import { faultsInReason } from './refusals.ts';
import type { Trial } from './trial.ts';

interface Campaign {
  readonly ran: number;
  readonly refused: number;
  readonly accepted: number;
  /** The most memory that a batch took. */
  readonly megabytes: number;
  /** What went wrong, each with the number that makes its file again. */
  readonly failures: string[];
}

/** Files for one reading process. */
const BATCH = 100;

/** Reads this many mutated files; whatever is in them, each is read or refused as it should be. */
async function mutatedFiles(count: number, until: number): Promise<Campaign> {
  const samples = await exportedSamples();
  let [refused, accepted, highest] = [0, 0, 0];
  const failures: string[] = [];
  for (let from = 0; from < count && Date.now() < until; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => from + at);
    const batch = await readBatch(samples, numbers);
    refused += batch.files.filter((file) => file.refused).length;
    accepted += batch.files.filter((file) => !file.refused).length;
    highest = Math.max(highest, batch.megabytes);
    failures.push(...batch.failures);
  }
  return { ran: refused + accepted, refused, accepted, megabytes: highest, failures };
}

export const mutatedImport: Trial = {
  row: '23',
  fault: 'read a file that was mutated at random',
  holds: 'it is read, or refused with its line and what to do, within ten seconds and 256 MB',
  gate: 150,
  release: 10_000,
  async run({ times, until }) {
    const { ran, refused, accepted, megabytes, failures } = await mutatedFiles(times, until);
    const detail = `${refused} refused, ${accepted} accepted, at most ${megabytes} MB`;
    // One that is refused always, or never, proves nothing.
    if (refused <= ran / 2 || accepted <= ran / 30) failures.push(`unlikely files: ${detail}`);
    return { times: ran, detail, failures };
  },
};

/** What was seen of one file. */
interface Seen {
  ends: number;
  refused: boolean;
  readonly wrong: string[];
}

interface Batch {
  readonly files: Seen[];
  readonly failures: string[];
  readonly megabytes: number;
}

async function readBatch(samples: readonly Sample[], numbers: number[]): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-mutated-'));
  const seen = new Map<string, Seen>();
  const made = numbers.map((number) => mutatedFile(samples, number));
  const files = made.map((file, at): FileToRead => {
    const path = put(file, join(folder, String(at)));
    seen.set(path, { ends: 0, refused: false, wrong: [] });
    return { path, format: file.format, ...(file.kind === undefined ? {} : { kind: file.kind }) };
  });
  const failures: string[] = [];
  let megabytes = 0;
  try {
    let since = Date.now();
    ({ megabytes } = await measured({ files, keepRaw: true, ignoreColumns: [] }, ({ file, message }) => {
      const its = seen.get(file.path);
      if (its === undefined) throw new Error(`Nobody asked for ${file.path}.`);
      look(message, its);
      if (message.is !== 'end') return;
      if (Date.now() - since > MOST.seconds * 1000) its.wrong.push(`took ${(Date.now() - since) / 1000} s`);
      since = Date.now();
    }));
  } catch (error) {
    failures.push(`files ${numbers[0]} to ${numbers.at(-1)}: the import itself broke off: ${String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (megabytes > MOST.megabytes)
    failures.push(`files ${numbers[0]} to ${numbers.at(-1)} took ${megabytes} MB`);
  const all = [...seen.values()];
  for (const [at, its] of all.entries()) {
    const { name, happened } = made[at] as MutatedFile;
    if (its.ends !== 1) its.wrong.push(`ended ${its.ends} times`);
    for (const what of new Set(its.wrong))
      failures.push(`file ${numbers[at]} (${name}: ${happened.join(', ')}) ${what}`);
  }
  return { files: all, failures, megabytes };
}

function put({ name, content }: MutatedFile, folder: string): string {
  mkdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Whether a message is as it has to be, whatever the file. */
function look(message: Message, seen: Seen): void {
  if (message.is === 'end') seen.ends += 1;
  if (message.is === 'record') {
    const record: unknown = JSON.parse(message.json);
    if (typeof record !== 'object' || record === null || message.slug === '')
      seen.wrong.push(`gave a record that is none: ${message.json.slice(0, 100)}`);
  }
  // What is said once, at the headings, is not said again at every record.
  if (message.is === 'bad' && message.faults.length === 0 && !seen.refused)
    seen.wrong.push('has a bad record without a fault');
  const faults = message.is === 'bad' ? message.faults : message.is === 'fault' ? [message] : [];
  if (faults.length > 0) seen.refused = true;
  for (const fault of faults) {
    if (!(fault.at.line >= 1)) seen.wrong.push(`has a fault in line ${fault.at.line}`);
    seen.wrong.push(...faultsInReason(fault.message));
  }
}
