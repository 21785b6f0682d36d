import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { inject, onTestFinished } from 'vitest';
import { buildApp } from '../server/app.ts';
import { exchange } from '../server/cli/exchange.ts';
import { type Config, readConfig } from '../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../server/db/open.ts';
import { embeddedEngine } from '../server/search/embedded.ts';
import type { SearchEngine } from '../server/search/engine.ts';
import { PROJECT } from './machine.ts';

export { saving } from './records.ts';

export const SEED = join(PROJECT, 'seed');
const QUIET: Config = readConfig({ LOG_LEVEL: 'silent' });

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
export const run = (database: string, ...argv: string[]): Promise<Told> =>
  runWith({ DATABASE: database }, argv);

/** Runs the CLI in this process with an environment and, if any, with something on its standard input. */
export async function runWith(
  environment: Record<string, string>,
  argv: string[],
  input: string | Buffer = '',
): Promise<Told> {
  let [out, err] = ['', ''];
  const code = await exchange(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: () => Readable.from([Buffer.from(input)]),
    environment,
    interactive: false,
  });
  return { code, out, err };
}

/** A database file of its own that holds the real catalogue. */
export async function seededDatabase(): Promise<Database> {
  const path = join(temporaryFolder(), 'catalogue.db');
  await copyFile(inject('seeded'), path);
  return freshDatabase(path);
}

/** The API over a database, with the embedded engine unless another is given. */
export async function apiOver(
  database: Database,
  search?: SearchEngine,
  missed: (text: string) => void = () => undefined,
): Promise<FastifyInstance> {
  const app = await buildApp({
    db: database.db,
    search: search ?? embeddedEngine(database.db),
    config: QUIET,
    missed,
    pages: false,
  });
  onTestFinished(() => app.close());
  return app;
}

/** Waits until a claim holds; fails with its name when it does not in time. */
export async function eventually(
  claim: string,
  holds: () => Promise<boolean> | boolean,
  patience = 10_000,
): Promise<void> {
  for (
    const end = Date.now() + patience;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (await holds()) return;
  }
  throw new Error(`still not true after ${patience / 1000} seconds: ${claim}`);
}
