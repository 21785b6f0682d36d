import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveAdoption } from '../../server/adoptions/writes.ts';
import { saveCity } from '../../server/cities/writes.ts';
import { harvest } from '../../server/db/tables.ts';
import { write } from '../../server/db/write.ts';
import type { Tx } from '../../server/db/open.ts';
import { saveEvent } from '../../server/events/writes.ts';
import { savePlan } from '../../server/plans/writes.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { publish } from '../../server/search/outbox.ts';
import { fingerprintOf } from '../../server/translations/originals.ts';
import { saveTranslation } from '../../server/translations/writes.ts';
import { saveTag } from '../../server/vocabulary/writes.ts';
import { freshDatabase, saving } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';
import { list, part } from './harvester.ts';
import { ID, oaiOver } from './over.ts';

let database: ReturnType<typeof freshDatabase>;
let oai: Awaited<ReturnType<typeof oaiOver>>;
const all = { verb: 'ListRecords', metadataPrefix: 'oai_datacite' };

beforeEach(async () => {
  database = freshDatabase();
  await save(database, {
    tags: [aTag('cycling', {}, { broader: 'mobility' })],
    cities: [aCity('turin', { country: 'IT' })],
    practices: [
      aPractice('one', { tags: ['cycling'] }),
      aPractice('two'),
      aPractice('other', { city: 'turin' }),
    ],
  });
  oai = await oaiOver(database);
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 60_000);
  return () => vi.useRealTimers();
});

const stamps = async () =>
  new Map((await database.db.select().from(harvest)).map(({ slug, stamp }) => [slug, stamp]));

/** Which records have a new datestamp after some work. */
async function stamped(work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const before = await stamps();
  vi.setSystemTime(Date.now() + 2000);
  await write(database, work);
  return [...(await stamps())]
    .filter(([slug, stamp]) => stamp !== before.get(slug))
    .map(([slug]) => slug)
    .toSorted();
}

describe('a datestamp changes when what is told of a record does', () => {
  test('its own text, its city, a label, a broader label', async () => {
    expect(
      await stamped((tx) => savePractice(tx, aPractice('two', { lessons: 'Ask first.' }), saving)),
    ).toEqual(['two']);
    expect(
      await stamped((tx) => saveCity(tx, aCity('turin', { country: 'IT', name: 'Torino' }), saving)),
    ).toEqual(['other']);
    expect(
      await stamped((tx) => saveTag(tx, aTag('cycling', { en: 'bikes' }, { broader: 'mobility' }), saving)),
    ).toEqual(['one']);
    expect(await stamped((tx) => saveTag(tx, aTag('mobility', { en: 'moving' }), saving))).toEqual([
      'one',
      'other',
      'two',
    ]);
  });

  test('an adoption, also when it moves to another practice or becomes another one', async () => {
    const adoption = anAdoption('one', 'turin');
    expect(await stamped((tx) => saveAdoption(tx, adoption, saving))).toEqual(['one']);
    expect(await stamped((tx) => saveAdoption(tx, { ...adoption, became: 'other' }, saving))).toEqual([
      'one',
      'other',
    ]);
    expect(
      await stamped((tx) =>
        savePractice(tx, aPractice('other', { city: 'turin', status: 'archived' }), saving),
      ),
    ).toEqual(['one', 'other']);
    expect(await stamped((tx) => savePractice(tx, aPractice('other', { city: 'turin' }), saving))).toEqual([
      'one',
      'other',
    ]);
    expect(
      await stamped((tx) => saveAdoption(tx, { ...adoption, practice: 'two', became: 'other' }, saving)),
    ).toEqual(['one', 'other', 'two']);
    expect(await stamped((tx) => saveAdoption(tx, { ...adoption, practice: 'two' }, saving))).toEqual([
      'other',
      'two',
    ]);
  });

  test('a translation by people of the text as it is; none by a machine', async () => {
    const { title, summary } = aPractice('one');
    const translation = {
      slug: 'one-it',
      language: 'it' as const,
      practice: 'one',
      title: 'Uno',
      summary: 'Di uno.',
      of: fingerprintOf({ title, summary }),
    };
    expect(await stamped((tx) => saveTranslation(tx, { ...translation, origin: 'machine' }, saving))).toEqual(
      [],
    );
    expect(
      await stamped((tx) => saveTranslation(tx, { ...translation, origin: 'reviewed' }, saving)),
    ).toEqual(['one']);
    expect(await oai.ask(all)).toContain('<title titleType="TranslatedTitle" xml:lang="it">Uno</title>');
    await stamped((tx) => savePractice(tx, aPractice('one', { title: 'Anew', tags: ['cycling'] }), saving));
    expect(await oai.ask(all)).not.toContain('TranslatedTitle');
  });

  test('and stays when nothing of it does', async () => {
    const sources = [{ url: 'https://example.org/', kind: 'web-page' as const }];
    const common = { confidence: 'stated' as const, in_better: false, sources };
    expect(
      await stamped((tx) =>
        saveEvent(
          tx,
          {
            slug: 'e',
            kind: 'meeting',
            title: 'E',
            format: 'online',
            summary: 'E',
            practices: [{ practice: 'one', role: 'shown' }],
            ...common,
          },
          saving,
        ),
      ),
    ).toEqual([]);
    expect(
      await stamped((tx) => savePlan(tx, { slug: 'p', city: 'turin', title: 'P', ...common }, saving)),
    ).toEqual([]);
    expect(
      await stamped((tx) => saveCity(tx, aCity('turin', { country: 'IT', population: 800_000 }), saving)),
    ).toEqual([]);
    expect(await stamped((tx) => savePractice(tx, aPractice('two'), saving))).toEqual([]);
    expect(await stamped(async (tx) => publish(tx, [1, 2, 3]))).toEqual([]);
    expect(await stamped((tx) => savePractice(tx, aPractice('new', { status: 'draft' }), saving))).toEqual(
      [],
    );
  });
});

