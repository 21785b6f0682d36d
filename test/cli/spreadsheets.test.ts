import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cellText } from '../../server/files/cell.ts';
import { sheetsOf } from '../../server/files/xlsx.ts';
import { run, SEED, temporaryFolder, type Told } from '../helper.ts';

// The spreadsheets were made and saved by LibreOffice: spreadsheets/make.py says how, and what is wrong in them.

const sheet = (name: string): string => join(import.meta.dirname, 'spreadsheets', name);
const TARTU = sheet('tartu.xlsx');
const WORKBOOK = sheet('workbook.xlsx');
const MERGED = sheet('merged.xlsx');
const OWN_COLUMN = ['--ignore-column', 'Sisemine viide'];

const shared = mkdtempSync(join(tmpdir(), 'practice-exchange-spreadsheets-'));
const seeded = join(shared, 'catalogue.db');
let tartu: Told;
let workbook: Told;
beforeAll(async () => {
  await run(seeded, 'seed', SEED);
  tartu = await run(seeded, 'validate', TARTU, ...OWN_COLUMN);
  workbook = await run(join(shared, 'none.db'), 'validate', WORKBOOK);
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

let folder: string;
let database: string;
beforeEach(() => {
  folder = temporaryFolder();
  database = join(folder, 'catalogue.db');
});

/** Every record of a kind by its slug, as it was saved last. */
function records(kind: string): Record<string, Record<string, unknown>> {
  const raw = new SQLite(database, { readonly: true });
  const rows = raw.prepare('SELECT slug, record FROM revision WHERE kind = ? ORDER BY version').all(kind) as {
    slug: string;
    record: string;
  }[];
  raw.close();
  return Object.fromEntries(rows.map(({ slug, record }) => [slug, JSON.parse(record)]));
}

/** The rows of a file of rejects, in order: the slug of each with the reason that stands behind it. */
async function rejected(path: string): Promise<{ slug: string; why: string }[]> {
  const found: { slug: string; why: string }[] = [];
  for await (const { rows } of sheetsOf(path)) {
    let why = -1;
    for await (const { cells } of rows) {
      const texts = cells.map(cellText);
      if (why < 0) why = texts.indexOf('#fault');
      else found.push({ slug: texts[0] ?? '', why: texts[why] ?? '' });
    }
  }
  return found;
}

const lineAbout = (told: Told, place: string): string =>
  told.err.split('\n').find((line) => line.includes(`${place} `)) ?? `nothing was said of ${place}`;

describe('a sheet with a title, groups of headings and faults', () => {
  test.each([
    ['a day that could be two', 'J8 (started)', ['"05/10/2019"', '2019-10-05', '2019-05-10']],
    ['a number that could be two', 'P10 (costs 1 amount)', ['"19.000"', '19000']],
    ['a slug that stands twice', 'A11 (slug)', ['"osalev-eelarve"', 'another practice']],
    ['a city that nobody knows', 'C12 (city)', ['"tarttu"', 'Did you mean "tartu"?']],
    [
      'a stage with a typing error',
      'H13 (stage)',
      ['"runing"', 'Did you mean "running"?', 'in-design, pilot'],
    ],
    ['a cost below zero', 'P14 (costs 1 amount)', ['-5', 'the least is 0']],
    ['a title that is not there', 'B15 (title)', ['title']],
    ['a formula that failed', 'P19 (costs 1 amount)', ['#DIV/0!']],
    ['a formula that failed where nothing has to stand', 'AB20 (note)', ['#N/A']],
  ])('%s is named with sheet, cell, value and what to do', (_, place, words) => {
    const line = lineAbout(tartu, `sheet "Good practices" ${place}`);
    expect(line).toContain('tartu.xlsx sheet "Good practices"');
    for (const word of words) expect(line).toContain(word);
  });

  test('nothing else in it is a fault', () => {
    expect(tartu).toMatchObject({ code: 1, err: expect.stringContaining('9 faults in 1 file') });
  });

  test('a column that nobody knows is named with its cell and how to pass it over', async () => {
    const { code, err } = await run(seeded, 'validate', TARTU);
    expect(code).toBe(1);
    expect(err).toMatch(
      /sheet "Good practices" AC3 {2}No field is called "Sisemine viide".*--ignore-column "Sisemine viide"/,
    );
  });

  test.each([
    'row 3 names the columns',
    '"Cost amount" as costs 1 amount',
    '"Source 2 link" as sources 2 url',
    '"Kommentaar" as note',
    '"Nyíregyháza" is read as nyiregyhaza in city',
    '"magyar" is read as hu in language',
    '"2019. 10. 05." is read as 2019-10-05 in started',
    '"5.10.2019" is read as 2019-10-05 in started',
    '"25/10/2019" is read as 2019-10-25 in started',
    '"1 234,50" is read as 1234.5 in costs 1 amount',
    '"Figure 1 period" as figures 1 period',
    '"true" is read as yes in ongoing',
    '"Ft" is read as HUF in costs 1 currency',
    '"€" is read as EUR in costs 1 currency',
  ])('says aloud that %s', (guess) => {
    expect(tartu.err).toContain(guess);
  });

  test('a program is told sheet, cell and field of every fault', async () => {
    const { out } = await run(seeded, 'validate', TARTU, '--json', ...OWN_COLUMN);
    const { faults } = JSON.parse(out) as { faults: Record<string, unknown>[] };
    expect(faults).toHaveLength(9);
    expect(faults).toContainEqual(
      expect.objectContaining({ sheet: 'Good practices', cell: 'H13', field: 'stage' }),
    );
  });

  test('a dry run keeps nothing, and no file of rejects either', async () => {
    copyFileSync(seeded, database);
    const rejects = join(folder, 'rejects.xlsx');
    const { code, out } = await run(
      database,
      'import',
      TARTU,
      '--dry-run',
      '--skip-bad',
      rejects,
      ...OWN_COLUMN,
    );
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('+ practice kozossegi-kert') });
    expect(existsSync(rejects)).toBe(false);
    expect(records('practice')['kozossegi-kert']).toBeUndefined();
  });

  test('good rows go in letter by letter, and the others come back with the reason', async () => {
    copyFileSync(seeded, database);
    const rejects = join(folder, 'rejects.xlsx');
    expect(await run(database, 'import', TARTU, '--skip-bad', rejects, ...OWN_COLUMN)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/total\s+\+8 ~0 =0/),
    });
    const taken = records('practice');
    expect(taken['osalev-eelarve'], 'which of the two is meant is not known').toBeUndefined();
    expect(taken['kozossegi-kert']).toMatchObject({
      title: 'Közösségi kert: őszi ültetés, tűzfal',
      city: 'nyiregyhaza',
      summary: 'Első sor.\nMásodik sor: őű ŐŰ.',
      in_better: false,
      costs: [{ phase: 'set-up', amount: 1234.5, currency: 'HUF' }],
    });
    expect(taken['digital-fornyelse']).toMatchObject({
      title: 'Digital förnyelse åäö ÅÄÖ',
      in_better: true,
      sources: [{ kind: 'web-page' }, { url: 'https://gavle.example/', kind: 'press' }],
    });
    expect(taken['year-and-month']).toMatchObject({ started: '2019-10', stage: 'pilot' });
    expect(taken['figures']).toMatchObject({
      started: '2019-10',
      ongoing: 'yes',
      figures: [{ indicator: 'Share online', before: '45%', after: '92%', period: '2024-10' }],
    });
    expect(taken['formula']).toMatchObject({ title: 'Made by a formula', costs: [{ amount: 2000 }] });
    expect(taken['no-formula']).toMatchObject({ title: '=1+1 is no formula', note: '-5 degrees' });
    expect(taken['number-as-title']).toMatchObject({ title: '2024', ongoing: 'yes' });

    const back = await rejected(rejects);
    expect(back.map(({ slug }) => slug)).toEqual([
      'osalev-eelarve',
      'slash-date',
      'thousand',
      'osalev-eelarve',
      'unknown-city',
      'misspelt-stage',
      'negative-cost',
      'empty-title',
      'broken-formula',
      'broken-remark',
    ]);
    expect(back[5]?.why).toMatch(/stage.*"runing".*Did you mean "running"\?/);
  });

  test('what came back stands under its headings, and mended it completes the catalogue', async () => {
    copyFileSync(seeded, database);
    const rejects = join(folder, 'rejects.xlsx');
    await run(database, 'import', TARTU, '--skip-bad', rejects, ...OWN_COLUMN);
    const again = await run(database, 'validate', rejects, '--json', ...OWN_COLUMN);
    const { faults } = JSON.parse(again.out) as { faults: { field: string }[] };
    const fields = faults.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['slug', 'started', 'costs 1 amount', 'city', 'stage', 'title']),
    );
    expect(fields).not.toContain('sources 1 url');
    const mended = await run(database, 'import', sheet('tartu-mended.xlsx'), ...OWN_COLUMN);
    expect(mended).toMatchObject({ code: 0, out: expect.stringMatching(/total\s+\+10 ~0 =0/) });
    const all = records('practice');
    expect(all['osalev-eelarve']).toMatchObject({
      title: 'Osalev eelarve – õiglaselt ja üheskoos',
      language: 'et',
      started: '2013-10-05',
      in_better: true,
      note: 'Märkus: õ, ä, ö, ü.',
      costs: [{ phase: 'per-year', amount: 140_000, currency: 'EUR' }],
    });
    expect(all['osalev-eelarve-2']).toMatchObject({ title: 'Another practice with the same slug' });
    expect(all['slash-date']).toMatchObject({ started: '2019-10-05' });
    expect(all['thousand']).toMatchObject({ costs: [{ amount: 19_000, currency: 'EUR' }] });
    expect(all['broken-remark']).toMatchObject({ note: 'A remark at last' });
  });

  test('the same where headings are merged downwards', async () => {
    copyFileSync(seeded, database);
    const rejects = join(folder, 'rejects.xlsx');
    await run(database, 'import', MERGED, '--skip-bad', rejects);
    const again = await run(database, 'validate', rejects, '--json');
    const { faults } = JSON.parse(again.out) as { faults: { field: string }[] };
    expect(faults.map(({ field }) => field)).toEqual(['stage']);
  });

  test('headings that are merged downwards beside groups are read together', async () => {
    copyFileSync(seeded, database);
    const rejects = join(folder, 'rejects.xlsx');
    const told = await run(database, 'import', MERGED, '--skip-bad', rejects);
    expect(told).toMatchObject({ code: 1, out: expect.stringMatching(/total\s+\+1 ~0 =0/) });
    expect(lineAbout(told, 'sheet "Good practices" G4 (stage)')).toContain('Did you mean "pilot"?');
    expect(records('practice')['merged-good']).toMatchObject({
      note: 'A remark.',
      costs: [{ phase: 'set-up', amount: 19_000, currency: 'EUR' }],
      sources: [{ kind: 'web-page' }, { url: 'https://tartu.example/2', kind: 'press' }],
    });
    expect((await rejected(rejects)).map(({ slug }) => slug)).toEqual(['merged-bad']);
  });
});

