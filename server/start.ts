import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from './config.ts';
import { startLocalMeilisearch } from './local-meilisearch.ts';

// `npm start`: everything that a first look needs, in order. Production runs dist/server/main.js by itself.

const PROJECT = join(import.meta.dirname, '..');

const config = readConfig();
buildIfStale();
seedIfEmpty();
const meili = process.argv.includes('--meilisearch')
  ? await startLocalMeilisearch(resolve(PROJECT, dirname(config.database), 'meilisearch'))
  : undefined;
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: PROJECT,
  stdio: ['inherit', 'pipe', 'inherit'],
  env: {
    LOG_LEVEL: 'warn',
    ...process.env,
    ...(meili === undefined ? {} : { MEILI_URL: meili.url, MEILI_KEY: meili.key }),
  },
});
server.stdout.pipe(process.stdout);
server.once('exit', (code) => {
  void meili?.stop();
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

/** Says where it is as soon as it answers; says nothing when it ended instead. */
async function announce(): Promise<void> {
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  for (let tries = 0; tries < 150 && server.exitCode === null; tries++) {
    const answer = await fetch(`${url}/health/live`).catch(() => undefined);
    await wait(100);
    if (answer?.ok === true && server.exitCode === null) return say(`\nPractice Exchange: ${url}\n`);
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
