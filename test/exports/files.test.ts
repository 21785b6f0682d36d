import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { fromBuffer, type ZipFile } from 'yauzl';
import { text as textOf } from 'node:stream/consumers';
import { cellText } from '../../server/files/cell.ts';
import { sheetsOf } from '../../server/files/xlsx.ts';
import { apiOver, freshDatabase, temporaryFolder } from '../helper.ts';
import { expanded, type Json, type Node } from '../linked-data/reading.ts';
import { MAIL, rowsAt, sampleDatabase } from './sample.ts';

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The files of an archive, read by another program's reader, which checks sizes; checksums are checked here. */
async function unpacked(archive: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  const files = new Map<string, string>();
  const { crc32 } = await import('node:zlib');
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: { fileName: string; crc32: number }) => {
      zip.openReadStream(entry as never, (error, stream) => {
        if (error !== null) return reject(error);
        void textOf(stream).then((text) => {
          expect(crc32(text), entry.fileName).toBe(entry.crc32);
          files.set(entry.fileName, text);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
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
  for (const [at, row] of expected.entries())
    for (const [column, name] of names.entries())
      expect(cells[at]?.[column] ?? '', `${path} ${at} ${name}`).toBe(sayable(row[name] ?? ''));
}

test('the archive holds every table as it is alone, with its checksum; the same catalogue makes the same bytes', async () => {
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
    expect((await app.inject(`/data/${name}`)).body, name).toBe(files.get(name));
  }
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
    expect(hashOf((await app.inject(`/data/${name}`)).rawPayload), name).toBe(hash);
  }
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
  for (const [at, row] of rows.entries())
    for (const [field, text] of Object.entries(row))
      expect(String(records[at]?.[field] ?? ''), `${row['slug']} ${field}`).toBe(text);
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

test('linked data says of a practice what its own page says', async () => {
  const app = await apiOver(await sampleDatabase());
  const { body } = await app.inject('/data/practices.jsonld');
  const document = JSON.parse(body) as { '@context': Json; '@graph': Node[] };
  expect(document['@graph']).toHaveLength(118);
  const [read] = await expanded(document as unknown as Json);
  const nodes = (read?.['@graph'] ?? (await expanded(document as unknown as Json))) as Node[];
  expect(nodes).toHaveLength(118);
  for (const slug of ['spoku', 'dips']) {
    const alone = (await app.inject(`/practices/${slug}.jsonld`)).json<Node>();
    const { '@context': context, ...node } = alone;
    expect(document['@context']).toEqual(context);
    expect(document['@graph'].find((each) => each['@id'] === node['@id'])).toEqual(node);
  }
});

test('contacts, addresses in texts, drafts and what hangs on them are in no file', async () => {
  const app = await apiOver(await sampleDatabase());
  const { files, tables } = (await app.inject('/api/data')).json<Record<string, { path: string }[]>>();
  const paths = [...(files ?? []), ...(tables ?? [])].map(({ path }) => path);
  expect(paths).toHaveLength(32);
  for (const path of [
    ...paths,
    '/data/practices.xlsx',
    '/data/practices.csv?q=ask',
    '/data/practices.jsonl?better=yes',
  ]) {
    const { rawPayload, statusCode } = await app.inject(path);
    expect(statusCode, path).toBe(200);
    const packed = /zip|xlsx/.test(path)
      ? [...(await unpacked(rawPayload)).values()].join('\n')
      : rawPayload.toString();
    for (const word of [MAIL, 'Clerk', 'hidden-draft', 'Hidden'])
      expect(packed.includes(word), `${word} in ${path}`).toBe(false);
  }
  expect((await app.inject('/data/practices.csv')).body).toContain('Ask [address removed], ""they"" know');
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
