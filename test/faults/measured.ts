import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Message, ReadingOrder } from '../../server/files/messages.ts';
import { PROJECT } from '../machine.ts';

// The reading process as server/files/sandbox.ts starts it, with an eye on what it takes.

/** What the README promises of one file. */
export const MOST = { seconds: 10, megabytes: 256 } as const;

export interface Measured {
  readonly messages: Message[];
  readonly seconds: number;
  /** The most memory it ever had, of its own and of its libraries. */
  readonly megabytes: number;
  /** Whether it came to its end by itself; a file may also break it off. */
  readonly wellEnded: boolean;
  /** What it said when it broke off. */
  readonly complaint: string;
}

/** Reads files in a process of their own. @param patience seconds after which it is given up. */
export async function measured(order: ReadingOrder, patience: number = MOST.seconds + 1): Promise<Measured> {
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
  const started = Date.now();
  let [kilobytes, complaint, answers] = [0, '', ''];
  const [, , stderr, out] = child.stdio as unknown as [unknown, unknown, Readable, Readable];
  stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-4000)));
  out.setEncoding('utf8').on('data', (text: string) => (answers += text));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(JSON.stringify(order));
  const watch = setInterval(() => (kilobytes = Math.max(kilobytes, peakOf(child.pid))), 10);
  const end = setTimeout(() => child.kill('SIGKILL'), patience * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  clearTimeout(end);
  return {
    messages: messagesIn(answers),
    seconds: (Date.now() - started) / 1000,
    megabytes: Math.round(kilobytes / 1024),
    wellEnded: code === 0,
    complaint,
  };
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
function messagesIn(answers: string): Message[] {
  const messages: Message[] = [];
  let record: Extract<Message, { is: 'record' }> | undefined;
  for (const line of answers.split('\n').slice(0, -1)) {
    const message = record === undefined ? (JSON.parse(line) as Message) : { ...record, json: line };
    record = message.is === 'record' && record === undefined ? message : undefined;
    if (record === undefined) messages.push(message);
  }
  return messages;
}
