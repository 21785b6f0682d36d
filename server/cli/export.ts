import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { formerSlugs } from '../db/former-slugs.ts';
import { closeDatabase, type Db, openDatabase } from '../db/open.ts';
import { type Kind, KINDS, kindNamed, kinds } from '../files/kinds.ts';
import { type Format, formats } from '../files/messages.ts';
import { columnsFor, rowsOf } from '../files/rows.ts';
import { bundleText, type Chunks, csvText, lineText, listText, saveText, wholeText } from '../files/write.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { citiesWithPractices, recordsOf } from './catalogue.ts';
import { formatOf } from './catalogue-files.ts';
import { type CommandSpec, textOption } from './command.ts';
import { kindOption } from './import.ts';
import { delimiterFor, delimiterOption } from './delimiter.ts';
import { countsOf } from './counts.ts';
import { type Io, Misuse, plural } from './io.ts';
import { existingDatabase } from './open-existing.ts';

interface Export {
  readonly db: Db;
  readonly kinds: Kind[];
  readonly format: Format;
  readonly delimiter: string;
}

export const exportCommand: CommandSpec = {
  name: 'export',
  summary: 'write the catalogue to a file or a folder, in a stable order',
  about: `The ending of the file says its format: \`.yaml\`, \`.json\`, \`.jsonl\`, \`.csv\` (one kind of record), \`.xlsx\` (a sheet a kind).
A file named after records (\`cities.yaml\`) holds those alone. A name
without an ending is a folder, laid out like \`seed/\`. What was exported can be imported again and changes nothing. Contacts
are left out unless asked for. Texts in CSV that a spreadsheet program would run (they begin with \`= + - @\`) begin with an apostrophe,
which an import takes off again. To edit in a spreadsheet program export XLSX: such programs change dates and numbers of a CSV that they open.`,
  arguments: [['<target>', 'a file, a folder, or - for standard output']],
  options: [
    { ...kindOption, meaning: 'only records of this kind' },
    {
      flags: '--format <format>',
      meaning: 'the format of a folder (default: yaml) or of standard output',
      choices: formats.filter((each) => each !== 'xlsx'),
    },
    delimiterOption,
    { flags: '--with-contacts', meaning: 'with the contacts, which are personal data' },
  ],
  examples: [
    ['exchange export backup-for-git/', 'the whole catalogue as one file a city'],
    ['exchange export catalogue.xlsx', 'a spreadsheet with a sheet for each kind of record'],
    ['exchange export practices.csv --delimiter ";"', 'the practices, for a European Excel'],
    ['exchange export - --format jsonl --kind practices | head -1', 'to another program'],
  ],
  async run([target = ''], options, { io, config }) {
    const named = formatOf(target);
    const format = named ?? (textOption(options, 'format') as Format | undefined);
    if (named === undefined && extname(target) !== '' && !existsSync(target))
      throw new Misuse(
        `${target} ends in nothing that can be written: name a .yaml, .json, .jsonl, .csv or .xlsx file, or a folder.`,
      );
    const wanted = kindNamed(textOption(options, 'kind') ?? '');
    const ofName = named === undefined ? undefined : kindNamed(basename(target, extname(target)));
    if (wanted !== undefined && ofName !== undefined && wanted !== ofName)
      throw new Misuse(
        `${basename(target)} is named after other records than --kind says. Name it otherwise.`,
      );
    const one = wanted ?? ofName;
    const all = kinds.filter((kind) => kind !== 'contact' || options['withContacts'] === true);
    const delimiter = delimiterFor(target, options);
    const database = openDatabase(existingDatabase(config().database));
    const exporting = { db: database.db, kinds: one === undefined ? all : [one], delimiter };
    try {
      if (target === '-') await toOutput({ ...exporting, format: format ?? 'jsonl' }, io);
      else if (named === undefined) await toFolder({ ...exporting, format: format ?? 'yaml' }, target, io);
      else await toFile({ ...exporting, format: named }, target);
      await tellOfRedirects(exporting, io);
      if (target !== '-') io.err(`${plural(await recordCount(exporting), 'record')} written to ${target}.\n`);
      return 0;
    } finally {
      await closeDatabase(database);
    }
  },
};

