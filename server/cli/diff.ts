import { recordOfVersion, versionsOf } from '../db/revisions.ts';
import { differences } from '../files/cells.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { Misuse } from './io.ts';
import { RECORD_ARGUMENT, recordNamed, versionNumber } from './record.ts';
import { tellDifferences } from './report.ts';
import { withDatabase } from './with-database.ts';

export const diffCommand: CommandSpec = {
  name: 'diff',
  summary: 'show what changed between two versions of a record, field by field',
  arguments: [
    RECORD_ARGUMENT,
    ['[from]', 'a version (default: the one before the newest)'],
    ['[to]', 'another version (default: the newest)'],
  ],
  options: [JSON_OPTION],
  examples: [
    ['exchange diff spoku', 'the last change'],
    ['exchange diff spoku 1 3', 'everything between two versions'],
  ],
  run: ([name = '', from, to], options, context) =>
    withDatabase(context, async ({ db }) => {
      const { io } = context;
      const { kind, slug } = await recordNamed(db, name);
      const newest = (await versionsOf(db, slug, kind)).at(-1)?.version ?? 1;
      const last = to === undefined ? newest : versionNumber(to);
      const first = from === undefined ? last - 1 : versionNumber(from);
      if (first < 1) throw new Misuse(`${kind}/${slug} has one version only: nothing to compare.`);
      const [before, after] = await Promise.all(
        [first, last].map((version) => recordOfVersion(db, kind, slug, version)),
      );
      for (const [version, record] of [
        [first, before],
        [last, after],
      ])
        if (record === undefined)
          throw new Misuse(`${kind}/${slug} has no version ${String(version)}; the newest is ${newest}.`);
      const found = differences(kind, before, after);
      if (options['json'] === true)
        io.out(`${JSON.stringify({ kind, slug, from: first, to: last, differences: found }, null, 1)}\n`);
      else {
        io.out(`${kind}/${slug}, version ${first} → ${last}\n`);
        tellDifferences(found, io, '  ');
        if (found.length === 0) io.out('  No difference.\n');
      }
      return 0;
    }),
};
