import { MONTHS_KEPT } from '../searches/months.ts';
import { type Missed, missedSearches } from '../searches/reads.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { type Io, Misuse, plural } from './io.ts';
import { wholeNumber } from './whole-number.ts';
import { withDatabase } from './with-database.ts';

/** What one person alone has asked could be somebody's name. */
const LEAST = 2;

export const searchesCommand: CommandSpec = {
  name: 'searches',
  summary: 'list what visitors looked for and did not find, most often first',
  about: `The server counts the words of searches that found nothing, by the month, and keeps them for ${MONTHS_KEPT} months. It keeps nothing
about who asked; what looks like an address, a number or a sentence is not counted at all. What was asked once only is
not listed unless --all is given: such a text could be somebody's name.`,
  options: [
    {
      flags: '--months <number>',
      meaning: 'of the last so many months, this one among them',
      byDefault: String(MONTHS_KEPT),
    },
    { flags: '--least <number>', meaning: `asked at least so many times (unset: ${LEAST})` },
    { flags: '--all', meaning: 'also what was asked once only' },
    JSON_OPTION,
  ],
  examples: [
    ['exchange searches', 'what the catalogue lacks'],
    ['exchange searches --months 1 --least 5', 'what many looked for this month'],
  ],
  run: (_, options, context) =>
    withDatabase(context, async ({ db }) => {
      const months = wholeNumber(options, 'months') ?? MONTHS_KEPT;
      const wanted = wholeNumber(options, 'least');
      const all = options['all'] === true;
      if (all && wanted !== undefined) throw new Misuse('--all and --least contradict each other: give one.');
      const least = all ? 1 : (wanted ?? LEAST);
      const every = await missedSearches(db, months, new Date());
      const shown = every.filter(({ searches }) => searches >= least);
      if (options['json'] === true) context.io.out(`${JSON.stringify(shown, null, 1)}\n`);
      else tell(shown, context.io);
      explain(every.length, shown.length, least, context.io);
      return 0;
    }),
};

function tell(shown: Missed[], io: Io): void {
  if (shown.length === 0) return;
  const width = Math.max(5, ...shown.map(({ words }) => words.length));
  io.err(`searches  ${'words'.padEnd(width)}  last month\n`);
  for (const { words, searches, lastMonth } of shown)
    io.out(`${String(searches).padStart(8)}  ${words.padEnd(width)}  ${lastMonth}\n`);
}

function explain(every: number, shown: number, least: number, io: Io): void {
  const hidden = every - shown;
  if (every === 0) io.err('No search without a result has been counted in this time.\n');
  else if (hidden > 0 && least <= LEAST)
    io.err(
      `${shown === 0 ? 'None was asked twice. ' : ''}${plural(hidden, 'text')} asked once only ${hidden === 1 ? 'is' : 'are'} not listed: such a text could be somebody's name. --all lists ${hidden === 1 ? 'it' : 'them'}.\n`,
    );
  else if (hidden > 0)
    io.err(
      `${plural(hidden, 'text')} asked fewer than ${least} times ${hidden === 1 ? 'is' : 'are'} not listed.\n`,
    );
}