describe('sheets in four languages', () => {
  test('their names, headings, days, numbers and words are understood, and no letter is lost', async () => {
    copyFileSync(seeded, database);
    const { code, out, err } = await run(database, 'import', sheet('languages.xlsx'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/total\s+\+4 ~0 =0/) });
    expect(err).toContain('"Identificativo" as slug');
    expect(err).toContain('"Källa 1 länk" as sources 1 url');
    expect(err).toContain('"Kulu summa" as costs 1 amount');
    expect(err).toContain('"Kezdő dátum" as started');
    const all = records('practice');
    const same = { started: '2020-03-01', in_better: true, ongoing: 'yes', confidence: 'stated' };
    const cost = { phase: 'set-up', amount: 1234.5 };
    expect(all['pratica-genova']).toMatchObject({
      ...same,
      title: 'Più qualità, perché no',
      language: 'it',
      summary: 'Testo con à è ì ò ù.',
      costs: [{ ...cost, currency: 'EUR' }],
      note: 'nota',
    });
    expect(all['praxis-gavle']).toMatchObject({
      ...same,
      title: 'Ärende på nätet',
      language: 'sv',
      city: 'gavle',
      costs: [{ ...cost, currency: 'SEK' }],
    });
    expect(all['tava-tartu']).toMatchObject({
      ...same,
      title: 'Õiglane äri ja üürike öö',
      language: 'et',
      summary: 'Tekst õäöü ŠŽ.',
      costs: [{ ...cost, currency: 'EUR' }],
    });
    expect(all['gyakorlat-nyiregyhaza']).toMatchObject({
      ...same,
      title: 'Árvíztűrő tükörfúrógép',
      language: 'hu',
      city: 'nyiregyhaza',
      costs: [{ ...cost, currency: 'HUF' }],
    });
  });
});

