import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { type TroubleKind, troubleOf } from '../db/trouble.ts';
import { suggestion } from '../files/faults.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { VERSION } from '../version.ts';
import { EXIT, type Io, Misuse, Refusal } from './io.ts';

const AFTER_HELP = `
Exit codes: 0 done, 1 faults in the data, 2 misuse, 74 disk full, 75 database busy.
The database is the one that DATABASE names, data/catalogue.db if unset. The server needs no restart.`;

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
    .version(VERSION)
    // `exchange show spoku --version 2` is about the record.
    .enablePositionalOptions()
    .addHelpText('after', AFTER_HELP);
  for (const spec of COMMANDS) {
    const command = commandIn(program, spec, io);
    command.action(async (...given: unknown[]) => {
      // commander hands over the arguments, then the options, then itself.
      const options = given.at(-2) as Record<string, unknown>;
      const parameters = given
        .slice(0, -2)
        .flat()
        .filter((each) => each !== undefined) as string[];
      code = await spec.run(parameters, options, { io, config: () => configOf(io) });
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function configOf(io: Io) {
  try {
    return readConfig(io.environment);
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

function commandIn(program: Command, spec: CommandSpec, io: Io): Command {
  const words = spec.name.split(' ');
  const name = words.pop() ?? '';
  const [group] = words;
  const parent = group === undefined ? program : groupIn(program, group, io);
  const command = parent
    .command(name)
    .description(spec.summary)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  for (const [argument, meaning] of spec.arguments ?? []) command.argument(argument, meaning);
  for (const option of spec.options ?? []) command.addOption(optionOf(option));
  const examples = spec.examples.map(([line, meaning]) => `  ${line}\n      ${meaning}\n`);
  if (spec.about !== undefined) command.addHelpText('after', `\n${spec.about}`);
  return command.addHelpText('after', `\nExamples:\n${examples.join('')}`);
}

function groupIn(program: Command, name: string, io: Io): Command {
  const known = program.commands.find((each) => each.name() === name);
  if (known !== undefined) return known;
  return program
    .command(name)
    .description(`commands about a ${name}`)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
}

function optionOf({ flags, meaning, choices, meant, byDefault, several }: OptionSpec): Option {
  const option = new Option(flags, meaning);
  if (choices !== undefined) option.choices(choices);
  if (choices !== undefined && meant !== undefined) {
    option.argParser((text: string) => {
      const choice = meant(text);
      if (choice !== undefined) return choice;
      throw new InvalidArgumentError(
        `${suggestion(text, choices).trim()} Allowed choices are ${choices.join(', ')}.`,
      );
    });
  }
  if (byDefault !== undefined) option.default(byDefault);
  if (several === true)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

const PATH_TROUBLE: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of it is no folder',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'it may only be read there',
  EISDIR: 'it is a folder',
};

const EXIT_OF_TROUBLE: Record<TroubleKind, number> = {
  busy: EXIT.busy,
  disk: EXIT.disk,
  damaged: EXIT.faults,
  rights: EXIT.misuse,
  version: EXIT.misuse,
};

/** One sentence for the admin instead of a stack. */
function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  const { code, message } = error as { code?: string; message: string };
  const trouble = troubleOf(error);
  if (trouble !== undefined) {
    io.err(`${trouble.what} ${trouble.todo}\n`);
    return EXIT_OF_TROUBLE[trouble.kind];
  }
  const { path } = error as NodeJS.ErrnoException;
  if (path !== undefined && code !== undefined && code in PATH_TROUBLE) {
    io.err(`${path.replace(/\.part$/, '')} cannot be used: ${PATH_TROUBLE[code]}.\n`);
    return EXIT.misuse;
  }
  if (code?.startsWith('SQLITE_CONSTRAINT') === true) {
    io.err(`The catalogue did not take this (${message}). Nothing was written. Please report it.\n`);
    return EXIT.faults;
  }
  io.err(`${message}\n`);
  return error instanceof Refusal ? EXIT.faults : EXIT.misuse;
}
