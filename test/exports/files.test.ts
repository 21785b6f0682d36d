import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { cellText } from '../../server/files/cell.ts';
import { sheetsOf } from '../../server/files/xlsx.ts';
import { apiOver, freshDatabase, temporaryFolder } from '../helper.ts';
import { expanded, type Json, type Node } from '../linked-data/reading.ts';
import { MAIL, rowsAt, sampleDatabase } from './sample.ts';

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The files of an archive, read by another program's reader, which checks sizes; checksums are checked here. */
async function unpacked(archive: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { validateEntrySizes: true }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  const entries: Entry[] = [];
  await new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: Entry) => entries.push(entry));
  });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
    });
    const text = await textOf(stream);
    expect(crc32(text), entry.fileName).toBe(entry.crc32);
    files.set(entry.fileName, text);
  }
  return files;
}

/** The sheets of a workbook, as the project's own reader shows them. */
async function sheetsIn(workbook: Buffer): Promise<Map<string, string[][]>> {
  const path = join(temporaryFolder(), 'catalogue.xlsx');
  writeFileSync(path, workbook);
  const sheets = new Map<string, string[][]>();
  for await (const { name, rows } of sheetsOf(path)) {
    const all: string[][] = [];
    for await (const { cells } of rows)
      all.push(cells.map((cell) => (typeof cell === 'string' ? cell : cellText(cell))));
    sheets.set(name, all);
  }
  return sheets;
}

/** What XML cannot hold is left out; it reads CRLF as it was written. */
const sayable = (cell: string): string => cell.replaceAll('\0', '');

async function expectSheet(app: FastifyInstance, path: string, rows: string[][] = []): Promise<void> {
  const [names = [], ...cells] = rows;
  const expected = await rowsAt(app, path);
  expect(cells.length, path).toBe(expected.length);
  expect(
    cells.map((row) => names.map((_, column) => row[column] ?? '')),
    path,
  ).toEqual(expected.map((row) => names.map((name) => sayable(row[name] ?? ''))));
}

/** Contacts, addresses in texts, drafts, and what hangs on drafts. */
async function expectNothingHidden(name: string, content: Buffer): Promise<void> {
  const text = /zip|xlsx/.test(name)
    ? [...(await unpacked(content)).values()].join('\n')
    : content.toString();
  expect(text.length, name).toBeGreaterThan(20);
  for (const word of [MAIL, 'Clerk', 'hidden-draft', 'Hidden'])
    expect(text.includes(word), `${word} in ${name}`).toBe(false);
}

test('the archive holds every table, checksums are right, nothing hidden is in any file, the same catalogue makes the same bytes', async () => {
  const database = await sampleDatabase();
  const app = await apiOver(database);
  const { rawPayload, headers } = await app.inject('/data/catalogue.zip');
  expect(Number(headers['content-length'])).toBe(rawPayload.length);
  const files = await unpacked(rawPayload);
  expect(files.size).toBe(29);
  const lines = (files.get('CHECKSUMS') ?? '').trim().split('\n');
  expect(lines).toHaveLength(28);
  for (const line of lines) {
    const [hash = '', name = ''] = line.split('  ');
    expect(hashOf(files.get(name) ?? ''), name).toBe(hash);
  }
  expect((await app.inject('/data/sources.csv')).body).toBe(files.get('sources.csv'));
  const described = JSON.parse(files.get('datapackage.json') ?? '') as {
    version: string;
    resources: { path: string; bytes: number; hash: string }[];
  };
  expect(described.version).toBe(headers['x-snapshot']);
  expect(described.version).toMatch(/^v\d+-2026-\d\d-\d\d$/);
  for (const { path, bytes, hash } of described.resources) {
    expect(hash, path).toBe(`sha256:${hashOf(files.get(path) ?? '')}`);
    expect(bytes, path).toBe(Buffer.byteLength(files.get(path) ?? ''));
  }
  expect(files.get('README.md')).toContain(`Snapshot ${described.version}`);
  expect(files.get('README.md')).toContain('| practices.csv | Practices | 118 |');

  const listed = (await app.inject('/data/checksums.txt')).body.trim().split('\n');
  expect(listed).toHaveLength(32);
  for (const line of listed) {
    const [hash = '', name = ''] = line.split('  ');
    const { rawPayload: content } = await app.inject(`/data/${name}`);
    expect(hashOf(content), name).toBe(hash);
    await expectNothingHidden(name, content);
  }
  for (const narrowed of ['practices.xlsx', 'practices.csv?q=ask', 'practices.jsonl?better=yes'])
    await expectNothingHidden(narrowed, (await app.inject(`/data/${narrowed}`)).rawPayload);
  expect(files.get('practices.csv')).toContain('Ask [address removed], ""they"" know');
  const elsewhere = await apiOver(database);
  expect((await elsewhere.inject('/data/checksums.txt')).body.trim().split('\n')).toEqual(listed);
});

