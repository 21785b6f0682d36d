import { newestRecord, recordOfVersion, versionsOf } from '../db/revisions.ts';
import { write } from '../db/write.ts';
import { differences } from '../files/cells.ts';
import type { CommandSpec } from './command.ts';
import { textOption } from './command.ts';
import { erasedFrom } from './erased.ts';
import { Misuse } from './io.ts';
import { RECORD_ARGUMENT, recordNamed, versionNumber } from './record.ts';
import { withSlugsOfNow } from './renaming.ts';
import { tellDifferences } from './report.ts';
import { saveRecord } from './saving.ts';
import { withDatabase } from './with-database.ts';

export const revertCommand: CommandSpec = {
  name: 'revert',
  summary: 'bring an earlier version of a record back, as a new version',
  about: 'Nothing is taken out of the history: the version that is brought back becomes the newest one.',
  arguments: [RECORD_ARGUMENT],
  options: [
    { flags: '--to <version>', meaning: 'the version to bring back (default: the one before the newest)' },
    { flags: '--dry-run', meaning: 'show what would change and keep nothing' },
  ],
  examples: [['exchange revert spoku --to 1', 'undo what was changed since version 1']],
  run: ([name = ''], options, context) =>
    withDatabase(context, async (database) => {
      const { io } = context;
      const { db } = database;
      const { kind, slug } = await recordNamed(db, name);
      const newest = (await versionsOf(db, slug, kind)).at(-1)?.version ?? 1;
      const wanted = textOption(options, 'to');
      const version = wanted === undefined ? newest - 1 : versionNumber(wanted);
      if (version < 1) throw new Misuse(`${kind}/${slug} has one version only: nothing to go back to.`);
      const old = await recordOfVersion(db, kind, slug, version);
      if (old === undefined)
        throw new Misuse(`${kind}/${slug} has no version ${version}; the newest is ${newest}.`);
      const record = await withSlugsOfNow(db, kind, (await erasedFrom(db, database.path)).without(old), slug);
      const found = differences(kind, await newestRecord(db, kind, slug), record);
      if (found.length === 0) {
        io.out(`${kind}/${slug} is the same as version ${version} already.\n`);
        return 0;
      }
      tellDifferences(found, io);
      if (options['dryRun'] === true) {
        io.err('This was a dry run: nothing was written.\n');
        return 0;
      }
      const saving = { now: new Date(), command: `exchange revert --to ${version}` };
      await write(database, (tx) => saveRecord(tx, kind, record, saving));
      io.err(`${kind}/${slug} is as in version ${version} again; that is version ${newest + 1} now.\n`);
      return 0;
    }),
};
