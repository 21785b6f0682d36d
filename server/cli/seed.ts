import { existsSync, statSync } from 'node:fs';
import type { CommandSpec } from './command.ts';
import { importFiles } from './import-files.ts';
import { Misuse } from './io.ts';

export const seedCommand: CommandSpec = {
  name: 'seed',
  summary: 'check a folder of catalogue files, then write all of it in one transaction',
  about: 'The same as `import` with the folder `seed/` that comes with the project.',
  arguments: [['[folder]', 'the folder; seed/README.md says what it holds (default: seed)']],
  options: [
    { flags: '--dry-run', meaning: 'do everything but keep nothing' },
    { flags: '--if-empty', meaning: 'do nothing when the catalogue holds practices already' },
  ],
  examples: [
    ['exchange seed', 'write the catalogue that comes with the project'],
    ['exchange seed our-city/ --dry-run', 'see what a folder of your own would change'],
  ],
  async run([folder = 'seed'], options, { io, config }) {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Misuse(`There is no folder ${folder}.`);
    return importFiles(
      [folder],
      {
        database: config().database,
        command: 'exchange seed',
        dryRun: options['dryRun'] === true,
        ifEmpty: options['ifEmpty'] === true,
      },
      io,
    );
  },
};
