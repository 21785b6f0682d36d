import { latestVersions, type Version, versionsOf } from '../db/revisions.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import type { Io } from './io.ts';
import { recordNamed } from './record.ts';
import { wholeNumber } from './whole-number.ts';
import { withDatabase } from './with-database.ts';

export const logCommand: CommandSpec = {
  name: 'log',
  summary: 'list the changes of a record, or the latest of the whole catalogue',
  arguments: [['[slug]', 'a slug, or kind/slug; without it, the latest changes']],
  options: [{ flags: '--limit <number>', meaning: 'at most this many', byDefault: '20' }, JSON_OPTION],
  examples: [
    ['exchange log', 'what changed lately'],
    ['exchange log practice/spoku', 'every version of a practice'],
  ],
  run: ([name], options, context) =>
    withDatabase(context, async ({ db }) => {
      const limit = wholeNumber(options, 'limit') ?? 20;
      const record = name === undefined ? undefined : await recordNamed(db, name);
      const versions =
        record === undefined
          ? await latestVersions(db, limit)
          : (await versionsOf(db, record.slug, record.kind)).toReversed().slice(0, limit);
      if (options['json'] === true) context.io.out(`${JSON.stringify(versions, null, 1)}\n`);
      else tell(versions, context.io);
      return 0;
    }),
};

function tell(versions: Version[], io: Io): void {
  const names = versions.map(({ kind, slug }) => `${kind}/${slug}`);
  const width = Math.max(0, ...names.map((name) => name.length));
  for (const [at, { version, savedAt, command }] of versions.entries())
    io.out(`${when(savedAt)} UTC  ${(names[at] ?? '').padEnd(width)}  version ${version}  ${command}\n`);
}

/** `2026-11-24 21:05` in universal time. */
export const when = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');
