import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Kind, KINDS, kindNamed, kinds } from '../files/kinds.ts';
import { exampleOf, templateRows, templateSheets } from '../files/template.ts';
import { writeCsv, writeLines, writeWhole } from '../files/write.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { formatOf } from './catalogue-files.ts';
import { type CommandSpec, textOption } from './command.ts';
import { delimiterFor, delimiterOption } from './delimiter.ts';
import { kindOption } from './import.ts';
import { Misuse } from './io.ts';

export const templateCommand: CommandSpec = {
  name: 'template',
  summary: 'write an empty table, or an example, to be filled in',
  about: `Tables have a row of remarks (it begins with \`#\`) that says what each column takes; in XLSX closed lists are drop-down
lists, and there is a sheet for every kind of record. YAML, JSON and JSON Lines cannot be empty: they hold an example.`,
  arguments: [['<file>', 'practices.xlsx, cities.csv, events.yaml, plans.json …']],
  options: [
    { ...kindOption, meaning: 'for records of this kind (default: what the file is named after)' },
    { flags: '--example', meaning: 'with a record of the real catalogue that shows how it is done' },
    delimiterOption,
  ],
  examples: [
    [
      'exchange template practices.xlsx --example',
      'a spreadsheet with drop-down lists and one practice filled in',
    ],
    ['exchange template adoptions.csv --delimiter ";"', 'an empty table for a European Excel'],
  ],
  async run([path = ''], options, { io }) {
    const format = formatOf(path);
    if (format === undefined)
      throw new Misuse('Name a file that ends in .xlsx, .csv, .yaml, .json or .jsonl.');
    if (existsSync(path)) throw new Misuse(`${path} is there already. Name another file, or remove it.`);
    const named = kindNamed(textOption(options, 'kind') ?? basename(path, extname(path)));
    const example = options['example'] === true;
    if (format === 'xlsx') {
      await writeXlsx(path, await templateSheets(named === undefined ? kinds : [named], example));
    } else {
      const kind = named ?? missingKind();
      const record = exampleOf(kind) as object;
      if (format === 'csv') {
        await writeCsv(path, (await templateRows(kind, example)).rows, delimiterFor(path, options));
      } else if (format === 'jsonl') await writeLines(path, [JSON.stringify({ record: kind, ...record })]);
      else await writeWhole(path, [record], format);
    }
    io.err(`${path} is written. Fill it in, then: exchange import ${path} --dry-run\n`);
    return 0;
  },
};

function missingKind(): Kind {
  throw new Misuse(
    `Say what it is for: name it ${kinds.map((kind) => KINDS[kind].plural).join(', ')}, or use --kind.`,
  );
}
