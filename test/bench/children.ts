import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { freePort } from '../../server/local-meilisearch.ts';
import { PROJECT } from '../machine.ts';

// Every process that the benchmark starts, each stopped by its own handle and given up after a time.

/**
 * Run inside the child: writes the most memory it ever held to file descriptor 3, in kB. What getrusage says begins with
 * the memory of the process that started it, so /proc is asked where there is one.
 */
const TELL_MEMORY = `import { existsSync, readFileSync, writeSync } from 'node:fs';
const most = () => existsSync('/proc/self/status')
  ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  : process.resourceUsage().maxRSS;
process.on('exit', () => writeSync(3, String(most())));`;

export interface Run {
  readonly seconds: number;
  /** Most resident memory, in MB. */
  readonly megabytes: number;
}

/**
 * Runs one Node program to its end.
 * @throws Error when it fails or takes longer than `longest` milliseconds.
 */
export async function runMeasured(
  parameters: string[],
  environment: Record<string, string>,
  longest: number,
): Promise<Run> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`, ...parameters],
    {
      cwd: PROJECT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      timeout: longest,
    },
  );
  const memory = text(child.stdio[3] as Readable);
  const code = await ended(child);
  if (code !== 0) throw new Error(`node ${parameters.join(' ')} ended with ${code ?? 'a signal'}.`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(await memory) / 1024 };
}

/** The exit code. A child does not outlive the benchmark, however that ends. */
async function ended(child: ChildProcess): Promise<number | null> {
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
  } finally {
    process.off('exit', kill);
  }
}

/** Asks a process to end, and insists after ten seconds. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(insist);
}

/** Asks until the answer is 200. @throws Error after `longest` milliseconds. */
export async function untilItAnswers(url: string, longest: number, pause: number): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < longest) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await wait(pause);
  }
  throw new Error(`${url} did not answer within ${longest / 1000} s.`);
}

/** The built server while `work` asks it. @returns milliseconds until /health/ready answered, and what `work` gave. */
export async function serving<T>(
  database: string,
  work: (url: string, megabytes: () => number) => Promise<T>,
): Promise<{ ready: number; result: T }> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE: database, PORT: String(port), MEILI_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  void ended(child).catch(() => undefined);
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(`${url}/health/ready`, 30_000, 5);
    return { ready: performance.now() - start, result: await work(url, () => mostMemory(child.pid)) };
  } finally {
    await stop(child);
  }
}

/** Milliseconds from the start of the built server until /health/ready answers. */
export const startToReady = async (database: string): Promise<number> =>
  (await serving(database, async () => undefined)).ready;

/** The most memory that a process ever held, in MB; 0 where there is no /proc. */
function mostMemory(pid = 0): number {
  const file = `/proc/${pid}/status`;
  const most = existsSync(file) ? /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : '0';
  return Number(most) / 1024;
}

export interface Load {
  readonly url: string;
  /** Paths for each connection, asked one after the other, over and over until the time or amount is reached. */
  readonly paths: string[][];
  readonly seconds?: number;
  /** Requests in all; without it, as many as fit into `seconds`. */
  readonly amount?: number;
}

/** Loads a server from a process of its own. @returns requests per second. @throws Error when an answer is not 200. */
export async function requestsPerSecond(load: Load): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 120_000,
  });
  const answer = text(child.stdout);
  child.stdin.end(JSON.stringify(load));
  const code = await ended(child);
  if (code !== 0) throw new Error(`The load on ${load.url} ended with ${code ?? 'a signal'}.`);
  const { answered, failed, seconds } = JSON.parse(await answer) as Record<
    'answered' | 'failed' | 'seconds',
    number
  >;
  if (failed > 0) throw new Error(`${failed} requests to ${load.url} failed.`);
  return answered / seconds;
}