/** What files cannot hold is said. */
async function tellOfRedirects({ db, kinds: wanted }: Pick<Export, 'db' | 'kinds'>, io: Io): Promise<void> {
  const former = await formerSlugs(db);
  const count = wanted.reduce((sum, kind) => sum + (former.get(kind)?.size ?? 0), 0);
  if (count > 0)
    io.err(
      `The catalogue leads ${plural(count, 'former slug')} to renamed records; exported files do not hold that, backups do.\n`,
    );
}

async function toOutput(exporting: Export, io: Io): Promise<void> {
  if (exporting.format === 'xlsx')
    throw new Misuse('A spreadsheet is no text: name a file that ends in .xlsx.');
  let chunks = 0;
  for await (const chunk of await textOf(exporting)) {
    io.out(chunk);
    // The driver is synchronous: without a turn of the event loop nobody hears that the reader has gone.
    if (++chunks % 50 === 0) await aTurn();
    if (io.isClosed?.() === true) return;
  }
}

async function toFile(exporting: Export, path: string): Promise<void> {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Misuse(`${path} is a folder. Name a file in it.`);
  if (exporting.format === 'xlsx') await writeXlsx(path, await sheetsOf(exporting));
  else await saveText(path, await textOf(exporting));
}

async function textOf(exporting: Export): Promise<Chunks> {
  const { db, format, delimiter } = exporting;
  const [kind, ...others] = exporting.kinds;
  switch (format) {
    case 'csv': {
      if (kind === undefined || others.length > 0)
        throw new Misuse(
          'A CSV file holds one kind of record: name it practices.csv, say --kind, or export to a folder with --format csv.',
        );
      const records = () => recordsOf(db, kind);
      return csvText(rowsOf(kind, await columnsFor(kind, records), records), delimiter);
    }
    case 'jsonl':
      return lineText(lines(exporting));
    case 'yaml':
    case 'json':
      if (kind !== undefined && others.length === 0) return listText(recordsOf(db, kind), format);
      return bundleText(
        exporting.kinds.map((each) => [KINDS[each].plural, recordsOf(db, each)]),
        format,
      );
    case 'xlsx':
      throw new Misuse('A spreadsheet is no text.');
  }
}

async function* lines({ db, kinds: wanted }: Export): AsyncGenerator<string> {
  for (const kind of wanted)
    for await (const record of recordsOf(db, kind))
      yield JSON.stringify({ record: kind, ...(record as object) });
}

async function sheetsOf({ db, kinds: wanted }: Export) {
  const sheets = [];
  for (const kind of wanted) {
    const records = () => recordsOf(db, kind);
    const rows = [];
    for await (const row of rowsOf(kind, await columnsFor(kind, records), records)) rows.push(row);
    sheets.push({ name: KINDS[kind].plural, rows });
  }
  return sheets;
}

/** YAML and JSON like `seed/`, the rest one file a kind. */
async function toFolder(exporting: Export, folder: string, io: Io): Promise<void> {
  const { db, kinds: wanted, format, delimiter } = exporting;
  if (format === 'xlsx') throw new Misuse('A spreadsheet is one file: name it catalogue.xlsx.');
  mkdirSync(folder, { recursive: true });
  const written = new Set<string>();
  const to = (...names: string[]): string => {
    const path = join(folder, ...names);
    written.add(path);
    return path;
  };
  const byCity =
    (format === 'yaml' || format === 'json') && wanted.includes('city') && wanted.includes('practice');
  if (byCity) {
    mkdirSync(join(folder, 'cities'), { recursive: true });
    for await (const { slug, record } of citiesWithPractices(db))
      await saveText(to('cities', `${slug}.${format}`), [wholeText(record, format)]);
  }
  for (const kind of wanted) {
    if (byCity && (kind === 'city' || kind === 'practice')) continue;
    const path = to(`${KINDS[kind].plural}.${format}`);
    await saveText(path, await textOf({ db, kinds: [kind], format, delimiter }));
  }
  const others = [folder, join(folder, 'cities')]
    .filter((each) => existsSync(each))
    .flatMap((each) => readdirSync(each).map((name) => join(each, name)))
    .filter((path) => formatOf(path) !== undefined && !written.has(path));
  for (const path of others)
    io.err(`${path} was there before and holds nothing of this export. Remove it if it is an old one.\n`);
}

async function recordCount({ db, kinds: wanted }: Pick<Export, 'db' | 'kinds'>): Promise<number> {
  const counts = await countsOf(db);
  return wanted.reduce((sum, kind) => sum + counts[kind], 0);
}
