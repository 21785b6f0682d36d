import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../../server/local-meilisearch.ts';
import { PROJECT } from '../../machine.ts';
import { until } from './rounds.ts';

/** A start may have to wait for what else the machine does, in milliseconds. */
const PATIENCE = 180_000;
const BUILT = join(PROJECT, 'dist/server/main.js');

interface Readiness {
  readonly status: string;
  readonly search: {
    readonly engine: string | null;
    readonly degraded: boolean;
    readonly outbox: { readonly length: number; readonly oldestSeconds: number; readonly refused: number };
    readonly index: { readonly serving: boolean; readonly differed: number; readonly trouble: string | null };
  };
}

interface Found {
  readonly status: number;
  readonly total: number;
  readonly engine: string;
  readonly degraded: boolean;
  /** Milliseconds that the visitor waited. */
  readonly waited: number;
}

/** The built server in a process of its own, and what visitors and operators see of it. */
export interface Service {
  readonly origin: string;
  /** Lines of its log. */
  readonly log: { readonly level: number; readonly msg: string; readonly reason?: string }[];
  ready(): Promise<Readiness>;
  /** A search that nobody made before, so that no kept answer comes. */
  search(): Promise<Found>;
  /** Asks it to end. @returns its exit code, and how long it took in milliseconds. */
  end(): Promise<{ code: number | null; took: number }>;
}

/** Why the server cannot be started, if so. */
export const notBuilt = (): string | undefined =>
  existsSync(BUILT) ? undefined : 'the server is not built (npm run build)';

/** Starts it and waits until it answers. */
export async function startService(environment: Record<string, string>): Promise<Service> {
  const port = await freePort();
  const child = spawn(process.execPath, [BUILT], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const log: Service['log'] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) log.push(JSON.parse(line) as Service['log'][number]);
  });
  const origin = `http://127.0.0.1:${port}`;
  let asked = 0;
  const answers = () =>
    fetch(`${origin}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until('the server answers', answers, PATIENCE).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    origin,
    log,
    ready: async () => (await (await fetch(`${origin}/health/ready`)).json()) as Readiness,
    async search() {
      asked += 1;
      const start = performance.now();
      const answer = await fetch(`${origin}/api/practices?q=practice&page=${1 + (asked % 900)}&sort=title`);
      const body = (await answer.json()) as { total: number; engine: { name: string; degraded: boolean } };
      return {
        status: answer.status,
        total: body.total,
        engine: body.engine?.name,
        degraded: body.engine?.degraded,
        waited: performance.now() - start,
      };
    },
    async end() {
      const start = performance.now();
      const insist = setTimeout(() => child.kill('SIGKILL'), 20_000);
      child.kill('SIGTERM');
      const [code] = await ended;
      clearTimeout(insist);
      return { code, took: performance.now() - start };
    },
  };
}
