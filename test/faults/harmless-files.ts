import type { HarmlessFile } from './harmless-file.ts';
import { harmlessTables } from './harmless-tables.ts';
import { changed, jsonOf, lineOf, RECORDS, rowsOf, sheetWith, yamlOf } from './samples.ts';
import { partsOf, type Sheet, sharedStrings, spoilt, spreadsheet } from './spreadsheet.ts';
import { type Part, SIZES_FOLLOW, zip } from './zip.ts';

// Documents and spreadsheets as other programs and other people write them, and archives that lie without an effect.

const BOM = '\uFEFF';
const CITY: HarmlessFile['becomes'] = ['city', RECORDS.city];
const TAG: HarmlessFile['becomes'] = ['tag', RECORDS.tag];

const document = (name: string, file: string, content: string, becomes = CITY): HarmlessFile => ({
  name,
  file,
  content,
  becomes,
});
const documents: HarmlessFile[] = [
  document('a byte order mark in front of YAML', 'cities.yaml', BOM + yamlOf('city')),
  document('line ends of Windows in YAML', 'cities.yaml', yamlOf('city').replaceAll('\n', '\r\n')),
  document('remarks and marks of a document in YAML', 'cities.yml', `# cities\n---\n${yamlOf('city')}...\n`),
  document('one record that is no list', 'cities.yaml', jsonOf('city').slice(1, -1)),
  document('JSON in a YAML file', 'cities.yaml', jsonOf('city')),
  document(
    'anchors in YAML',
    'tags.yaml',
    '- slug: mobility\n  kind: topic\n  labels: { en: &a mobility, it: *a, sv: *a, et: *a, hu: *a }\n',
    TAG,
  ),
  document('a folded text in YAML', 'cities.yaml', `${yamlOf('city')}  note: >-\n    one\n    two\n`, [
    'city',
    changed('city', { note: 'one two' }),
  ]),
  document('fields of remarks', 'cities.json', jsonOf('city', { '#fault': 'none' })),
  document('a byte order mark in front of JSON', 'cities.json', BOM + jsonOf('city')),
  document('a bundle of lists', 'all.json', JSON.stringify({ städer: [RECORDS.city], tags: [] })),
  document(
    'a record that says what it is',
    'things.json',
    JSON.stringify([{ record: 'city', ...RECORDS.city }]),
  ),
  document('a record that is known by its fields', 'things.json', jsonOf('city')),
  document('lines with empty ones between', 'all.jsonl', `\n\n${lineOf('city')}\n\n`),
  document('line ends of Windows in JSON Lines', 'all.jsonl', lineOf('city').replaceAll('\n', '\r\n')),
  document('a byte order mark in front of lines', 'all.ndjson', BOM + lineOf('city').trimEnd()),
  document(
    'a pair of surrogates as escapes',
    'cities.json',
    jsonOf('city', { note: '#' }).replace('#', '\\ud83d\\ude80'),
    ['city', changed('city', { note: '🚀' })],
  ),
];

const SHEET = 'xl/worksheets/sheet1.xml';
const good: Sheet = { name: 'cities', rows: rowsOf('city') };
const parts = partsOf([good]);
const book = (name: string, content: Buffer | Part[], becomes = CITY): HarmlessFile => ({
  name,
  file: 'all.xlsx',
  content: Buffer.isBuffer(content) ? content : zip(content),
  becomes,
});
const noted = (xml: string, note: string, ...more: Part[]): [Part[], HarmlessFile['becomes']] => [
  [...partsOf([{ name: 'cities', rows: sheetWith('city', 'note', { xml }) }]), ...more],
  ['city', changed('city', { note })],
];
const lying = (change: Partial<Part>): Part[] =>
  parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part));

const sheets: HarmlessFile[] = [
  book(
    'texts that cells share',
    ...noted(' t="s"><v>1</v>', 'two', sharedStrings('<si><t>one</t></si><si><t>two</t></si>')),
  ),
  book(
    'a text of several styles',
    ...noted(
      ' t="s"><v>0</v>',
      'one two',
      sharedStrings('<si><r><t xml:space="preserve">one </t></r><r><t>two</t></r></si>'),
    ),
  ),
  book(
    'a text in a section of its own',
    ...noted(' t="inlineStr"><is><t><![CDATA[a < b]]></t></is>', 'a < b'),
  ),
  book('the result of a formula', ...noted(' t="str"><f>UPPER("a")</f><v>A</v>', 'A')),
  book(
    'a formula that gives a number',
    spreadsheet({ name: 'cities', rows: sheetWith('city', 'population', { xml: '><f>1+1</f><v>2</v>' }) }),
    ['city', changed('city', { population: 2 })],
  ),
  book(
    'a day as spreadsheets keep it',
    spreadsheet({ name: 'events', rows: sheetWith('event', 'start', { xml: ' s="1"><v>43858</v>' }) }),
    ['event', changed('event', { start: '2020-01-28' })],
  ),
  book(
    'a truth value',
    spreadsheet({ name: 'contacts', rows: sheetWith('contact', 'public', { xml: ' t="b"><v>1</v>' }) }),
    ['contact', changed('contact', { public: true })],
  ),
  book('a sheet with a name in Hungarian', spreadsheet({ ...good, name: 'Városok' })),
  book('a sheet with a name that says nothing', spreadsheet({ ...good, name: 'Sheet1' })),
  book('a sheet of remarks', spreadsheet(good, { name: '#notes', rows: [['Dear all', 'please']] })),
  book('a hidden sheet', spreadsheet({ ...good, attributes: ' state="hidden"' })),
  book('an empty sheet beside a good one', spreadsheet(good, { name: 'Sheet2', rows: [] })),
  book(
    'XML with prefixes',
    spoilt(parts, SHEET, (xml) => xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
  ),
  book(
    'XML in single quotes',
    spoilt(parts, SHEET, (xml) => xml.replaceAll('"', "'")),
  ),
  book(
    'an archive that packs nothing',
    parts.map((part) => ({ ...part, stored: true })),
  ),
  book(
    'an archive whose sizes follow',
    parts.map((part) => ({
      ...part,
      local: { flags: SIZES_FOLLOW, size: 0, packedSize: 0 },
      directory: { flags: SIZES_FOLLOW },
    })),
  ),
  book('an archive with a remark', zip(parts, { comment: 'made by hand' })),
  book('a part that the directory does not list', [
    ...parts,
    { name: SHEET, content: '<!DOCTYPE x><x/>', directory: 'absent' },
  ]),
  book('a header that says the sheet is gigabytes', lying({ local: { size: 0xfffffffe } })),
  book('a header that says the sheet is small', lying({ local: { size: 10 } })),
];

export const harmlessFiles: HarmlessFile[] = [...harmlessTables, ...documents, ...sheets];
