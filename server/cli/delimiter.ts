import { delimiterNamed } from '../files/csv.ts';
import { type OptionSpec, textOption } from './command.ts';
import { Misuse } from './io.ts';

export const delimiterOption: OptionSpec = {
  flags: '--delimiter <mark>',
  meaning: 'what separates the cells of a CSV: , ; or tab (unset: a comma; a tab in a .tsv)',
};

/** @throws Misuse for what separates nothing. */
export function delimiterFor(path: string, options: Record<string, unknown>): string {
  const given = textOption(options, 'delimiter') ?? (path.endsWith('.tsv') ? 'tab' : ',');
  const mark = delimiterNamed(given);
  if (mark === undefined) throw new Misuse(`Cells cannot be separated by "${given}": say "," or ";" or tab.`);
  return mark;
}
