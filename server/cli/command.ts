import type { Config } from '../config.ts';
import type { Io } from './io.ts';

/** What a command has to work with. */
export interface Context {
  readonly io: Io;
  /** The environment, read when first asked for. @throws Misuse that names what is wrong with it. */
  config(): Config;
}

type Options = Record<string, unknown>;

/** One command of `exchange`: help, completion and the manual are made from this, and it is run by this. */
export interface CommandSpec {
  /** As it is typed; two words for a command of a group. */
  readonly name: string;
  readonly summary: string;
  /** What the manual adds. */
  readonly about?: string;
  /** `<files...>`, `[folder]`, with what it means. */
  readonly arguments?: readonly (readonly [name: string, meaning: string])[];
  /** `--kind <kind>`, with what it means and the values it may have. */
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** @returns the exit code. */
  run(parameters: string[], options: Options, context: Context): Promise<number>;
}

export interface OptionSpec {
  readonly flags: string;
  readonly meaning: string;
  readonly choices?: readonly string[];
  /** What else is understood as one of the choices. */
  readonly meant?: (text: string) => string | undefined;
  readonly byDefault?: string;
  /** May be given several times. */
  readonly several?: boolean;
}

/** An option's text, or undefined. */
export const textOption = (options: Options, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined;
export const JSON_OPTION: OptionSpec = { flags: '--json', meaning: 'answer in JSON, for programs' };
