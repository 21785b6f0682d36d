import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { joinList } from '../../server/files/cell-lists.ts';
import { type Cell, cellText, understand } from '../../server/files/cell.ts';
import { openCsv } from '../../server/files/csv.ts';
import { dayExists } from '../../server/files/dates.ts';
import { parse } from '../../server/files/document.ts';
import { type Field, fieldsOf } from '../../server/files/fields.ts';
import { writeNumber } from '../../server/files/numbers.ts';
import { writeXlsx } from '../../server/files/write-xlsx.ts';
import { wholeText, writeCsv } from '../../server/files/write.ts';
import { sheetsOf } from '../../server/files/xlsx.ts';
import { csvOf } from '../../server/vocabulary/csv.ts';
import { between, oneOf, type Random } from '../bench/random.ts';
import { anyText } from './hostile.ts';
import { printable, type Property, unlike } from './property.ts';

// Tables, records and cells: what is written is read back, what is read never breaks off.

const fieldNamed = (name: string, kind: 'practice' | 'tag' = 'practice'): Field => {
  const found = fieldsOf(kind).find(({ path }) => path.join(' ') === name);
  if (found === undefined) throw new Error(`There is no field ${name}.`);
  return found;
};
const FIELDS = fieldsOf('practice');

async function inFile<T>(name: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-property-'));
  try {
    return await use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  "''=",
  '\t',
  '"',
  ';',
  ',',
  '_x0041_',
  '-300',
  '1e5',
  '2019-10',
  'TRUE',
  '#N/A',
];
/** A text as a record may hold it, more often than not one that a table could take for something else. */
const cellOf = (random: Random): string =>
  printable((random() < 0.6 ? oneOf(random, SIGNS) : '') + anyText(random)) || 'x';
const tableOf = (random: Random): string[][] => {
  const columns = between(random, 1, 5);
  return Array.from({ length: between(random, 2, 12) }, () =>
    Array.from({ length: columns }, () => cellOf(random)),
  );
};
/** A value of JSON, nested a little. */
function valueOf(random: Random, depth = 0): unknown {
  const kind = between(random, 0, depth < 3 ? 6 : 3);
  if (kind === 0) return between(random, -1000, 1000) / oneOf(random, [1, 7, 1000]);
  if (kind === 1)
    return oneOf(random, [true, false, null, '', 'yes', 'null', '~', '2019-10', '007', '1e3', '- a', '#']);
  if (kind < 4) return anyText(random).toWellFormed().replaceAll('\0', '');
  const list = Array.from({ length: between(random, 0, 4) }, () => valueOf(random, depth + 1));
  if (kind === 4) return list;
  return Object.fromEntries(list.map((item, at) => [`${printable(anyText(random, 6))}${at}`, item]));
}
const HEADINGS = ['slug', 'title', 'summary', 'owner', 'note'];
async function rowsIn(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of (await openCsv(path)).rows) rows.push(cells.map((cell) => cellText(cell)));
  return rows;
}

