import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../server/local-meilisearch.ts';
import { PROJECT } from '../../machine.ts';

// The built programs as an admin runs them, each in a process of its own, and folders for them to work in.

/** How a process ended, and what it said. */
export interface Ended {
  /** As a shell tells it: 128 and the number of the signal for a process that one ended. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const SIGNALS: Partial<Record<NodeJS.Signals, number>> = {
  SIGINT: 2,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGTRAP: 5,
  SIGTERM: 15,
};

export interface Starting extends Pick<SpawnOptions, 'uid' | 'gid' | 'stdio'> {
  readonly env?: Record<string, string>;
  /** What stands before the program: options of Node. */
  readonly node?: string[];
  /** A program that runs Node, with its parameters: `strace -f`. */
  readonly under?: string[];
}

/** Starts `dist/server/<program>.js`. @throws Error when it is older than its sources, so that no trial passes on old code. */
export function start(program: 'main' | 'exchange', parameters: string[], options: Starting = {}): Running {
  const { env = {}, node = [], under = [], ...more } = options;
  const [command = '', ...rest] = [...under, process.execPath, ...node, built(program), ...parameters];
  const started = Date.now();
  const child = spawn(command, rest, {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...more,
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      const number = code ?? 128 + (SIGNALS[signal ?? 'SIGKILL'] ?? 0);
      resolve({ code: number, out, err, seconds: (Date.now() - started) / 1000 });
    });
  });
  ended.catch(() => undefined);
  return { child, ended };
}

/** Runs the command line on a database to its end. */
export const exchange = (database: string, parameters: string[], options: Starting = {}): Promise<Ended> =>
  start('exchange', parameters, { ...options, env: { DATABASE: database, ...options.env } }).ended;

export interface Server extends Running {
  readonly url: string;
}

/** Starts the server on a database and waits until it is ready. @throws Error with what it said when it ends instead. */
export async function serve(database: string, options: Starting = {}): Promise<Server> {
  const port = await freePort();
  // All visitors of a trial come from one address.
  const env = { DATABASE: database, PORT: String(port), RATE_LIMIT: '0', ...options.env };
  const running = start('main', [], { ...options, env });
  const url = `http://127.0.0.1:${port}`;
  let over: Ended | undefined;
  running.ended.then(
    (ended) => (over = ended),
    () => undefined,
  );
  for (const end = Date.now() + 180_000; Date.now() < end; await wait(25)) {
    if (over !== undefined) throw new Error(`The server ended with ${over.code}: ${over.err}${over.out}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return { ...running, url };
  }
  running.child.kill('SIGKILL');
  throw new Error('The server was not ready within three minutes.');
}

/** Ends a server at once: for trials that are not about its end. */
export async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

const checked = new Set<string>();

function built(program: 'main' | 'exchange'): string {
  const path = join(PROJECT, 'dist/server', `${program}.js`);
  if (checked.has(path)) return path;
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made < newestChange(join(PROJECT, 'server')))
    throw new Error(`${path} is older than its sources. Run: npm run build`);
  checked.add(path);
  return path;
}

function newestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newestChange(join(path, name))), 0);
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-faults-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let template: Promise<string> | undefined;

/** A database in a folder that holds the real catalogue, seeded once for all trials of a process. */
export async function catalogueIn(folder: string, name = 'catalogue.db'): Promise<string> {
  template ??= seeded();
  const path = join(folder, name);
  copyFileSync(await template, path);
  return path;
}

async function seeded(): Promise<string> {
  const own = mkdtempSync(join(tmpdir(), 'practice-exchange-catalogue-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  const path = join(own, 'catalogue.db');
  const { code, err } = await exchange(path, ['seed']);
  if (code !== 0) throw new Error(err);
  return path;
}
