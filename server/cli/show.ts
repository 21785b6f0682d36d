import { newestRecord, recordOfVersion } from '../db/revisions.ts';
import { canonical } from '../files/canonical.ts';
import { KINDS } from '../files/kinds.ts';
import { wholeText } from '../files/write.ts';
import { type CommandSpec, JSON_OPTION, textOption } from './command.ts';
import { Misuse } from './io.ts';
import { RECORD_ARGUMENT, recordNamed, versionNumber } from './record.ts';
import { withDatabase } from './with-database.ts';

export const showCommand: CommandSpec = {
  name: 'show',
  summary: 'print a record as a file would hold it',
  arguments: [RECORD_ARGUMENT],
  options: [
    { flags: '--version <number>', meaning: 'as it was in this version (exchange log lists them)' },
    JSON_OPTION,
  ],
  examples: [
    ['exchange show spoku', 'the newest version, as YAML'],
    ['exchange show spoku --version 1 --json', 'the first one, as JSON'],
  ],
  run: ([name = ''], options, context) =>
    withDatabase(context, async ({ db }) => {
      const { kind, slug } = await recordNamed(db, name);
      const wanted = textOption(options, 'version');
      const version = wanted === undefined ? undefined : versionNumber(wanted);
      const record =
        version === undefined
          ? await newestRecord(db, kind, slug)
          : await recordOfVersion(db, kind, slug, version);
      if (record === undefined)
        throw new Misuse(`${kind}/${slug} has no version ${version}; exchange log ${slug} lists them.`);
      context.io.out(
        wholeText(canonical(KINDS[kind].schema, record), options['json'] === true ? 'json' : 'yaml'),
      );
      return 0;
    }),
};
