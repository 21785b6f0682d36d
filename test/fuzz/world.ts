import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/db/open.ts';
import { boundedSearch } from '../../server/search/bounded.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { PROJECT } from '../machine.ts';
import { seededIn } from '../seeded.ts';
import { hostileRecords } from './hostile-records.ts';
import { type Known, knownOf } from './targets.ts';

/** The whole service over the real catalogue and a few records that nobody would wish for. */
export interface World {
  readonly app: FastifyInstance;
  readonly known: Known;
  readonly origin: string;
  /** Where it listens, for what cannot be asked otherwise. */
  readonly port: number;
  /** Everything in the database, but the clock for harvesters, as one hash. */
  readonly stateOfDatabase: () => string;
  readonly close: () => Promise<void>;
}

/** Needs the built pages: `npm run build`. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-fuzz-'));
  const path = seededIn(folder);
  const file = join(folder, 'hostile.json');
  writeFileSync(file, JSON.stringify(hostileRecords()));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/main.ts', 'import', file], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE: path },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The hostile records are not taken: ${stdout}${stderr}`);
  const config = readConfig({
    LOG_LEVEL: 'silent',
    // One visitor asks all of this.
    RATE_LIMIT: '0',
    CONTACT: 'mailto:security@city.example',
    OPERATOR: 'City of Narva',
    ENFORCEMENT_URL: 'https://supervisor.example/complain',
  });
  const database = openDatabase(path);
  const app = await buildApp({
    db: database.db,
    search: boundedSearch(database.db, embeddedEngine(database.db)),
    config,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    known: await knownOf(app),
    origin: config.origin,
    port: Number(new URL(address).port),
    stateOfDatabase: () => stateOf(database),
    close: async () => {
      await app.close();
      await closeDatabase(database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stateOf({ db }: Database): string {
  const raw = db.$client;
  const tables = raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'counter' ORDER BY name`)
    .pluck()
    .all() as string[];
  const hash = createHash('sha256');
  for (const name of [...tables, 'counter']) {
    const where = name === 'counter' ? ` WHERE name <> 'harvest'` : '';
    for (const row of raw.prepare(`SELECT * FROM "${name}"${where}`).raw().iterate())
      hash.update(`${name} ${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}