export const TABLES: readonly Property[] = [
  {
    name: 'CSV for people: read back when the apostrophe is taken off, and no cell is a formula',
    fault(random) {
      const rows = tableOf(random).map((row) =>
        row.map((cell) => (random() < 0.3 ? anyText(random).toWellFormed() : cell)),
      );
      const read = parseCsv(csvOf(rows, true), {
        bom: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      });
      const formula = read.flat().find((cell) => /^[\s\uFEFF]*[=+\-@\t\r\0]/.test(cell));
      if (formula !== undefined) return `${JSON.stringify(formula)} would be run`;
      const bare = read.map((row) =>
        row.map((cell) => (/^'+[\s\uFEFF]*[=+\-@\t\r\0]/.test(cell) ? cell.slice(1) : cell)),
      );
      return unlike(bare, rows);
    },
  },
  {
    name: 'CSV of the catalogue: what is exported is imported',
    weight: 0.1,
    fault: (random) =>
      inFile('a.csv', async (path) => {
        const records = tableOf(random);
        const width = records[0]?.length ?? 0;
        const rows = [HEADINGS.slice(0, width), ...records];
        await writeCsv(path, rows, oneOf(random, [',', ';', '\t']));
        // Which mark separates is seen in the lines; a single column has none.
        return width === 1 ? undefined : unlike(await rowsIn(path), rows);
      }),
  },
  {
    name: 'CSV that is anything: read or refused, and never broken off',
    weight: 0.1,
    fault: (random) =>
      inFile('a.csv', async (path) => {
        writeFileSync(
          path,
          Array.from(
            { length: 20 },
            () => anyText(random) + oneOf(random, [',', ';', '\n', '\r\n', '"', '\t']),
          ).join(''),
        );
        try {
          await rowsIn(path);
        } catch (error) {
          return (error as Error).name === 'UnreadableFile' ||
            (error as Error).constructor.name === 'UnreadableFile'
            ? undefined
            : String((error as Error).stack);
        }
        return undefined;
      }),
  },
  {
    name: 'XLSX: what is written is read back',
    weight: 0.02,
    fault: (random) =>
      inFile('a.xlsx', async (path) => {
        const rows: Cell[][] = tableOf(random);
        await writeXlsx(path, [{ name: 'practices', rows }]);
        const read: string[][] = [];
        for await (const sheet of sheetsOf(path))
          for await (const { cells } of sheet.rows) read.push(cells.map((cell) => cellText(cell)));
        return unlike(read, rows);
      }),
  },
  ...(['yaml', 'json'] as const).map(
    (format): Property => ({
      name: `${format.toUpperCase()}: what is written is read back`,
      weight: 0.5,
      fault(random) {
        const value = [valueOf(random)];
        const { value: read, broken } = parse(wholeText(value, format), format);
        return broken.length > 0 ? `${JSON.stringify(value)}: ${broken[0]?.message}` : unlike(read, value);
      },
    }),
  ),
  ...(['yaml', 'json'] as const).map(
    (format): Property => ({
      name: `${format.toUpperCase()} that is anything: read, or refused with its place`,
      weight: 0.5,
      fault(random) {
        const text = Array.from({ length: 8 }, () =>
          oneOf(random, [
            '- ',
            ': ',
            '{',
            '[',
            ']',
            '}',
            '"',
            '\n',
            '&a ',
            '*a',
            '!!x ',
            '|\n ',
            '? ',
            '#',
            anyText(random, 6),
          ]),
        ).join('');
        const { broken } = parse(text, format);
        const odd = broken.find(({ at, message }) => !(at.line >= 1) || message === '');
        return odd === undefined ? undefined : `${JSON.stringify(text)}: ${JSON.stringify(odd)}`;
      },
    }),
  ),
  {
    name: 'cells: any text in any column is understood or left for the check, and a slug is one',
    fault(random) {
      const field = oneOf(random, FIELDS);
      const text = random() < 0.5 ? anyText(random) : oneOf(random, SIGNS) + anyText(random, 5);
      const { value, fault } = understand(field, text);
      if (
        fault === undefined &&
        field.is === 'slug' &&
        !field.list &&
        value !== text.trim() &&
        !/^[a-z0-9]+(-[a-z0-9]+)*-?$/.test(String(value))
      )
        return `${JSON.stringify(text)} is the slug ${JSON.stringify(value)}`;
      return undefined;
    },
  },
  {
    name: 'lists in a cell: what is joined is split again',
    fault(random) {
      const items = Array.from({ length: between(random, 1, 5) }, () => printable(anyText(random)) || 'x');
      return unlike(understand(fieldNamed('synonyms en', 'tag'), joinList(items)).value, items);
    },
  },
  {
    name: 'numbers: what is written is read back',
    fault(random) {
      const number = oneOf(random, [1, 10, 1000, 1e6]) * Number(random().toPrecision(between(random, 1, 8)));
      return unlike(understand(fieldNamed('costs * amount'), writeNumber(number)).value, number);
    },
  },
  {
    name: 'dates: a day of any spelling is that day, and one that is none is no day',
    fault(random) {
      const [year, month, day] = [
        between(random, 1900, 2099),
        between(random, 1, 12),
        between(random, 13, 31),
      ];
      const two = (value: number) => String(value).padStart(2, '0');
      const iso = `${year}-${two(month)}-${two(day)}`;
      const written = oneOf(random, [
        iso,
        `${day}.${month}.${year}`,
        `${year}. ${two(month)}. ${day}.`,
        `${day}/${month}/${year}`,
        `${month}/${day}/${year}`,
        `${iso}T10:00:00`,
      ]);
      const time = new Date(`${iso}T00:00:00Z`);
      const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
      if (dayExists(iso) !== exists) return `${iso} ${exists ? 'exists' : 'does not exist'}`;
      return unlike(understand(fieldNamed('started'), written).value, iso);
    },
  },
];
