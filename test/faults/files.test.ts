import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceFiles } from '../../server/cli/catalogue-files.ts';
import type { Io } from '../../server/cli/io.ts';
import { canonical } from '../../server/files/canonical.ts';
import { KINDS } from '../../server/files/kinds.ts';
import type { Message } from '../../server/files/messages.ts';
import { run, runWith } from '../helper.ts';
import { brokenArchives } from './broken-archives.ts';
import { brokenBytes } from './broken-bytes.ts';
import { brokenCells } from './broken-cells.ts';
import { brokenCharacters } from './broken-characters.ts';
import { brokenDocuments } from './broken-documents.ts';
import { brokenFields } from './broken-fields.ts';
import type { BrokenFile } from './broken-file.ts';
import { brokenHeadings } from './broken-headings.ts';
import { brokenLines } from './broken-lines.ts';
import { brokenParts } from './broken-parts.ts';
import { brokenReferences, takenNames } from './broken-references.ts';
import { brokenTables } from './broken-tables.ts';
import { brokenValues } from './broken-values.ts';
import { mutatedImport } from './campaign-files.ts';
import { passes } from './gate.ts';
import { harmlessFiles } from './harmless-files.ts';
import { heavyFiles } from './heavy-files.ts';
import { measured, MOST } from './measured.ts';
import { misuses } from './misuse.ts';
import { faultsIn, importAll, type Refused } from './refusals.ts';
import { BUNDLE, jsonOf } from './samples.ts';

const brokenFiles: BrokenFile[] = [
  ...brokenBytes,
  ...brokenCharacters,
  ...brokenTables,
  ...brokenHeadings,
  ...brokenValues,
  ...brokenDocuments,
  ...brokenFields,
  ...brokenLines,
  ...brokenCells,
  ...brokenParts,
  ...brokenArchives,
];

let folder = '';
let database = '';
let before: Buffer;
let folders = 0;
/** A folder of its own, for one case. */
function ownFolder(): string {
  const own = join(folder, `own-${folders++}`);
  mkdirSync(own);
  return own;
}
const filesAt = (paths: string[]) => sourceFiles(paths, {}, {} as Io);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-exchange-faults-'));
  database = join(folder, 'catalogue.db');
  writeFileSync(join(folder, 'all.json'), JSON.stringify(BUNDLE));
  expect(await run(database, 'import', join(folder, 'all.json'))).toMatchObject({ code: 0, err: '' });
  before = readFileSync(database);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** That a file was refused with its place and its reason, and with nothing else that an admin cannot use. */
function expectRefusal(file: BrokenFile, { told, refusals }: Refused): void {
  const mine = refusals.get(file) ?? [];
  const said = mine.map(({ place, reason }) => `${place}  ${reason.slice(0, 300)}`).join('\n');
  const fits = mine.some(({ place, reason }) => file.place.test(place) && file.reason.test(reason));
  expect(fits, said === '' ? told.err.slice(0, 1000) : said).toBe(true);
  expect(mine.flatMap(faultsIn)).toEqual([]);
}

