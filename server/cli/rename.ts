import { renamable, type Renamable } from '../db/former-slugs.ts';
import { write } from '../db/write.ts';
import { suggestion } from '../files/faults.ts';
import { kindNamed, KINDS } from '../files/kinds.ts';
import { patternOf, Slug } from '../vocabulary/shapes.ts';
import type { CommandSpec } from './command.ts';
import { Misuse } from './io.ts';
import { recordNamed } from './record.ts';
import { renameRecord } from './renaming.ts';
import { withDatabase } from './with-database.ts';

const DRY = 'This was a dry run: nothing was written.\n';

/** Thrown to take a dry run back. */
class OnlyTried extends Error {}

export const renameCommand: CommandSpec = {
  name: 'rename',
  summary: 'give a record another slug; its old address leads to the new one for good',
  about: `One transaction: the record has a new version, and so has every record that names it; its earlier versions move along and stay
as they were. The old slug is never given to another record: an import that uses it is told what the record is called now.
Redirects are kept in the database and its backups, not in exported files.`,
  arguments: [
    ['<kind>', `what it is: ${renamable.join(', ')}`],
    ['<old>', 'its slug'],
    ['<new>', 'the slug it is to have: a-z, 0-9 and hyphens'],
  ],
  options: [{ flags: '--dry-run', meaning: 'say what would be renamed and keep nothing' }],
  examples: [['exchange rename practice spoku vocational-days', '/practices/spoku leads to the new address']],
  run: ([noun = '', from = '', to = ''], options, context) =>
    withDatabase(context, async (database) => {
      const { io } = context;
      const kind = kindOf(noun);
      if (!new RegExp(patternOf(Slug)).test(to) || to.length > 80)
        throw new Misuse(`"${to}" is no slug: up to 80 letters a-z and digits, in words joined by hyphens.`);
      if (from === to) throw new Misuse(`It is called "${to}" already.`);
      await recordNamed(database.db, `${kind}/${from}`);
      const saving = { now: new Date(), command: `exchange rename ${kind} ${from} ${to}` };
      let others: string[] = [];
      try {
        await write(database, async (tx) => {
          others = await renameRecord(tx, kind, { from, to }, saving);
          if (options['dryRun'] === true) throw new OnlyTried();
        });
      } catch (error) {
        if (!(error instanceof OnlyTried)) throw error;
      }
      for (const other of others) io.out(`${other}\n`);
      const dry = options['dryRun'] === true;
      const is = dry ? 'would be' : 'is';
      io.err(
        `${kind}/${from} ${is} called ${kind}/${to}; records that name it and have a new version: ${others.length}.\n`,
      );
      io.err(dry ? DRY : `/${KINDS[kind].plural}/${from} leads there.\n`);
      return 0;
    }),
};

function kindOf(noun: string): Renamable {
  const kind = kindNamed(noun);
  if (kind !== undefined && (renamable as readonly string[]).includes(kind)) return kind as Renamable;
  throw new Misuse(
    `"${noun}" cannot be renamed.${suggestion(noun, [...renamable], `Kinds: ${renamable.join(', ')}.`)}`,
  );
}