describe('a workbook whose sheets point at each other', () => {
  test.each([
    ['a city', 'sheet "Adoptions" C3 (city)', 'There is no city "atlantis".'],
    ['a tag', 'sheet "Practices" M3 (tags)', 'Did you mean "lego-play"?'],
    ['an e-mail address', 'sheet "Contacts" D3 (mailbox)', '"bridges(at)narva.example"'],
  ])('%s that is wrong is named with its sheet and cell', (_, place, words) => {
    expect(lineAbout(workbook, place)).toContain(words);
    expect(workbook).toMatchObject({ code: 1, err: expect.stringContaining('3 faults in 1 file.') });
  });

  test('an empty catalogue takes the good rows in whatever order the sheets stand, then the mended ones', async () => {
    const rejects = join(folder, 'rejects.xlsx');
    const { code, out, err } = await run(database, 'import', WORKBOOK, '--skip-bad', rejects);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/total\s+\+8 ~0 =0/) });
    expect(lineAbout({ code, out, err }, 'sheet "Contacts" A3 (practice)')).toContain('was left out');
    expect((await rejected(rejects)).map(({ slug }) => slug)).toEqual([
      'lego-in-atlantis',
      'lego-bridge',
      'lego-bridge',
    ]);
    expect(records('practice')['lego-city']).toMatchObject({ failures: 'none', costs: 'unknown' });
    expect(records('city')).toMatchObject({
      narva: { country: 'EE', local_name: 'Нарва', languages: ['et', 'ru'], lat: 59.3772 },
      gavle: { country: 'SE', lat: 60.6749, population: 103_000, kind: 'municipality' },
    });
    expect(records('event')['visit-to-narva']).toMatchObject({
      start: '2024-03-12',
      participants: ['narva', 'gavle'],
      practices: [{ practice: 'lego-city', role: 'visited' }],
    });
    expect(records('adoption')['lego-in-narva']).toMatchObject({
      fidelity: 'minor-changes',
      steps: [{ kind: 'study-visit', event: 'visit-to-narva', action: 'lego-for-all' }],
    });
    expect(records('plan')['plan-of-narva']).toMatchObject({
      actions: [{ inspired_by: ['lego-city'], notes: [{ date: '2024-06', text: 'Bricks were bought.' }] }],
    });

    const mended = await run(database, 'import', sheet('workbook-mended.xlsx'));
    expect(mended).toMatchObject({ code: 0, out: expect.stringMatching(/total\s+\+3 ~0 =0/) });
    expect(records('adoption')['lego-in-atlantis']).toMatchObject({ city: 'gavle' });
  });

  test.each(['round-trip.xlsx', 'round-trip.csv'])(
    'an export that LibreOffice has saved again changes nothing: %s',
    async (name) => {
      const rejects = join(folder, 'rejects.xlsx');
      await run(database, 'import', WORKBOOK, '--skip-bad', rejects);
      await run(database, 'import', sheet('workbook-mended.xlsx'));
      const nasty = await run(database, 'import', sheet('nasty.yaml'), '--kind', 'practices');
      expect(nasty).toMatchObject({ code: 0, err: '' });
      const again = await run(database, 'import', sheet(name), '--kind', 'practices', '--dry-run');
      expect(again).toMatchObject({
        code: 0,
        out: expect.stringMatching(name.endsWith('.csv') ? /^\S+\s+\+0 ~0 =3\n/ : /^\S+\s+\+0 ~0 =12\n/),
      });
    },
  );
});

describe('a template that was filled in', () => {
  test('goes in, with the sheets that were left empty and the lists of values beside it', async () => {
    const { code, out } = await run(database, 'import', sheet('template.xlsx'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/total\s+\+3 ~0 =0/) });
    expect(records('practice')['filled-in']).toMatchObject({
      title: 'Täidetud vorm őű',
      started: '2019-10-05',
      in_better: false,
      costs: [{ phase: 'set-up', amount: 1234.5, currency: 'EUR' }],
    });
  });
});
