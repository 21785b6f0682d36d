import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backUp, type BackupFacts } from '../db/backup.ts';
import { noteBackup } from '../db/last-backup.ts';
import { VERSION } from '../version.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { EXIT, type Io, Misuse } from './io.ts';
import { existingDatabase } from './open-existing.ts';

/** Beside a backup: what it is and how to know that it is whole. */
interface Manifest extends BackupFacts {
  readonly made: string;
  readonly program: string;
}
const manifestOf = (backup: string): string => `${backup}.json`;

/** The manifest of a backup, or undefined when it has none. @throws Misuse when it is none. */
export function readManifest(backup: string): Manifest | undefined {
  const path = manifestOf(backup);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    throw new Misuse(`${path} is no JSON. Remove it to restore without comparing the hash.`);
  }
}

export const backupCommand: CommandSpec = {
  name: 'backup',
  summary: 'copy the database while it is in use, check the copy, and say what it holds',
  about: `Beside the copy a file \`.json\` keeps its hash and counts; \`restore\` compares them. The copy holds contacts, so keep it as
safe as the database; the key by which erased addresses are known again (\`…erasure-key\`) is not in it.`,
  arguments: [['<file>', 'where to; it must not be there yet']],
  options: [JSON_OPTION],
  examples: [['exchange backup /backup/catalogue-2026-11-24.db', 'every night, from a timer']],
  async run([file = ''], options, { io, config }) {
    const from = existingDatabase(config().database);
    if (!existsSync(dirname(file))) throw new Misuse(`There is no folder ${dirname(file)}.`);
    for (const path of [file, manifestOf(file)])
      if (existsSync(path))
        throw new Misuse(`${path} is there already. A backup never overwrites: name another file.`);
    const facts = await backUp(from, file);
    const manifest: Manifest = { made: new Date().toISOString(), program: VERSION, ...facts };
    writeFileSync(manifestOf(file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    note(from, manifest, io);
    if (options['json'] === true) io.out(`${JSON.stringify({ file, ...manifest }, null, 1)}\n`);
    else tellBackup(file, manifest, io);
    return EXIT.done;
  },
};

/** For the metrics and `status`. The backup is made, also where nothing can be written beside the database. */
function note(database: string, { made, bytes, catalogueVersion }: Manifest, io: Io): void {
  try {
    noteBackup(database, { made: new Date(made), bytes, catalogueVersion });
  } catch (error) {
    io.err(`The backup is made, but that cannot be noted beside ${database}: ${(error as Error).message}\n`);
  }
}

export function tellBackup(
  file: string,
  { bytes, sha256, counts, catalogueVersion }: BackupFacts,
  io: Io,
): void {
  const rows = Object.entries(counts).map(([table, count]) => `${table} ${count}`);
  io.out(
    `${file}\n  ${(bytes / 1_000_000).toFixed(1)} MB, catalogue version ${catalogueVersion}, checked: pages and references are whole\n`,
  );
  io.out(`  ${rows.join(', ')}\n  sha256 ${sha256}\n`);
}
