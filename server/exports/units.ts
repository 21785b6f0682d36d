import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { openSnapshot, type Snapshot } from '../db/snapshot.ts';
import { cardOf } from './card.ts';
import { CODEBOOK, CODES, type WordTable } from './codebook.ts';
import { cellsAsCsv, tableAsCsv } from './csv.ts';
import { dataPackage, type Weighed } from './datapackage.ts';
import { practicesAsLines } from './lines.ts';
import { practicesAsJsonLd } from './linked.ts';
import { publishedIds, type Reading } from './rows.ts';
import { sharesOf } from './shares.ts';
import { datedAt, type State, stateOf } from './state.ts';
import { TABLES } from './tables.ts';
import { workbookOf } from './workbook.ts';
import { type Bounds, written } from './written.ts';
import { type Packed, zipOf } from './zip.ts';

// What is made at once: each from one snapshot, so that all tables of a set are of the same moment.

/** A file that was made, as it stands in the folder of its unit. */
export interface Made extends Weighed {
  readonly name: string;
}
export interface MadeUnit {
  readonly folder: string;
  readonly state: State;
  readonly files: readonly Made[];
}
export type Unit = 'tables' | 'archive' | 'workbook' | 'lines' | 'linked';

/** Where a unit is made, of what, and what it may cost. */
export interface Making extends Reading {
  readonly folder: string;
  readonly bounds: Bounds;
}

/** Files that are told and not made: what the tables are. */
const WORDS = [CODEBOOK, CODES];

/** Which unit makes a file. */
export const UNIT_OF: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['catalogue.zip', 'archive'],
  ['catalogue.xlsx', 'workbook'],
  ['practices.jsonl', 'lines'],
  ['practices.jsonld', 'linked'],
  ...[...TABLES, ...WORDS].map(({ name }) => [`${name}.csv`, 'tables'] as const),
  ['datapackage.json', 'tables'],
  ['README.md', 'tables'],
]);

type Save = (name: string, pieces: AsyncIterable<string | Buffer>) => Promise<Weighed>;
type Make = (reading: Reading, state: State, save: Save) => Promise<unknown>;

/** Makes a unit from the catalogue as it is now. */
async function made({ db, origin, folder, bounds }: Making, make: Make): Promise<MadeUnit> {
  const snapshot: Snapshot = openSnapshot(db);
  try {
    const state = await stateOf(snapshot);
    const files: Made[] = [];
    await make({ db: snapshot.db, origin }, state, async (name, pieces) => {
      const weighed = await written(join(folder, name), pieces, bounds);
      files.push({ name, ...weighed });
      return weighed;
    });
    return { folder, state, files };
  } finally {
    snapshot.close();
  }
}

/** Every unit that is made of the database; the archive is made of the tables. */
export const MAKE: Readonly<Record<Exclude<Unit, 'archive'>, (making: Making) => Promise<MadeUnit>>> = {
  tables: (making) => made(making, makeTables),
  workbook: (making) =>
    made(making, (reading, state, save) =>
      save('catalogue.xlsx', workbookOf(reading, TABLES, datedAt(state))),
    ),
  lines: (making) =>
    made(making, (reading, _, save) =>
      save('practices.jsonl', practicesAsLines(reading, publishedIds(reading.db))),
    ),
  linked: (making) =>
    made(making, (reading, _, save) =>
      save('practices.jsonld', practicesAsJsonLd(reading, publishedIds(reading.db))),
    ),
};

async function makeTables(reading: Reading, state: State, save: Save): Promise<void> {
  const rows = new Map<string, number>();
  const weights = new Map<string, Weighed>();
  const keep = async (name: string, pieces: AsyncIterable<string>): Promise<void> => {
    weights.set(name, await save(name, pieces));
  };
  for (const table of TABLES) {
    const counted = (more: number) => rows.set(table.name, (rows.get(table.name) ?? 0) + more);
    await keep(`${table.name}.csv`, tableAsCsv(reading, table, undefined, counted));
  }
  for (const words of WORDS) await keep(`${words.name}.csv`, whole(csvOfWords(words)));
  const weigh = (name: string): Weighed => weights.get(name) ?? { bytes: 0, sha256: '' };
  const described = dataPackage(state, reading.origin, weigh);
  await keep('datapackage.json', whole(`${JSON.stringify(described, null, 2)}\n`));
  const shares = { rows, ...(await sharesOf(reading.db)) };
  await keep('README.md', whole(cardOf(state, reading.origin, shares)));
  await keep('CHECKSUMS', whole(checksums([...weights].map(([name, weight]) => ({ name, ...weight })))));
}

const csvOfWords = ({ fields, rows }: WordTable): string =>
  cellsAsCsv([fields.map(([name]) => name), ...rows]);

/** As `sha256sum --check` reads them. */
export const checksums = (files: readonly Made[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** Packs the tables of one state. */
export async function makeArchive(
  { folder: from, state, files }: MadeUnit,
  { folder, bounds }: Pick<Making, 'folder' | 'bounds'>,
): Promise<MadeUnit> {
  const packed = async function* (): AsyncGenerator<Packed> {
    for (const { name } of files) yield { name, chunks: createReadStream(join(from, name)) };
  };
  const name = 'catalogue.zip';
  const weighed = await written(join(folder, name), zipOf(packed(), datedAt(state)), bounds);
  return { folder, state, files: [{ name, ...weighed }] };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}
