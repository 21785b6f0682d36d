import { lastChange } from '../db/counts.ts';
import { databaseHealth } from '../db/health.ts';
import { lastBackup } from '../db/last-backup.ts';
import { catalogueVersion } from '../db/open.ts';
import { queueState } from '../search/outbox.ts';
import { VERSION } from '../version.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { countsOf, practicesByStatus, refusals } from './counts.ts';
import { engineState, serverState } from './engine-state.ts';
import { EXIT, type Io, plural } from './io.ts';
import { when } from './log.ts';
import { withDatabase } from './with-database.ts';

export const statusCommand: CommandSpec = {
  name: 'status',
  summary: 'what the catalogue holds, what waits for the search index, which engine answers',
  options: [JSON_OPTION],
  examples: [['exchange status', 'a look in the morning']],
  run: (_, options, context) =>
    withDatabase(context, async (database) => {
      const { db, path } = database;
      const config = context.config();
      const queue = await queueState(db);
      const { bytes, walBytes, sqlite } = databaseHealth(database, false);
      const status = {
        program: VERSION,
        database: { path, bytes, walBytes, sqlite },
        catalogue: {
          version: catalogueVersion(db),
          changed: await lastChange(db),
          counts: await countsOf(db),
          practices: await practicesByStatus(db),
        },
        outbox: queue,
        refused: await refusals(db),
        backup: lastBackup(path) ?? null,
        meilisearch: await engineState(config),
        server: await serverState(config),
      };
      if (options['json'] === true) context.io.out(`${JSON.stringify(status, null, 1)}\n`);
      else tell(status, config.port, context.io);
      return EXIT.done;
    }),
};

interface Status {
  readonly program: string;
  readonly database: { path: string; bytes: number; walBytes: number; sqlite: string };
  readonly catalogue: {
    version: number;
    changed: Date | null;
    counts: Awaited<ReturnType<typeof countsOf>>;
    practices: Record<string, number>;
  };
  readonly outbox: { length: number; oldestSeconds: number; refused: number };
  readonly refused: { slug: string | null; error: string }[];
  readonly backup: { readonly made: Date } | null;
  readonly meilisearch: Awaited<ReturnType<typeof engineState>>;
  readonly server: Awaited<ReturnType<typeof serverState>>;
}

function tell(
  { program, database, catalogue, outbox, refused, backup, meilisearch, server }: Status,
  port: number,
  io: Io,
): void {
  const line = (name: string, text: string) => io.out(`${name.padEnd(12)}  ${text}\n`);
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  line('program', `Practice Exchange ${program}, SQLite ${database.sqlite}`);
  line(
    'database',
    `${database.path}, ${megabytes(database.bytes)} and ${megabytes(database.walBytes)} of log`,
  );
  line(
    'catalogue',
    `version ${catalogue.version}${catalogue.changed === null ? '' : `, last changed ${when(catalogue.changed)} UTC`}`,
  );
  const { practice: _, contact, revision, ...others } = catalogue.counts;
  line(
    'practices',
    Object.entries(catalogue.practices)
      .map(([status, count]) => `${count} ${status}`)
      .join(', ') || 'none',
  );
  line(
    'records',
    `${Object.entries(others)
      .map(([kind, count]) => plural(count, kind))
      .join(', ')}, ${plural(contact, 'contact')}; ${plural(revision, 'version')} kept`,
  );
  line('backup', backup === null ? 'none was made with exchange backup' : `${when(backup.made)} UTC`);
  if (meilisearch === null) line('search', 'the embedded engine alone (MEILI_URL is not set)');
  else {
    line(
      'search',
      `Meilisearch at ${meilisearch.url}: ${meilisearch.state}${meilisearch.documents === null ? '' : `, ${plural(meilisearch.documents, 'document')}`}`,
    );
    if (meilisearch.detail !== null) io.out(`${' '.repeat(14)}${meilisearch.detail}\n`);
    line(
      'outbox',
      outbox.length === 0
        ? 'empty'
        : `${plural(outbox.length, 'practice')} ${outbox.length === 1 ? 'waits' : 'wait'}, the oldest for ${outbox.oldestSeconds} s`,
    );
    if (refused.length > 0) line('refused', plural(refused.length, 'document'));
    for (const { slug, error } of refused.slice(0, 10))
      io.out(`${' '.repeat(14)}${slug ?? 'a practice that is gone'}: ${error}\n`);
  }
  line(
    'server',
    server === null
      ? `none answers on port ${port}`
      : `${server.status}, version ${server.version}; the last search was answered by ${server.search.engine ?? 'nobody yet'}${server.search.degraded ? ' (degraded)' : ''}`,
  );
  const index = server?.search.index ?? null;
  if (index !== null)
    line(
      'index',
      index.compared === null
        ? 'not compared with the database yet'
        : `compared with the database at ${when(new Date(index.compared))} UTC: ${plural(index.differed, 'document')} differed${index.differed === 0 ? '' : ', sent again'}`,
    );
}
