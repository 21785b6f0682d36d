import { kinds, KINDS, kindNamed } from '../files/kinds.ts';
import { type Format, formats } from '../files/messages.ts';
import { type CommandSpec, JSON_OPTION, textOption } from './command.ts';
import { importFiles, percent } from './import-files.ts';
import { Misuse } from './io.ts';

export const kindOption = {
  flags: '--kind <kind>',
  meaning: 'what the files hold, where their names do not say it',
  choices: kinds.map((kind) => KINDS[kind].plural),
  // `practice` and `buone pratiche` are understood as well.
  meant: (text: string) => {
    const kind = kindNamed(text);
    return kind === undefined ? undefined : KINDS[kind].plural;
  },
};
export const formatOption = {
  flags: '--format <format>',
  meaning: 'the format of standard input',
  choices: formats,
};
export const ignoreColumnOption = {
  flags: '--ignore-column <heading>',
  meaning: 'pass a column over; may be given several times, "*" passes over all that are not understood',
  several: true,
};

export const importCommand: CommandSpec = {
  name: 'import',
  summary: 'check files of records, then write them in one transaction',
  about: `Reads YAML, JSON, JSON Lines, CSV and XLSX, folders of them, and standard input (\`-\`). A file holds what it is named
after (\`practices.csv\`, \`cities/tartu.yaml\`, a sheet "Events"), what \`--kind\` says, or what its headings say. Columns may be
called as people call them in English, Italian, Swedish, Estonian and Hungarian; dates, numbers, countries and labels may be
written as people write them. Every guess is said aloud. All faults of all files are told at once, each with its place, and
then nothing is written, unless \`--skip-bad\` says where the rows with faults may go. Records are told apart by their slug, so
the same file may be imported again and again. A record replaces the known one; a table leaves fields
alone that it has no column for, and replaces a list (sources, costs …) whole when it has a column of it.`,
  arguments: [['<files...>', 'files or folders; - reads standard input']],
  options: [
    kindOption,
    formatOption,
    { flags: '--dry-run', meaning: 'show what would change, field by field, and keep nothing' },
    {
      flags: '--skip-bad <rejects>',
      meaning:
        'write the good records; hand the others back in this file (a folder, for several files) with the reason',
    },
    { flags: '--only-new', meaning: 'leave records alone that the catalogue has already' },
    { flags: '--archive-missing', meaning: 'archive the practices that are in none of the files' },
    {
      flags: '--archive-limit <percent>',
      meaning: 'archive nothing when more than this share of the practices would go',
      byDefault: '10',
    },
    ignoreColumnOption,
    JSON_OPTION,
  ],
  examples: [
    ['exchange import practices.xlsx --dry-run', 'see what a spreadsheet would change'],
    ['exchange import practices.csv --skip-bad rejects.csv', 'take the good rows, get the others back'],
    ['exchange import our-catalogue/ --archive-missing', 'make the practices what the folder holds'],
    ['curl … | exchange import - --format jsonl', 'from another program'],
  ],
  async run(files, options, { io, config }) {
    const kind = textOption(options, 'kind');
    const archive = options['archiveMissing'] === true;
    const limit = percent(textOption(options, 'archiveLimit') ?? '10');
    if (archive && options['onlyNew'] === true)
      throw new Misuse(
        '--only-new leaves known practices alone and --archive-missing archives some: say one of them.',
      );
    return importFiles(
      files,
      {
        database: config().database,
        command: 'exchange import',
        kind: kind === undefined ? undefined : kindNamed(kind),
        format: textOption(options, 'format') as Format | undefined,
        dryRun: options['dryRun'] === true,
        showChanges: true,
        onlyNew: options['onlyNew'] === true,
        skipBad: textOption(options, 'skipBad'),
        archiveMissing: archive ? limit : undefined,
        ignoreColumns: (options['ignoreColumn'] as string[] | undefined) ?? [],
        json: options['json'] === true,
      },
      io,
    );
  },
};
