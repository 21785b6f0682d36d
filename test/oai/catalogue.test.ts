import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { adoption, contact, harvest, harvestSet, practice } from '../../server/db/tables.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, run, saving, seededDatabase, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { aPractice, save } from '../records.ts';
import { Copy, list, part, request } from './harvester.ts';
import { faultsOf, ID, oaiOver } from './over.ts';
import { childrenOf, textOf } from './tree.ts';

test('the real catalogue, harvested whole in every format and set, is valid and complete', async () => {
  const database = await seededDatabase();
  const { ask } = await oaiOver(database, { page: 40 });
  const answers: string[] = [];
  const keeping = async (query: Record<string, string>) => {
    const answer = await ask(query);
    answers.push(answer);
    return answer;
  };
  const published = await database.db
    .select({ slug: practice.slug })
    .from(practice)
    .where(eq(practice.status, 'published'));
  const whole = new Copy();
  const { body } = await request(keeping, { verb: 'ListMetadataFormats' });
  for (const format of childrenOf(body, 'metadataFormat')) {
    const [metadataPrefix = '', namespace] = [
      textOf(format, 'metadataPrefix'),
      textOf(format, 'metadataNamespace'),
    ];
    for await (const { records } of list(keeping, { verb: 'ListRecords', metadataPrefix })) {
      whole.take(records);
      for (const { metadata } of records) expect(metadata?.namespace).toBe(namespace);
    }
    expect([...whole.live().keys()].toSorted()).toEqual(published.map(({ slug }) => ID + slug).toSorted());
  }
  // Each set holds those whose headers name it, and no header names a set that is not listed.
  const { body: sets } = await request((query) => oaiOver(database).then((big) => big.ask(query)), {
    verb: 'ListSets',
  });
  const specs = childrenOf(sets, 'set').map((set) => textOf(set, 'setSpec') ?? '');
  for (const set of specs) {
    const copy = new Copy();
    for await (const { records } of list(keeping, { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', set }))
      copy.take(records);
    expect([...copy.records.keys()].toSorted(), set).toEqual([...whole.live(set).keys()].toSorted());
  }
  const named = [...whole.records.values()].flatMap((record) => record.sets);
  expect(named.filter((spec) => !specs.includes(spec))).toEqual([]);
  expect(await faultsOf(...answers)).toEqual([]);
  expect(answers.length).toBeGreaterThan(specs.length);
}, 120_000);

test('neither contacts nor drafts nor what is archived are in any answer', async () => {
  const database = freshDatabase();
  await save(database, {
    practices: [
      aPractice('open'),
      aPractice('draft', { title: 'Not yet', status: 'draft' }),
      aPractice('old', { title: 'No more', status: 'published' }),
    ],
  });
  await write(database, async (tx) => {
    await savePractice(tx, aPractice('old', { title: 'No more', status: 'archived' }), saving);
    await tx
      .insert(contact)
      .values({ practiceId: 1, position: 0, role: 'office', mailbox: 'someone@example.org', public: true });
  });
  const { ask } = await oaiOver(database);
  const answers = [
    ...(await Promise.all(
      ['oai_dc', 'oai_datacite'].map((metadataPrefix) => ask({ verb: 'ListRecords', metadataPrefix })),
    )),
    await ask({ verb: 'ListSets' }),
  ].join();
  for (const secret of ['someone@example.org', 'Not yet', 'No more', 'draft'])
    expect(answers).not.toContain(secret);
  expect(answers).toContain('practices/old</identifier>');
});

test('what a restore takes back is told as deleted, what it changes is stamped anew, and nothing goes back', async () => {
  const path = join(temporaryFolder(), 'catalogue.db');
  const backup = `${path}.backup`;
  const first = freshDatabase(path);
  await save(first, { practices: [aPractice('kept'), aPractice('changed'), aPractice('left')] });
  expect((await run(path, 'backup', backup)).code).toBe(0);
  await write(first, (tx) => savePractice(tx, aPractice('changed', { lessons: 'Since.' }), saving));
  await write(first, (tx) => savePractice(tx, aPractice('since'), saving));
  await write(first, (tx) => savePractice(tx, aPractice('left', { status: 'archived' }), saving));
  const copy = new Copy();
  const { ask } = await oaiOver(first, { page: 2 });
  let date = '';
  for await (const { records, responseDate } of list(ask, {
    verb: 'ListRecords',
    metadataPrefix: 'oai_dc',
  })) {
    copy.take(records);
    date = responseDate;
  }
  const before = await part(ask, { verb: 'ListRecords', metadataPrefix: 'oai_dc' });
  expect([...copy.live().keys()].toSorted()).toEqual([`${ID}changed`, `${ID}kept`, `${ID}since`]);
  const { err, code } = await run(path, 'restore', backup);
  expect(code, err).toBe(0);
  for await (const { records } of list(ask, { verb: 'ListRecords', metadataPrefix: 'oai_dc', from: date }))
    copy.take(records);
  expect([...copy.live().keys()].toSorted()).toEqual([`${ID}changed`, `${ID}kept`, `${ID}left`]);
  expect(copy.records.get(`${ID}since`)?.deleted).toBe(true);
  const api = await apiOver(first);
  expect((await api.inject('/api/practices/changed')).json()).toMatchObject({ version: 1 });
  // A token of before the restore goes on to all that changed by it.
  const rest = await part(ask, { verb: 'ListRecords', resumptionToken: before.token ?? '' });
  expect(rest.records.length).toBeGreaterThan(0);
});

test('a restore in the place of a lost database tells everything anew', async () => {
  const folder = temporaryFolder();
  const [path, backup] = [join(folder, 'catalogue.db'), join(folder, 'backup.db')];
  const first = openDatabase(path);
  await save(first, { practices: [aPractice('one'), aPractice('two')] });
  await closeDatabase(first);
  expect((await run(path, 'backup', backup)).code).toBe(0);
  expect((await run(join(folder, 'new.db'), 'restore', backup)).code).toBe(0);
  const [old, anew] = [freshDatabase(path), freshDatabase(join(folder, 'new.db'))];
  const numbers = async (database: typeof old) =>
    (await database.db.select({ seq: harvest.seq }).from(harvest)).map(({ seq }) => seq);
  expect(Math.min(...(await numbers(anew)))).toBeGreaterThan(Math.max(...(await numbers(old))));
});

test('a catalogue of before has its harvest made by the migration', async () => {
  const path = join(temporaryFolder(), 'catalogue.db');
  const seeded = await seededDatabase();
  await seeded.db.$client.backup(path);
  const old = openDatabase(path);
  await write(old, (tx) => savePractice(tx, aPractice('taken-back', { city: 'tartu' }), saving));
  await write(old, (tx) =>
    savePractice(tx, aPractice('taken-back', { city: 'tartu', status: 'draft' }), saving),
  );
  await write(old, (tx) =>
    savePractice(tx, aPractice('never', { city: 'tartu', status: 'archived' }), saving),
  );
  const right = await old.db
    .select({ slug: harvest.slug, deleted: harvest.deleted })
    .from(harvest)
    .orderBy(harvest.slug);
  const sets = await old.db.select().from(harvestSet).orderBy(harvestSet.slug, harvestSet.spec);
  old.writer.exec(`DROP TABLE harvest_set; DROP TABLE harvest; DELETE FROM counter WHERE name = 'harvest'`);
  const folder = join(PROJECT, 'migrations');
  const file = readdirSync(folder).find((name) => name.endsWith('_harvests.sql')) ?? '';
  for (const statement of readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint'))
    old.writer.exec(statement);
  expect(
    await old.db.select({ slug: harvest.slug, deleted: harvest.deleted }).from(harvest).orderBy(harvest.slug),
  ).toEqual(right);
  expect(await old.db.select().from(harvestSet).orderBy(harvestSet.slug, harvestSet.spec)).toEqual(sets);
  expect(right.find(({ slug }) => slug === 'taken-back')).toEqual({ slug: 'taken-back', deleted: true });
  const { ask } = await oaiOver(old);
  expect(await faultsOf(await ask({ verb: 'ListRecords', metadataPrefix: 'oai_dc' }))).toEqual([]);
  await closeDatabase(old);
}, 60_000);

test('chains are told by both ends', async () => {
  const database = await seededDatabase();
  const grown = await database.db
    .select({ id: adoption.becameId, of: adoption.practiceId })
    .from(adoption)
    .where(ne(adoption.becameId, 0));
  expect(grown.length).toBeGreaterThan(0);
  const slugs = new Map((await database.db.select().from(practice)).map(({ id, slug }) => [id, slug]));
  const { ask } = await oaiOver(database);
  for (const { id, of } of grown) {
    const record = (slug = '') =>
      ask({ verb: 'GetRecord', metadataPrefix: 'oai_datacite', identifier: ID + slug });
    expect(await record(slugs.get(of))).toContain(
      `relationType="IsSourceOf">https://practices.example.eu/practices/${slugs.get(id ?? 0)}<`,
    );
    expect(await record(slugs.get(id ?? 0))).toContain(
      `relationType="IsDerivedFrom">https://practices.example.eu/practices/${slugs.get(of)}<`,
    );
  }
});