test('there are more than 200 kinds of broken files, each with a name of its own', () => {
  const names = [...brokenFiles, ...brokenReferences, ...takenNames, ...heavyFiles, ...misuses].map(
    ({ name }) => name,
  );
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe('an import of broken files', () => {
  let all: Refused;
  beforeAll(async () => {
    all = await importAll(brokenFiles, ownFolder(), database);
  });

  test('ends with exit code 1, says that nothing was written, and writes nothing', () => {
    expect(all.told).toMatchObject({ code: 1, out: '' });
    expect(all.told.err).toMatch(/\n\n[\d,]+ faults in [\d,]+ files\. Nothing was written\.\n$/);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test.each(brokenFiles)('refuses $name ($file)', (file) => expectRefusal(file, all));

  test('leaves no database where there was none', async () => {
    const own = ownFolder();
    writeFileSync(join(own, 'tags.json'), jsonOf('tag', { kind: 'topik' }));
    const { code, err } = await run(join(own, 'catalogue.db'), 'import', join(own, 'tags.json'));
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('"topik"') });
    expect(() => readFileSync(join(own, 'catalogue.db'))).toThrow('ENOENT');
  });

  test.each([
    ['tags.json', 'json', '[{ "slug": ', /^standard input:1:\d+ {2}This is not JSON/],
    ['tags.csv', 'csv', 'slug,kind\na,topik\n', /^standard input:2 B2 \(kind\) {2}"topik"/m],
    ['tags.xlsx', 'xlsx', 'PK', /^standard input:1 {2}This file is damaged/],
  ])('refuses what stands in %s on standard input', async (_, format, input, expected) => {
    const { code, err } = await runWith({ DATABASE: database }, ['import', '-', '--format', format], input);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});

describe('an import of records that point at nothing', () => {
  let all: Refused;
  beforeAll(async () => {
    all = await importAll(brokenReferences, ownFolder(), database);
  });

  test('ends with exit code 1 and writes nothing', () => {
    expect(all.told).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test.each(brokenReferences)('refuses $name ($file)', (file) => expectRefusal(file, all));
});

describe('an import of records whose names are taken', () => {
  test.each(takenNames)('refuses $name ($file)', async (file) => {
    const refused = await importAll([file], ownFolder(), database);
    expect(refused.told).toMatchObject({ code: 1, out: '' });
    expectRefusal(file, refused);
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});

describe('an import that cannot be carried out', () => {
  test.each(misuses)('ends with exit code 2 for $name', async ({ given, reason }) => {
    const { code, out, err } = await run(database, 'import', ...given(ownFolder()));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(reason);
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});

describe(`a heavy file takes at most ${MOST.seconds} seconds and ${MOST.megabytes} MB:`, () => {
  test.each(heavyFiles)('$name ($file)', async ({ file, content, reason }) => {
    const path = join(ownFolder(), file);
    writeFileSync(path, content());
    const [faults, is] = [new Set<string>(), { record: 0, end: 0 }];
    const order = { files: await filesAt([path]), keepRaw: false, ignoreColumns: [] };
    const taken = await measured(order, ({ message }) => {
      if (message.is === 'record' || message.is === 'end') is[message.is] += 1;
      if (message.is === 'fault') faults.add(message.message);
      if (message.is === 'bad') for (const fault of message.faults) faults.add(fault.message);
    });
    rmSync(path);
    expect(is.end).toBe(1);
    if (reason === undefined) {
      expect([...faults]).toEqual([]);
      expect(is.record).toBeGreaterThan(0);
    } else expect([...faults].join('\n').slice(0, 2000)).toMatch(reason);
    expect(taken.seconds).toBeLessThanOrEqual(MOST.seconds);
    expect(taken.megabytes).toBeLessThanOrEqual(MOST.megabytes);
  });
});

describe('a file that only looks broken', () => {
  const said = new Map<string, Message[]>();
  const pathOf = (name: string): string => join(folder, 'harmless', name.replaceAll(/\W+/g, '-'));
  beforeAll(async () => {
    for (const { name, file, content } of harmlessFiles) {
      mkdirSync(pathOf(name), { recursive: true });
      writeFileSync(join(pathOf(name), file), content);
    }
    const files = await filesAt(harmlessFiles.map(({ name, file }) => join(pathOf(name), file)));
    await measured({ files, keepRaw: false, ignoreColumns: [] }, ({ file, message }) => {
      said.set(file.path, [...(said.get(file.path) ?? []), message]);
    });
  });

  test.each(harmlessFiles)(
    'is read as it is meant: $name ($file)',
    ({ name, file, becomes: [kind, record] }) => {
      const messages = said.get(join(pathOf(name), file)) ?? [];
      expect(messages.filter(({ is }) => is === 'fault' || is === 'bad')).toEqual([]);
      const records = messages.flatMap((message) => (message.is === 'record' ? [message] : []));
      expect(records.map(({ kind: own, json }) => [own, JSON.parse(json) as unknown])).toEqual([
        [kind, canonical(KINDS[kind].schema, record)],
      ]);
    },
  );
});

passes(mutatedImport);
