import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Gauge, type Registry } from 'prom-client';
import { countOfRecords, KINDS, lastChange } from '../db/counts.ts';
import { lastBackup } from '../db/last-backup.ts';
import { catalogueVersion, type Database } from '../db/open.ts';
import { queueState } from '../search/outbox.ts';

/** The index in Meilisearch: whether searches are sent to it, when it was last compared with the database, what differed then. */
interface IndexSeen {
  readonly serving: boolean;
  readonly compared: Date | null;
  readonly differed: number;
}

export interface Facts {
  readonly database: Database;
  /** Whether changes are sent to Meilisearch. */
  readonly meilisearch: boolean;
  /** Null before anybody looked; undefined where nobody does. */
  readonly index?: (() => IndexSeen | null) | undefined;
}

/** Gauges of what is on the disk and in the database, read when somebody asks. What is not known has no value. */
export function gaugeFacts(registry: Registry, { database, meilisearch, index }: Facts): void {
  const { db, path } = database;
  const gauge = (name: string, help: string, read: () => Promise<number | undefined> | number | undefined) =>
    new Gauge({
      name: `practice_exchange_${name}`,
      help,
      registers: [registry],
      async collect() {
        const value = await read();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  gauge('catalogue_version', 'Rises with every change that can be seen.', () => catalogueVersion(db));
  gauge('catalogue_changed_timestamp_seconds', 'When a record was last saved.', async () =>
    seconds(await lastChange(db)),
  );
  const records = new Gauge({
    name: 'practice_exchange_records',
    help: 'Records, by kind; of practices the published ones.',
    labelNames: ['kind'] as const,
    async collect() {
      for (const kind of KINDS) this.set({ kind }, await countOfRecords(db, kind));
    },
    registers: [],
  });
  registry.registerMetric(records);
  gauge('database_bytes', 'The database file.', () => bytesOf(path));
  gauge('database_log_bytes', 'The log beside it that is not yet in it (WAL).', () => bytesOf(`${path}-wal`));
  gauge('disk_free_bytes', 'Room where the database is.', () => freeBeside(path));
  gauge('backup_timestamp_seconds', 'When exchange backup last made a copy; no value: never.', () =>
    seconds(lastBackup(path)?.made ?? null),
  );
  gauge('backup_bytes', 'How large that copy is.', () => lastBackup(path)?.bytes);
  if (!meilisearch) return;
  gauge(
    'outbox_rows',
    'Practices that wait to be sent to Meilisearch.',
    async () => (await queueState(db)).length,
  );
  gauge(
    'outbox_oldest_seconds',
    'How long the oldest of them waits; 0 when none does.',
    async () => (await queueState(db)).oldestSeconds,
  );
  gauge(
    'refused_documents',
    'Documents that Meilisearch would not take.',
    async () => (await queueState(db)).refused,
  );
  if (index === undefined) return;
  gauge('index_serving', '1 while searches are sent to Meilisearch.', () =>
    Number(index()?.serving ?? false),
  );
  gauge('drift_checked_timestamp_seconds', 'When the index was last compared with the database.', () =>
    seconds(index()?.compared ?? null),
  );
  gauge(
    'drift_documents',
    'How many documents differed then; they were sent again.',
    () => index()?.differed,
  );
}

const seconds = (at: Date | null): number | undefined => (at === null ? undefined : at.getTime() / 1000);
const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

function freeBeside(path: string): number | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
