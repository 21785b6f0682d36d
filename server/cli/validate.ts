import { existsSync } from 'node:fs';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { kindNamed, kinds } from '../files/kinds.ts';
import type { Format } from '../files/messages.ts';
import { sourceFiles } from './catalogue-files.ts';
import { type CommandSpec, JSON_OPTION, textOption } from './command.ts';
import { formatOption, ignoreColumnOption, kindOption } from './import.ts';
import { faultsOf, takeIn } from './intake.ts';
import { EXIT, plural } from './io.ts';
import { checkReferences } from './references.ts';
import { tellFaults } from './report.ts';

export const validateCommand: CommandSpec = {
  name: 'validate',
  summary: 'check files without a look at what they would change',
  about: 'References are checked against the files and, where there is one, the catalogue.',
  arguments: [['<files...>', 'files or folders; - reads standard input']],
  options: [kindOption, formatOption, ignoreColumnOption, JSON_OPTION],
  examples: [['exchange validate our-city/', 'before sending files to somebody else']],
  async run(paths, options, { io, config }) {
    const kind = kindNamed(textOption(options, 'kind') ?? '');
    const format = textOption(options, 'format') as Format | undefined;
    const files = await sourceFiles(paths, { kind, format }, io);
    const ignoreColumns = (options['ignoreColumn'] as string[] | undefined) ?? [];
    const intake = await takeIn(files, { ignoreColumns }, io);
    const { database: path } = config();
    const database = openDatabase(existsSync(path) ? path : ':memory:');
    try {
      if (!intake.staging.isIncomplete()) await checkReferences(database.db, intake, false);
      const faults = faultsOf(intake);
      const records = kinds.reduce((sum, each) => sum + intake.staging.goodOf(each), 0);
      if (options['json'] === true) {
        io.out(`${JSON.stringify({ records, notes: intake.notes, faults }, null, 1)}\n`);
      } else {
        for (const { file, message } of intake.notes) io.err(`${file}: ${message}\n`);
        if (faults.length === 0)
          io.out(`${plural(records, 'record')} in ${plural(files.length, 'file')}, without a fault.\n`);
        else tellFaults(faults, io, 'Mend them before you import.');
      }
      return faults.length === 0 ? EXIT.done : EXIT.faults;
    } finally {
      await closeDatabase(database);
      intake.staging.close();
    }
  },
};
