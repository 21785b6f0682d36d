import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { run, runWith, SEED, temporaryFolder } from '../helper.ts';

let folder: string;
let database: string;
beforeEach(() => {
  folder = temporaryFolder();
  database = join(folder, 'catalogue.db');
});

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const stored = <T>(query: string): T[] => {
  const raw = new SQLite(database, { readonly: true });
  const rows = raw.prepare(query).all() as T[];
  raw.close();
  return rows;
};

const BASE = `tags:
  - { slug: mobility, kind: topic, labels: { en: a, it: a, sv: a, et: a, hu: a } }
cities:
  - { slug: tartu, name: Tartu, kind: city, country: EE, confidence: stated, sources: [{ url: https://example.org, kind: press }] }
`;
const HEADINGS =
  'slug,title,city,language,summary,type,stage,government_level,ongoing,in_better,record_kind,confidence,tags,sources 1 url,sources 1 kind';
const ROW =
  ',Bike paths,tartu,en,Paths.,service,running,local,yes,no,good-practice,stated,mobility,https://example.org,press';
const rows = (...slugs: string[]): string => `${[HEADINGS, ...slugs.map((slug) => slug + ROW)].join('\n')}\n`;

describe('exchange import', () => {
  test('takes a bundle, a table named after its records, and says what it added', async () => {
    const base = file('base.yaml', BASE);
    const practices = file('practices.csv', rows('one', 'two'));
    const { code, out, err } = await run(database, 'import', base, practices);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/base\.yaml\s+\+2 ~0 =0\n.*practices\.csv\s+\+2 ~0 =0\ntotal\s+\+4 ~0 =0\n$/s);
    expect(stored('SELECT command FROM revision')).toContainEqual({ command: 'exchange import' });
  });

  test('reads standard input, whose format and kind have to be named', async () => {
    await run(database, 'import', file('base.yaml', BASE));
    const argv = ['import', '-', '--format', 'csv', '--kind', 'practices'];
    expect(await runWith({ DATABASE: database }, argv, rows('one'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/standard input\s+\+1/),
    });
    const unnamed = await runWith({ DATABASE: database }, ['import', '-'], rows('one'));
    expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining('say --format') });
  });

  test('understands headings, dates, numbers, countries and labels as people write them, and says so', async () => {
    const cities = file(
      'città.csv',
      'Identificativo;Nome;kind;Paese;Abitanti;confidence;Fonte 1 indirizzo web;Fonte 1 tipo\n' +
        'genova;Genova;Città;Italia;565 752;Stated;https://example.org;stampa\n',
    );
    const { code, err } = await run(database, 'import', cities, '--dry-run');
    expect(err).toContain('read column');
    expect(err).toContain('"Identificativo" as slug');
    expect(err).toContain('"Italia" is read as IT in country');
    expect(err).toContain('"565 752" is read as 565752 in population');
    expect(err).toMatch(/:2 H2 \(sources 1 kind\) {2}"stampa" is not allowed here\. .*Allowed: evaluation/);
    expect(code).toBe(1);
  });

  test('names every fault of every file at once, with cell, value and what was meant', async () => {
    const practices = file(
      'practices.csv',
      rows('one', 'one', 'Ünlü').replace('running', 'runing').replace(/tartu/, 'tartoo') +
        `four,,tartu,en,Paths.,service,running,local,yes,no,good-practice,stated,mobility,https://example.org,press\n`,
    );
    const { code, err } = await run(database, 'import', file('base.yaml', BASE), practices);
    expect(code).toBe(1);
    expect(err).toMatch(
      /practices\.csv:2 G2 \(stage\) {2}"runing" is not allowed here\. Did you mean "running"\?/,
    );
    expect(err).toMatch(/practices\.csv:2 C2 \(city\) {2}There is no city "tartoo"\. Did you mean "tartu"\?/);
    expect(err).toMatch(/practices\.csv:3 A3 \(slug\) {2}The slug "one" belongs to another practice already/);
    expect(err).toMatch(/practices\.csv:5 B5 \(title\) {2}"title" is missing/);
    expect(err).toContain('4 faults in 1 file. Nothing was written.');
  });

  test('--skip-bad writes the good rows, hands back the bad ones, and takes them when they are mended', async () => {
    await run(database, 'import', file('base.yaml', BASE));
    const practices = file(
      'practices.csv',
      rows('one', 'two', 'three')
        .replace('two,Bike', 'two,=1+1 Bike')
        .replace(/running(?=.*\nthree)/, 'flying'),
    );
    const rejects = join(folder, 'rejects.csv');
    const { code, out, err } = await run(database, 'import', practices, '--skip-bad', rejects);
    expect({ code, out: out.split('\n').at(-2) }).toEqual({
      code: 1,
      out: expect.stringMatching(/^total\s+\+2 ~0 =0$/),
    });
    expect(err).toContain('1 record left out.');
    const text = readFileSync(rejects, 'utf8');
    expect(text).toContain(`two,'=1+1 Bike paths`);
    expect(text).toMatch(/#fault\n.*"flying.* is not allowed here/s);
    writeFileSync(rejects, text.replace('flying', 'pilot'));
    expect(await run(database, 'import', rejects, '--kind', 'practices')).toMatchObject({ code: 0 });
    expect(stored(`SELECT title, stage FROM practice WHERE slug = 'two'`)).toEqual([
      { title: '=1+1 Bike paths', stage: 'pilot' },
    ]);
  });

  test('--skip-bad leaves out what refers to a record that was left out, and says why', async () => {
    const base = file('base.yaml', BASE.replace('country: EE', 'country: Estonia'));
    const practices = file('practices.csv', rows('one'));
    const { code, err } = await run(
      database,
      'import',
      base,
      practices,
      '--skip-bad',
      join(folder, 'rejects'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /practices\.csv:2 C2 \(city\) {2}The city "tartu" has faults itself and was left out\./,
    );
    expect(stored('SELECT slug FROM tag')).toEqual([{ slug: 'mobility' }]);
    expect(stored('SELECT slug FROM practice')).toEqual([]);
  });

  test('--dry-run shows the difference field by field and keeps nothing', async () => {
    await run(database, 'import', file('base.yaml', BASE), file('practices.csv', rows('one')));
    const changed = file('practices.csv', rows('one', 'two').replace('Bike paths', 'Bicycle paths'));
    const { code, out, err } = await run(database, 'import', changed, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('~ practice one  Bicycle paths\n    title  Bike paths → Bicycle paths\n');
    expect(out).toContain('+ practice two  Bike paths\n');
    expect(err).toContain('nothing was written');
    expect(stored('SELECT slug, title FROM practice')).toEqual([{ slug: 'one', title: 'Bike paths' }]);
  });

  test('--only-new leaves known records alone', async () => {
    await run(database, 'import', file('base.yaml', BASE), file('practices.csv', rows('one')));
    const changed = file('practices.csv', rows('one', 'two').replace('Bike paths', 'Bicycle paths'));
    const { out } = await run(database, 'import', changed, '--only-new');
    expect(out).toMatch(/total\s+\+1 ~0 =0, 1 left alone\n$/);
    expect(stored(`SELECT title FROM practice WHERE slug = 'one'`)).toEqual([{ title: 'Bike paths' }]);
  });

  test('--archive-missing archives what no file holds, but not more than a tenth unless told', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `practice-${at}`);
    await run(database, 'import', file('base.yaml', BASE), file('practices.csv', rows(...many)));
    const fewer = file('practices.csv', rows(...many.slice(5)));
    const guarded = await run(database, 'import', fewer, '--archive-missing');
    expect(guarded).toMatchObject({
      code: 1,
      err: expect.stringMatching(/5 of 20 practices .*say --archive-limit 25\./),
    });
    expect(stored(`SELECT slug FROM practice WHERE status = 'archived'`)).toEqual([]);
    const { code, out } = await run(database, 'import', fewer, '--archive-missing', '--archive-limit', '25');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/total\s+\+0 ~0 =15, 5 archived\n$/),
    });
    expect(stored(`SELECT slug FROM practice WHERE status = 'archived'`)).toHaveLength(5);
    expect(stored(`SELECT slug FROM revision WHERE slug = 'practice-0'`)).toHaveLength(2);
  });

  test('a column that nobody knows is a fault, unless it is to be passed over', async () => {
    await run(database, 'import', file('base.yaml', BASE));
    const practices = file(
      'practices.csv',
      rows('one').replace(HEADINGS, `${HEADINGS},Värvikood`).replace('press\n', 'press,hea\n'),
    );
    const refused = await run(database, 'import', practices);
    expect(refused.err).toMatch(/practices\.csv:1 P1 {2}No field is called "Värvikood"\./);
    expect(await run(database, 'import', practices, '--ignore-column', 'Värvikood')).toMatchObject({
      code: 0,
    });
    const all = await run(database, 'import', practices, '--ignore-column', '*');
    expect(all.err).toContain('column P "Värvikood" is passed over');
  });

  test('--json tells the same to a program', async () => {
    const practices = file('practices.csv', rows('one').replace('running', 'runing'));
    const { code, out } = await run(database, 'import', file('base.yaml', BASE), practices, '--json');
    const answer = JSON.parse(out) as { written: boolean; faults: object[] };
    expect(code).toBe(1);
    expect(answer).toMatchObject({
      written: false,
      faults: [{ line: 2, cell: 'G2', field: 'stage', message: expect.stringContaining('runing') }],
    });
  });

  test('an action that belongs to another plan cannot be taken from it', async () => {
    await run(database, 'seed', SEED);
    const plans = file(
      'plans.yaml',
      `- slug: new-plan
  city: tartu
  title: New
  in_better: false
  confidence: stated
  actions: [{ slug: birmingham-dips, title: Taken, status: planned }]
  sources: [{ url: https://example.org, kind: press }]
`,
    );
    const { code, err } = await run(database, 'import', plans);
    expect(code).toBe(1);
    expect(err).toMatch(
      /plans\.yaml:\d+:\d+ {2}The action "birmingham-dips" belongs to the plan "birmingham-action-plan"\./,
    );
  });

  test('an order of fields, spaces around texts and line ends make no difference', async () => {
    await run(database, 'import', file('base.yaml', BASE), file('practices.csv', rows('one')));
    const crlf = file(
      'practices.csv',
      rows('one').replaceAll('\n', '\r\n').replace('Bike paths', ' Bike paths '),
    );
    expect((await run(database, 'import', crlf)).out).toMatch(/total\s+\+0 ~0 =1\n$/);
    const [first, ...others] = HEADINGS.split(',');
    const turned = `${[...others, first].join(',')}\n${ROW.slice(1)},one\n`;
    expect((await run(database, 'import', file('practices.csv', turned))).out).toMatch(
      /total\s+\+0 ~0 =1\n$/,
    );
  });

  test('a table leaves fields alone that it has no column for, and empties those whose cell is empty', async () => {
    const more = file(
      'practices.csv',
      rows('one')
        .replace(HEADINGS, `${HEADINGS},failures,lessons`)
        .replace('press\n', 'press,Rain.,Roofs.\n'),
    );
    await run(database, 'import', file('base.yaml', BASE), more);
    const { out, err } = await run(
      database,
      'import',
      file('practices.csv', rows('one').replace('Bike', 'Bicycle')),
    );
    expect(err).toContain('practices.csv: fields without a column stay as they are: failures, lessons');
    expect(out).toMatch(/total\s+\+0 ~1 =0\n$/);
    expect(stored('SELECT title, failures, lessons FROM practice')).toEqual([
      { title: 'Bicycle paths', failures: 'Rain.', lessons: 'Roofs.' },
    ]);
    await run(
      database,
      'import',
      file(
        'practices.csv',
        rows('one').replace(HEADINGS, `${HEADINGS},failures`).replace('press\n', 'press,\n'),
      ),
    );
    expect(stored('SELECT failures, lessons FROM practice')).toEqual([{ failures: null, lessons: 'Roofs.' }]);
  });

  test('a row that is handed back can be imported without the other; its own file is never overwritten', async () => {
    await run(database, 'import', file('base.yaml', BASE));
    const practices = file('practices.csv', rows('one', 'two', 'one'));
    const itself = await run(database, 'import', practices, '--skip-bad', practices);
    expect(itself).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already, and bad rows overwrite nothing'),
    });
    const rejects = join(folder, 'rejects.csv');
    await run(database, 'import', practices, '--skip-bad', rejects);
    // Which of the two is right is not known: both come back.
    expect(stored('SELECT slug FROM practice')).toEqual([{ slug: 'two' }]);
    expect(readFileSync(rejects, 'utf8').match(/^one,/gm)).toHaveLength(2);
  });

  test('what spreadsheet programs show instead of a result is a fault, and an empty heading over a value too', async () => {
    const practices = file(
      'practices.csv',
      rows('one', 'two')
        .replace('Paths.', '#DIV/0!')
        .replace(HEADINGS, `${HEADINGS},,note`)
        .replace(/press\n/g, 'press,lost,\n'),
    );
    const { err } = await run(database, 'import', file('base.yaml', BASE), practices);
    expect(err).toMatch(/:2 E2 \(summary\) {2}This cell shows #DIV\/0!\./);
    expect(err).toMatch(/:2 P2 {2}"lost" stands in a column without a heading/);
  });

  test('a title that begins with # is a record, the remarks of a template are none', async () => {
    await run(database, 'import', file('base.yaml', BASE));
    const headings = HEADINGS.replace('slug,title', 'title,slug');
    const text = `${headings}\n# what the columns take\n#MyTartu,one${ROW.replace(',Bike paths', '')}\n`;
    expect((await run(database, 'import', file('practices.csv', text))).out).toMatch(/total\s+\+1/);
    expect(stored('SELECT title FROM practice')).toEqual([{ title: '#MyTartu' }]);
  });
});
