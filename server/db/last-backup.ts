import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What is known of the last copy that was made of a database. */
interface LastBackup {
  readonly made: Date;
  readonly bytes: number;
  readonly catalogueVersion: number;
}

/** In a file and not in the database: a restored database would speak of the backup before last. */
const noteOf = (database: string): string => `${database}.last-backup.json`;

/** Notes beside a database that a copy of it was made. */
export function noteBackup(database: string, { made, bytes, catalogueVersion }: LastBackup): void {
  const part = `${noteOf(database)}.part`;
  writeFileSync(part, `${JSON.stringify({ made: made.toISOString(), bytes, catalogueVersion })}\n`, {
    mode: 0o600,
  });
  renameSync(part, noteOf(database));
}

/** The last copy made of a database; undefined when there was none. @throws Error when the note is no JSON. */
export function lastBackup(database: string): LastBackup | undefined {
  const path = noteOf(database);
  if (!existsSync(path)) return undefined;
  const { made, bytes, catalogueVersion } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    keyof LastBackup,
    string | number
  >;
  return { made: new Date(made), bytes: Number(bytes), catalogueVersion: Number(catalogueVersion) };
}