test('the workbook has a sheet for every table, with the same cells, and no formula', async () => {
  const app = await apiOver(await sampleDatabase());
  const { rawPayload } = await app.inject('/data/catalogue.xlsx');
  const sheets = await sheetsIn(rawPayload);
  expect(sheets.size).toBe(24);
  for (const [name, rows] of sheets) await expectSheet(app, `/data/${name}.csv`, rows);
  const parts = await unpacked(rawPayload);
  expect([...parts.values()].some((xml) => xml.includes('<f>') || xml.includes('<f '))).toBe(false);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('=HYPERLINK(');

  const results = await sheetsIn((await app.inject('/data/practices.xlsx?country=EE')).rawPayload);
  await expectSheet(app, '/data/practices.csv?country=EE', results.get('practices'));
  await expectSheet(app, '/data/adoptions.csv?country=EE', results.get('adoptions'));
});

test('a line holds a practice with all that repeats in it', async () => {
  const app = await apiOver(await sampleDatabase());
  const { body, headers } = await app.inject('/data/practices.jsonl');
  expect(headers['content-type']).toBe('application/jsonl');
  const records = body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const rows = await rowsAt(app, '/data/practices.csv');
  expect(records.map(({ slug }) => slug)).toEqual(rows.map(({ slug }) => slug));
  const fields = Object.keys(rows[0] ?? {});
  const texts = records.map((record) =>
    Object.fromEntries(fields.map((name) => [name, textIn(record[name])])),
  );
  expect(texts).toEqual(rows);
  for (const [name, table] of [
    ['tags', 'practice_tags'],
    ['costs', 'costs'],
    ['sources', 'sources'],
    ['adoptions', 'adoptions'],
  ] as const) {
    const ofPractices = (await rowsAt(app, `/data/${table}.csv`)).filter(({ practice }) => practice !== '');
    expect(records.flatMap((record) => record[name] as unknown[]).length, name).toBe(ofPractices.length);
  }
  expect(records.find(({ slug }) => slug === 'hard-to-write')).toMatchObject({
    title: '=HYPERLINK("https://evil.example";"click")',
    tags: ['e-services'],
    building_blocks: ['One', '-Two'],
    costs: [{ position: 0, phase: 'whole', category: null, amount: -1.5, currency: 'EUR', what: '+tax' }],
    answers: [{ field: 'problem', answer: 'none' }],
    adoptions: [{ slug: 'hard-to-write-gavle', city: 'gavle', became: null }],
    in_better: true,
  });
});

/** What a value of JSON looks like in a cell. */
const textIn = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

test('linked data says of a practice what its own page says', async () => {
  const app = await apiOver(await sampleDatabase());
  const { body } = await app.inject('/data/practices.jsonld');
  const document = JSON.parse(body) as { '@context': Json; '@graph': Node[] };
  expect(document['@graph']).toHaveLength(118);
  const [read] = await expanded(document);
  const nodes = (read?.['@graph'] ?? (await expanded(document))) as Node[];
  expect(nodes).toHaveLength(118);
  for (const slug of ['spoku', 'dips']) {
    const alone = (await app.inject(`/practices/${slug}.jsonld`)).json<Node>();
    const { '@context': context, ...node } = alone;
    expect(document['@context']).toEqual(context);
    expect(document['@graph'].find((each) => each['@id'] === node['@id'])).toEqual(node);
  }
});

test('an empty catalogue, in memory, is files without rows', async () => {
  const app = await apiOver(freshDatabase());
  const { body, headers } = await app.inject('/data/practices.csv');
  expect(body.split('\r\n')).toHaveLength(2);
  expect(headers['x-snapshot']).toMatch(/^v\d+$/);
  expect((await app.inject('/data/practices.jsonld')).json<{ '@graph': [] }>()['@graph']).toEqual([]);
  expect((await unpacked((await app.inject('/data/catalogue.zip')).rawPayload)).size).toBe(29);
  expect((await sheetsIn((await app.inject('/data/catalogue.xlsx')).rawPayload)).size).toBe(24);
});
