import { Command, CommanderError } from 'commander';
import { readConfig } from '../config.ts';
import { EXIT, type Io } from './io.ts';
import { seed } from './seed.ts';

/**
 * Runs one command line. @returns the exit code (io.ts says what each means).
 */
export async function exchange(argv: string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('exchange')
    .description('Keeps the catalogue of good practices.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(exchange --help lists the commands)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 faults in the data, 2 misuse, 74 disk full, 75 database busy.\nThe database is the one that DATABASE names, data/catalogue.db if unset.',
    );
  program
    .command('seed')
    .description('check a folder of catalogue files, then write all of it in one transaction')
    .argument('[folder]', 'the folder; seed/README.md says what it holds', 'seed')
    .option('--dry-run', 'do everything but keep nothing', false)
    .option('--if-empty', 'do nothing when the catalogue holds practices already', false)
    .addHelpText('after', '\nExamples:\n  exchange seed --dry-run\n  exchange seed our-city/\n')
    .action(async (folder: string, options: { dryRun: boolean; ifEmpty: boolean }) => {
      code = await seed(folder, { database: readConfig(io.environment).database, ...options }, io);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

/** One sentence for the admin instead of a stack. */
function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  const { code, message } = error as { code?: string; message: string };
  if (code?.startsWith('SQLITE_BUSY') === true) {
    io.err('Another process is writing to the catalogue. Try again when it has finished.\n');
    return EXIT.busy;
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code?.startsWith('SQLITE_IOERR') === true) {
    io.err(`The disk is full or failing (${message}). Nothing was changed: make room and run it again.\n`);
    return EXIT.disk;
  }
  io.err(`${message}\n`);
  return EXIT.misuse;
}
