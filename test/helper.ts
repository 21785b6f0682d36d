import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../server/app.ts';
import { exchange } from '../server/cli/exchange.ts';
import { type Config, readConfig } from '../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../server/db/open.ts';
import type { Saving } from '../server/db/revisions.ts';
import { embeddedEngine } from '../server/search/embedded.ts';
import type { SearchEngine } from '../server/search/engine.ts';

export const PROJECT = join(import.meta.dirname, '..');
export const SEED = join(PROJECT, 'seed');
export const QUIET: Config = readConfig({ LOG_LEVEL: 'silent' });
export const saving: Saving = { now: new Date('2026-01-01T00:00:00Z'), command: 'test' };

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated database of its own for one test; in memory unless a path is given. */
export function freshDatabase(path = ':memory:'): Database {
  const database = openDatabase(path);
  onTestFinished(() => closeDatabase(database));
  return database;
}

export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the CLI in this process on a database file. */
export async function run(database: string, ...argv: string[]): Promise<Told> {
  let [out, err] = ['', ''];
  const code = await exchange(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment: { DATABASE: database },
    interactive: false,
  });
  return { code, out, err };
}

/** A database file that holds the real catalogue. */
export async function seededDatabase(): Promise<Database> {
  const path = join(temporaryFolder(), 'catalogue.db');
  const { code, err } = await run(path, 'seed', SEED);
  if (code !== 0) throw new Error(err);
  return freshDatabase(path);
}

/** The API over a database, with the embedded engine unless another is given. */
export async function apiOver(database: Database, search?: SearchEngine): Promise<FastifyInstance> {
  const app = await buildApp({
    db: database.db,
    search: search ?? embeddedEngine(database.db),
    config: QUIET,
    pages: false,
  });
  onTestFinished(() => app.close());
  return app;
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

/** Waits until a claim holds; fails with its name after ten seconds. */
export async function eventually(claim: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await holds()) return;
  }
  throw new Error(`still not true after ten seconds: ${claim}`);
}
