import type { Kind } from '../../server/files/kinds.ts';
import type { HarmlessFile } from './harmless-file.ts';
import { changed, csv, csvOf, nameFor, rowsOf } from './samples.ts';

// CSV files as other programs and other people write them.

const BOM = '\uFEFF';
const city = (name: string, content: string, changes: object = {}): HarmlessFile => ({
  name,
  file: 'cities.csv',
  content,
  becomes: ['city', changed('city', changes)],
});
const [headings, row] = rowsOf('city');

/** The good table of cities under other headings. */
const under = (...names: string[]): string => csv([names, row]);
const cell = (name: string, kind: Kind, column: string, value: string, changes: object): HarmlessFile => ({
  name,
  file: nameFor(kind, 'csv'),
  content: csvOf(kind, { [column]: value }),
  becomes: [kind, changed(kind, changes)],
});

const tables: HarmlessFile[] = [
  city('a byte order mark in front of a CSV', BOM + csvOf('city')),
  city('line ends of Windows', csv([headings, row], ',', '\r\n')),
  city('line ends of old Macs', csv([headings, row], ',', '\r')),
  city('semicolons', csv([headings, row], ';')),
  city('tabs', csv([headings, row], '\t')),
  city('a last line without its end', csvOf('city').trimEnd()),
  city('empty lines between and behind', `\n\n${csv([headings])}\n${csv([row])}\n\n`),
  city('rows of separators behind', `${csvOf('city')},,,,,,\n,,,,,,\n`),
  city(
    'a separator behind each row',
    csv([
      [...headings, ''],
      [...row, ''],
    ]),
  ),
  city(
    'every value in quotes',
    [headings, row].map((cells) => `${cells.map((each) => `"${each}"`).join(',')}\n`).join(''),
  ),
  city('a title above the headings', `Our cities\n\n${csvOf('city')}`),
  city('a row of remarks under the headings', csv([headings, ['# what it takes'], row])),
  city('a column of remarks', csvOf('city', { '#seen by': 'nobody' })),
  city('columns the other way round', csv([headings.toReversed(), row.toReversed()])),
  city(
    'headings in capitals with underscores',
    under(...headings.map((each) => each.toUpperCase().replaceAll(' ', '_'))),
  ),
  city('a line break and a quotation mark in a value', csvOf('city', { note: 'one\n"two"' }), {
    note: 'one\n"two"',
  }),
  city('line ends of Windows in a value', csvOf('city', { note: 'one\r\ntwo' }), { note: 'one\ntwo' }),
  city('letters with their accents apart', csvOf('city', { region: 'La\u0308a\u0308ne' }), {
    region: 'Lääne',
  }),
  city('an apostrophe in front of a formula', csvOf('city', { note: `'=1+1` }), { note: '=1+1' }),
  city('spaces around values', csvOf('city', { region: '  Ida  ' }), { region: 'Ida' }),
  city('a cell of spaces', csvOf('city', { region: ' ', population: '  ', partner: ' ' })),
  city('a list of nothing but separators', csvOf('city', { languages: ' ; ' })),
  city(
    'headings in Italian',
    under(
      'Identificativo',
      'Nome inglese',
      'Genere',
      'Paese',
      'Affidabilità',
      'Fonti 1 indirizzo web',
      'Fonti 1 genere',
    ),
  ),
  city(
    'headings in Swedish',
    under('Kod', 'Engelskt namn', 'Slag', 'Land', 'Tillförlitlighet', 'Källor 1 webbadress', 'Källor 1 slag'),
  ),
  city(
    'headings in Estonian',
    under(
      'Tunnus',
      'Ingliskeelne nimi',
      'Liik',
      'Riik',
      'Usaldusväärsus',
      'Allikad 1 veebiaadress',
      'Allikad 1 liik',
    ),
  ),
  city(
    'headings in Hungarian',
    under(
      'Azonosító',
      'Angol név',
      'Fajta',
      'Ország',
      'Megbízhatóság',
      'Források 1 webcím',
      'Források 1 fajta',
    ),
  ),
  city(
    'headings with a typing mistake',
    under(...headings.map((each) => each.replace('confidence', 'confidense'))),
  ),
  city(
    'items that begin with the number 5',
    csv([headings.map((each) => each.replace('sources 1', 'sources 5')), row]),
  ),
];

const values: HarmlessFile[] = [
  cell('a country by its name', 'city', 'country', 'Estonia', {}),
  cell('a country by its own name', 'city', 'country', 'Eesti', {}),
  cell('languages by their names', 'city', 'languages', 'Estonian, Finnish', { languages: ['et', 'fi'] }),
  cell('a name for a slug', 'city', 'slug', 'Tartu', {}),
  cell('a number with spaces', 'city', 'population', '96 974', { population: 96974 }),
  cell('a number with points for thousands', 'city', 'population', '96.974', { population: 96974 }),
  cell('a number with a comma', 'city', 'lat', '58,378', { lat: 58.378 }),
  cell('a code with capitals and spaces', 'practice', 'government_level', ' Local ', {}),
  cell('yes for true', 'practice', 'in_better', 'Yes', { in_better: true }),
  cell('a cross for true', 'contact', 'public', 'x', { public: true }),
  cell('a date as people write it', 'practice', 'started', '5.10.2019', { started: '2019-10-05' }),
  cell('a date as Hungarians write it', 'practice', 'started', '2019. 10. 05.', { started: '2019-10-05' }),
  cell('a date that can only be one day', 'event', 'start', '28/01/2020', { start: '2020-01-28' }),
  cell('a date with the time', 'event', 'start', '2020-01-28 10:30', { start: '2020-01-28' }),
  cell('a date that is uncertain', 'practice', 'ended', 'before 2021-02', { ended: 'before 2021-02' }),
];

export const harmlessTables: HarmlessFile[] = [...tables, ...values];