describe('deleted records', () => {
  const statuses = async () => {
    const { records } = await part(oai.ask, { ...all, verb: 'ListIdentifiers' });
    return Object.fromEntries(
      records.map(({ identifier, deleted }) => [identifier.replace(ID, ''), deleted]),
    );
  };

  test('are told for ever, and a record that comes back is there again', async () => {
    const put = (status: 'draft' | 'published' | 'archived') =>
      stamped((tx) => savePractice(tx, aPractice('two', { status }), saving));
    expect(await put('archived')).toEqual(['two']);
    expect(await statuses()).toEqual({ one: false, two: true, other: false });
    // Nothing more is told of it: an archived one changes in silence.
    expect(await put('draft')).toEqual([]);
    expect(await put('published')).toEqual(['two']);
    expect(await statuses()).toEqual({ one: false, two: false, other: false });
    expect(await put('draft')).toEqual(['two']);
    expect(await statuses()).toEqual({ one: false, two: true, other: false });
  });

  test('are those too that vanish in some other way, with the next change of anything', async () => {
    expect(
      await stamped(async (tx) => {
        tx.$client.prepare("UPDATE practice SET slug = 'renamed' WHERE slug = 'two'").run();
        publish(tx, [2]);
      }),
    ).toEqual(['renamed', 'two']);
    expect(await statuses()).toEqual({ one: false, two: true, renamed: false, other: false });
    database.db.$client.prepare("DELETE FROM practice WHERE slug = 'one'").run();
    expect(await stamped(async (tx) => publish(tx, []))).toEqual(['one']);
    expect(await statuses()).toEqual({ one: true, two: true, renamed: false, other: false });
  });

  test('what was published and taken back in one transaction was never there', async () => {
    await write(database, async (tx) => {
      await savePractice(tx, aPractice('flash'), saving);
      await savePractice(tx, aPractice('flash', { status: 'archived' }), saving);
    });
    expect(Object.keys(await statuses())).not.toContain('flash');
  });
});

describe('a set that a record left', () => {
  test('goes on to tell of it, with headers that do not name the set, and of its end', async () => {
    const italy = { ...all, set: 'country:IT' };
    expect((await part(oai.ask, italy)).records.map(({ sets }) => sets)).toEqual([
      ['country:IT', 'topic:mobility'],
    ]);
    await stamped((tx) => savePractice(tx, aPractice('other', { city: 'tartu' }), saving));
    expect((await part(oai.ask, italy)).records.map(({ sets }) => sets)).toEqual([
      ['country:EE', 'topic:mobility'],
    ]);
    await stamped((tx) =>
      savePractice(tx, aPractice('other', { city: 'tartu', status: 'archived' }), saving),
    );
    expect((await part(oai.ask, italy)).records.map(({ deleted }) => deleted)).toEqual([true]);
    await stamped((tx) => savePractice(tx, aPractice('other', { city: 'turin' }), saving));
    expect((await part(oai.ask, italy)).records.map(({ sets }) => sets)).toEqual([
      ['country:IT', 'topic:mobility'],
    ]);
  });
});

describe('the clock', () => {
  test('a change within the second of an answer is in what changed from that answer on', async () => {
    const { responseDate } = await part(oai.ask, all);
    await write(database, (tx) => savePractice(tx, aPractice('two', { lessons: 'At once.' }), saving));
    const { records } = await part(oai.ask, { ...all, from: responseDate });
    expect(records.map(({ identifier, datestamp }) => [identifier, datestamp])).toEqual([
      [`${ID}two`, responseDate],
    ]);
  });

  test('neither datestamps nor answers go back with the clock of the machine', async () => {
    const { responseDate } = await part(oai.ask, all);
    vi.setSystemTime(Date.now() - 3_600_000);
    await write(database, (tx) => savePractice(tx, aPractice('two', { lessons: 'Earlier.' }), saving));
    const { records, responseDate: next } = await part(oai.ask, { ...all, from: responseDate });
    expect(records.map(({ datestamp }) => datestamp)).toEqual([responseDate]);
    expect(next).toBe(responseDate);
  });

  test('bounds are of the second, both included; days are whole', async () => {
    vi.setSystemTime(new Date('2030-05-06T23:59:59.999Z'));
    await write(database, (tx) => savePractice(tx, aPractice('late'), saving));
    const found = async (from: string, until: string) => {
      const stamps: string[] = [];
      for await (const { records } of list(oai.ask, { ...all, from, until }))
        stamps.push(...records.map(({ datestamp }) => datestamp));
      return stamps;
    };
    const stamp = '2030-05-06T23:59:59Z';
    expect(await found(stamp, stamp)).toEqual([stamp]);
    expect(await found('2030-05-06', '2030-05-06')).toEqual([stamp]);
    expect(await found('2030-05-07', '2030-05-07')).toEqual([]);
    expect(await found('2030-05-05', '2030-05-05')).toEqual([]);
    expect(await found('2030-05-06T23:59:58Z', '2030-05-06T23:59:58Z')).toEqual([]);
    expect(await found('2030-05-07T00:00:00Z', '2031-05-07T00:00:00Z')).toEqual([]);
  });
});
