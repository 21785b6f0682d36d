import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Message, ReadingOrder } from '../../server/files/messages.ts';
import { PROJECT } from '../machine.ts';

// The reading process as server/files/sandbox.ts starts it, with an eye on what it takes.

/** What one file may take, whatever is in it. */
export const MOST = { seconds: 10, megabytes: 256 } as const;

export interface Measured {
  readonly seconds: number;
  /** The most memory it ever had, its program and libraries included. */
  readonly megabytes: number;
  /** Whether it came to its end by itself; a file may also break it off. */
  readonly wellEnded: boolean;
  /** The last it said when it broke off. */
  readonly complaint: string;
}

/**
 * Reads files in one process of their own.
 * @param hear is told every message, as it comes.
 * @param patience seconds after which the process is given up.
 */
export async function measured(
  order: ReadingOrder,
  hear: (message: Message) => void,
  patience: number = MOST.seconds + 1,
): Promise<Measured> {
  const started = Date.now();
  const folders = new Set([PROJECT, ...order.files.map(({ path }) => dirname(path))]);
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...[...folders].map((folder) => `--allow-fs-read=${folder}`),
      '--max-old-space-size=128',
      '--max-semi-space-size=16',
      '--no-warnings',
      join(PROJECT, 'server/files/reader.ts'),
    ],
    { stdio: ['pipe', 'ignore', 'pipe', 'pipe'], env: {} },
  );
  const ended = once(child, 'close') as Promise<[number | null]>;
  let [kilobytes, complaint] = [0, ''];
  const [, , stderr, answers] = child.stdio as unknown as [unknown, unknown, Readable, Readable];
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(JSON.stringify(order));
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOf(child.pid));
  }, 10);
  const end = setTimeout(() => child.kill('SIGKILL'), patience * 1000);
  try {
    for await (const message of messagesIn(answers)) hear(message);
    const [code] = await ended;
    return {
      seconds: (Date.now() - started) / 1000,
      megabytes: Math.round(kilobytes / 1024),
      wellEnded: code === 0,
      complaint,
    };
  } finally {
    clearInterval(watch);
    clearTimeout(end);
    child.kill('SIGKILL');
  }
}

/** The highest resident memory so far, in kB; 0 when the process is gone. */
function peakOf(pid: number | undefined): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** One line a message, and two a record; a process that broke off leaves its last line unfinished. */
async function* messagesIn(answers: Readable): AsyncGenerator<Message> {
  let cut = '';
  let record: Extract<Message, { is: 'record' }> | undefined;
  for await (const piece of answers.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (cut + piece).split('\n');
    cut = lines.pop() ?? '';
    for (const line of lines) {
      const message = record === undefined ? (JSON.parse(line) as Message) : { ...record, json: line };
      record = message.is === 'record' && record === undefined ? message : undefined;
      if (record === undefined) yield message;
    }
  }
}
