import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileToRead, Message, ReadingOrder } from './messages.ts';

/** Old-space memory of the reading process, in MB. */
const MEMORY = 128;
/** Milliseconds without a message after which a file is given up. */
const PATIENCE = 10_000;
/** Milliseconds that the program itself may take to begin: on a busy machine that says nothing of a file. */
const BEGINNING = 60_000;

export interface Told {
  readonly file: FileToRead;
  readonly message: Message;
}

/**
 * Reads files in a process of its own that may read their folders and nothing else. A file that this process does not
 * survive, or that takes too long, is a file with a fault; the others are read by the next process.
 * @throws Error when that process cannot be started at all.
 */
export async function* readFiles(order: ReadingOrder): AsyncGenerator<Told> {
  let left = order.files;
  while (left.length > 0) {
    const reading = start({ ...order, files: left });
    let at = 0;
    let ready = false;
    for await (const message of reading.messages) {
      if (message.is === 'ready') {
        ready = true;
        continue;
      }
      const file = left[at] as FileToRead;
      if (message.is === 'end') at += 1;
      yield { file, message };
    }
    const { why, reason } = await reading.ended;
    if (!ready) throw new Error(`The program that reads files cannot be started (${reason}). Run npm ci.`);
    left = left.slice(at);
    const [lost, ...rest] = left;
    if (lost === undefined) return;
    yield { file: lost, message: { is: 'fault', at: { line: 1 }, message: why, hides: true } };
    yield { file: lost, message: { is: 'end' } };
    left = rest;
  }
}

function start(order: ReadingOrder): { messages: AsyncGenerator<Message>; ended: Promise<Ending> } {
  const folders = new Set([programFolder(), ...order.files.flatMap(({ path }) => foldersOf(path))]);
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...[...folders].map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${MEMORY}`,
      '--max-semi-space-size=16',
      '--no-warnings',
      reader,
    ],
    { stdio: ['pipe', 'ignore', 'pipe', 'pipe'], env: {} },
  );
  let late = false;
  let complaint = '';
  const [, , stderr, answers] = child.stdio as unknown as [unknown, unknown, Readable, Readable];
  stderr.on('data', (data: Buffer) => {
    complaint = (complaint + data.toString()).slice(-2000);
  });
  // It may have ended before it has read all of this.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(JSON.stringify(order));
  const ended = once(child, 'close').then(() => endingOf(late, complaint));
  const timer = (milliseconds = PATIENCE) =>
    setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
  const messages = (async function* (): AsyncGenerator<Message> {
    let patience = timer(BEGINNING);
    let cut = '';
    let record: Extract<Message, { is: 'record' }> | undefined;
    try {
      for await (const piece of answers.setEncoding('utf8') as AsyncIterable<string>) {
        // Only the time it takes counts, not the time we take over what it says.
        clearTimeout(patience);
        const lines = (cut + piece).split('\n');
        cut = lines.pop() ?? '';
        for (const line of lines) {
          const message = record === undefined ? (JSON.parse(line) as Message) : { ...record, json: line };
          record = message.is === 'record' && record === undefined ? message : undefined;
          if (record === undefined) yield message;
        }
        patience = timer();
      }
    } finally {
      clearTimeout(patience);
      child.kill('SIGKILL');
    }
  })();
  return { messages, ended };
}

interface Ending {
  /** What the program itself says. */
  readonly reason: string;
  /** What to do about it, where a file is the cause. */
  readonly why: string;
}

function endingOf(late: boolean, complaint: string): Ending {
  const reason =
    /^\w*Error.*$/m.exec(complaint)?.[0] ?? (complaint.trim().split('\n').at(-1) || 'no reason given');
  if (late)
    return {
      reason,
      why: `Nothing could be read of it in ${PATIENCE / 1000} seconds. Split it, or save it as CSV.`,
    };
  const why = /heap out of memory|Zone|allocation failed/i.test(complaint)
    ? `It needs more memory than one file may (${MEMORY} MB). Split it, or save it as CSV, which is read a row at a time.`
    : `It broke off the program that reads it (${reason}). Save it again in another format.`;
  return { reason, why };
}

/** The folder that was named and, where that is a link, the one it leads to. */
const foldersOf = (path: string): string[] => [
  dirname(resolve(path)),
  dirname(existsSync(path) ? realpathSync(path) : resolve(path)),
];

/** Beside this file: `reader.ts` in the sources, `reader.js` when built. */
let reader = ['reader.js', 'reader.ts'].map((name) => join(import.meta.dirname, name)).find(existsSync) ?? '';

/** Reads with another build of the program: a built one starts three times as fast as its sources. For tests. */
export function readWith(path: string): void {
  reader = path;
}

/** The top of the project, which holds this program and its packages. */
function programFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
