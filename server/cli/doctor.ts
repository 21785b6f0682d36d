import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { erasedHashes } from '../contacts/reads.ts';
import { databaseHealth } from '../db/health.ts';
import { closeDatabase, knownMigrations, openDatabase } from '../db/open.ts';
import { queueState } from '../search/outbox.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { engineState } from './engine-state.ts';
import { keyFile } from './erased.ts';
import { EXIT, plural } from './io.ts';

/** One thing that was looked at. */
interface Examined {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do about it. */
  readonly todo?: string;
}

const LEAST_SPACE = 1_000_000_000;
const LARGE_LOG = 64_000_000;
const OLD_MESSAGE = 300;

export const doctorCommand: CommandSpec = {
  name: 'doctor',
  summary: 'examine Node, SQLite, the disk, the rights, Meilisearch, and say what to do',
  options: [JSON_OPTION],
  examples: [['exchange doctor', 'after an installation, an upgrade, or when something is strange']],
  async run(_, options, { io, config }) {
    const all = [...machine(config()), ...(await database(config())), ...(await engine(config()))];
    if (options['json'] === true) io.out(`${JSON.stringify(all, null, 1)}\n`);
    else {
      for (const { what, ok, found, todo } of all) {
        io.out(`${ok ? '✓' : '✗'} ${what.padEnd(16)}  ${found}\n`);
        if (!ok && todo !== undefined) io.out(`${' '.repeat(20)}→ ${todo}\n`);
      }
      const bad = all.filter(({ ok }) => !ok).length;
      io.out(bad === 0 ? '\nAll is well.\n' : `\n${plural(bad, 'thing')} to mend.\n`);
    }
    return all.every(({ ok }) => ok) ? EXIT.done : EXIT.faults;
  },
};

function machine({ database: path }: Config): Examined[] {
  const folder = nearestFolder(dirname(resolve(path)));
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const writable = mayWrite(folder) && (!existsSync(path) || mayWrite(path));
  return [
    {
      what: 'Node',
      ok: Number(process.versions['napi']) >= 10,
      found: process.versions.node,
      todo: 'Install Node 24.',
    },
    {
      what: 'disk space',
      ok: free >= LEAST_SPACE,
      found: `${(free / 1e9).toFixed(1)} GB free in ${folder}`,
      todo: 'Make room: an import needs as much again as the database, a backup too.',
    },
    {
      what: 'rights',
      ok: writable,
      found: writable ? `${path} and its folder may be written` : `${path} or its folder may not be written`,
      todo: `Give this user (uid ${process.getuid?.() ?? '?'}) the right to write both.`,
    },
  ];
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function database({ database: path, meili }: Config): Promise<Examined[]> {
  if (!existsSync(path))
    return [
      {
        what: 'database',
        ok: false,
        found: `none at ${path}`,
        todo: 'Set DATABASE, or make one with exchange seed.',
      },
    ];
  let opened: ReturnType<typeof openDatabase>;
  try {
    opened = openDatabase(path);
  } catch (error) {
    return [
      {
        what: 'database',
        ok: false,
        found: (error as Error).message,
        todo: 'exchange restore puts a backup in its place.',
      },
    ];
  }
  try {
    const health = databaseHealth(opened, true);
    const erased = (await erasedHashes(opened.db)).size;
    const queue = await queueState(opened.db);
    const age = queue.oldest === null ? 0 : Math.round((Date.now() - queue.oldest.getTime()) / 1000);
    return [
      { what: 'SQLite', ok: true, found: health.sqlite },
      {
        what: 'database',
        ok: health.integrity === 'ok',
        found: health.integrity === 'ok' ? `${path}, every page is whole` : health.integrity,
        todo: 'exchange restore puts a backup in its place.',
      },
      {
        what: 'durability',
        ok: health.synchronous === 2 && health.journal === 'wal',
        found: `journal ${health.journal}, synchronous ${health.synchronous}`,
        todo: 'Use the program that comes with this project.',
      },
      {
        what: 'deletion',
        ok: health.secureDelete && health.foreignKeys,
        found: health.secureDelete ? 'what is deleted is overwritten' : 'deleted text stays in the file',
      },
      {
        what: 'migrations',
        ok: health.migrations === knownMigrations(),
        found: `${health.migrations} of ${knownMigrations()}`,
        todo: 'The database is newer than the program: install the newer program.',
      },
      {
        what: 'log size',
        ok: health.walBytes < LARGE_LOG,
        found: `${(health.walBytes / 1e6).toFixed(1)} MB`,
        todo: 'A reader holds it open for long, or the server was killed: restart the server.',
      },
      {
        what: 'erasure key',
        ok: erased === 0 || existsSync(keyFile(path)),
        found: erased === 0 ? 'nobody was erased' : `${plural(erased, 'address')} erased`,
        todo: `Put ${keyFile(path)} back beside the database.`,
      },
      {
        what: 'refused',
        ok: queue.refused === 0,
        found: queue.refused === 0 ? 'no document' : plural(queue.refused, 'document'),
        todo: 'exchange status names them with the reason.',
      },
      {
        what: 'outbox',
        ok: meili === undefined || age < OLD_MESSAGE,
        found:
          meili === undefined
            ? 'nothing is sent anywhere'
            : queue.length === 0
              ? 'the outbox is empty'
              : `${queue.length} wait, the oldest for ${age} s`,
        todo: 'Is the server running, and does Meilisearch have room on its disk?',
      },
    ];
  } finally {
    await closeDatabase(opened);
  }
}

async function engine(config: Config): Promise<Examined[]> {
  const state = await engineState(config);
  if (state === null)
    return [{ what: 'Meilisearch', ok: true, found: 'not configured; the embedded engine serves' }];
  const todo: Record<typeof state.state, string> = {
    ready: '',
    missing: 'Start the server, or run exchange reindex.',
    outdated: 'The settings of the index are not ours: start the server, or run exchange reindex.',
    'refuses the key': 'MEILI_KEY is wrong or has expired; README.md says how to make one.',
    'does not answer': 'Start it, or mend MEILI_URL. The embedded engine serves meanwhile.',
  };
  const found = `${state.url}: ${state.state}${state.documents === null ? '' : `, ${plural(state.documents, 'document')}`}`;
  return [{ what: 'Meilisearch', ok: state.state === 'ready', found, todo: todo[state.state] }];
}
