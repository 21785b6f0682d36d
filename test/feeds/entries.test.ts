import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveAdoption } from '../../server/adoptions/writes.ts';
import { write } from '../../server/db/write.ts';
import { saveEvent } from '../../server/events/writes.ts';
import { savePlan } from '../../server/plans/writes.ts';
import { saveTranslation } from '../../server/translations/writes.ts';
import { freshDatabase, run, saving, temporaryFolder } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag } from '../records.ts';
import { following, on, saveOn } from './followed.ts';

const ID = 'tag:practice-exchange.localhost,2026:';

describe('an entry about a practice', () => {
  test('says that it is new, and then what changed, newest first', async () => {
    const { database, entries } = await following();
    await saveOn(database, '2026-01-01', 'bikes', { title: 'Bikes', summary: 'To borrow.' });
    await saveOn(database, '2026-02-03', 'bikes', { title: 'Bikes', staff: 'Two.', results: 'Good.' });
    await saveOn(database, '2026-03-04', 'bikes', { title: 'Better bikes', staff: 'Two.', results: 'Good.' });
    const [third, second, first, ...more] = await entries('/practices.atom');
    expect(more).toEqual([]);
    expect(first).toEqual({
      id: `${ID}practices/bikes/v/1`,
      title: 'New practice: Bikes',
      updated: '2026-01-01T10:00:00.000Z',
      text: 'To borrow. From Tartu. This version, at its permanent address',
      links: {
        alternate: 'http://127.0.0.1:3000/practices/bikes',
        related: 'http://127.0.0.1:3000/practices/bikes/v/1',
      },
    });
    expect(second?.title).toBe('Changed: Bikes – Summary, Staff, Results');
    expect(second?.text).toMatch(/^What changed: Summary Staff Results What bikes is about\. From Tartu\./);
    expect(third?.title).toBe('Changed: Better bikes – Title');
    expect(third?.text).toContain('It was called “Bikes” before.');
  });

  test('names three fields in its title, and all of them in its text', async () => {
    const { database, entries } = await following();
    await saveOn(database, '2026-01-01', 'bikes');
    const more = { problem: 'P', solution: 'S', results: 'R', lessons: 'L', staff: 'T' };
    await saveOn(database, '2026-02-03', 'bikes', more);
    const [entry] = await entries('/practices.atom');
    expect(entry?.title).toMatch(/^Changed: Practice bikes – \S.*, .*, .* and 2 more$/);
    for (const name of ['Problem', 'What was done', 'Results', 'Lessons', 'Staff'])
      expect(entry?.text).toContain(name);
  });

  test('tells when it was archived and when it is back, and never of a draft', async () => {
    const { database, entries, titles } = await following();
    await saveOn(database, '2026-01-01', 'bikes', { title: 'Secret', status: 'draft' });
    expect(await titles('/practices.atom')).toEqual([]);
    await saveOn(database, '2026-01-02', 'bikes', { title: 'Bikes' });
    await saveOn(database, '2026-01-03', 'bikes', { title: 'Hush', status: 'archived' });
    await saveOn(database, '2026-01-04', 'bikes', { title: 'Hush, hush', status: 'archived' });
    const [archived, published, ...none] = await entries('/practices.atom');
    expect(none).toEqual([]);
    expect(published?.title).toBe('New practice: Bikes');
    expect(archived).toMatchObject({
      id: `${ID}practices/bikes/v/3`,
      title: 'Archived: Bikes',
      links: { related: 'http://127.0.0.1:3000/practices/bikes/v/2' },
    });
    expect(archived?.text).toContain('stays readable. Version 2, the last one');
    await saveOn(database, '2026-01-05', 'bikes', { title: 'Bikes', staff: 'Two.' });
    expect(await titles('/practices.atom')).toEqual([
      'Back in the catalogue: Bikes – Staff',
      'Archived: Bikes',
      'New practice: Bikes',
    ]);
    await saveOn(database, '2026-01-06', 'bikes', { title: 'Secret again', status: 'draft' });
    expect(await titles('/changes.atom')).toEqual([]);
  });

  test('what was archived before anybody could read it is not told of', async () => {
    const { database, titles } = await following();
    await saveOn(database, '2026-01-01', 'bikes', { status: 'draft' });
    await saveOn(database, '2026-01-02', 'bikes', { status: 'archived' });
    expect(await titles('/changes.atom')).toEqual([]);
  });

  test('is in the language asked for, where there is a translation of these very texts', async () => {
    const { database, titles, json } = await following({
      tags: [aTag('mobility', { sv: 'rörlighet' })],
      cities: [aCity('gavle')],
      practices: [aPractice('bikes', { title: 'Bikes', summary: 'To borrow.' })],
      adoptions: [anAdoption('bikes', 'gavle')],
    });
    const texts = { title: 'Cyklar', summary: 'Att låna.', origin: 'machine' as const };
    await write(database, (tx) =>
      saveTranslation(tx, { slug: 'bikes-sv', language: 'sv', practice: 'bikes', ...texts }, saving),
    );
    expect(await titles('/practices.atom?lang=sv')).toEqual([
      'New practice: Cyklar',
      'New adoption: Cyklar in Gavle – Infört',
    ]);
    const [item] = (await json('/practices.feed.json?lang=sv')).items;
    expect(item?.content_html).toContain('<p lang="sv" xml:lang="sv">Att låna.</p>');
    await saveOn(database, '2026-03-01', 'bikes', { title: 'Bicycles', summary: 'To borrow.' });
    expect(await titles('/practices.atom?lang=sv')).toContain('Changed: Bicycles – Title');
    expect(await titles('/practices.atom?lang=it')).toContain('New practice: Bikes');
  });
});

test('an adoption is new, has another status, changes; none is told of where its practice is not published', async () => {
  const { database, entries, titles } = await following({
    cities: [aCity('gavle')],
    practices: [aPractice('bikes', { title: 'Bikes' }), aPractice('draft', { status: 'draft' })],
    adoptions: [anAdoption('bikes', 'gavle', { status: 'planned' }), anAdoption('draft', 'gavle')],
  });
  const save = (day: string, more: Parameters<typeof anAdoption>[2]) =>
    write(database, (tx) => saveAdoption(tx, anAdoption('bikes', 'gavle', more), on(day)));
  await save('2026-02-01', { status: 'piloting', status_date: '2026-01', scope: 'One street.' });
  await save('2026-03-01', { status: 'piloting', status_date: '2026-01', scope: 'Two streets.' });
  await save('2026-04-01', { status: 'abandoned', abandon_reason: 'no-budget', scope: 'Two streets.' });
  const read = await entries('/transfers.atom');
  expect(read.map(({ title }) => title)).toEqual([
    'Bikes in Gavle: Piloting → Abandoned',
    'Changed: Bikes in Gavle – Scope',
    'Bikes in Gavle: Planned → Piloting',
    'New adoption: Bikes in Gavle – Planned',
  ]);
  expect(read[0]?.text).toContain('is now “Abandoned”. Why it stopped: No budget');
  expect(read[2]?.text).toContain('is now “Piloting” (January 2026). What changed besides: Scope');
  expect(read[0]?.links).toEqual({ alternate: 'http://127.0.0.1:3000/adoptions/bikes-gavle' });
  await saveOn(database, '2026-05-01', 'bikes', { title: 'Bikes', status: 'archived' });
  expect(await titles('/transfers.atom')).toEqual([]);
});

test('events and plans are told of, a plan action by action', async () => {
  const { database, titles } = await following();
  const common = {
    in_better: false,
    confidence: 'stated' as const,
    sources: [{ url: 'https://example.org', kind: 'web-page' as const }],
  };
  const event = { slug: 'visit', kind: 'study-visit' as const, title: 'Visit', format: 'in-person' as const };
  const plan = { slug: 'plan', city: 'tartu', title: 'Plan' };
  const action = (slug: string, status: 'planned' | 'done') => ({ slug, title: `Do ${slug}`, status });
  await write(database, async (tx) => {
    await saveEvent(tx, { ...event, ...common, summary: 'A', city: 'tartu' }, on('2026-01-01'));
    await savePlan(tx, { ...plan, ...common, actions: [action('a', 'planned')] }, on('2026-02-01'));
    await saveEvent(tx, { ...event, ...common, summary: 'A', start: '2026-05' }, on('2026-03-01'));
    const actions = [action('a', 'done'), action('b', 'planned')];
    await savePlan(tx, { ...plan, ...common, actions }, on('2026-04-01'));
  });
  expect(await titles('/changes.atom')).toEqual([
    'Changed action plan: Plan, Tartu – Action “Do a”, Action “Do b” added',
    'Changed event: Visit – City, Start',
    'New action plan: Plan, Tartu',
    'New event: Visit',
  ]);
  expect(await titles('/practices.atom')).toEqual([]);
});

describe('the id of an entry', () => {
  test('is the same over later changes and a new name', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    const { database, entries } = await following(
      {
        cities: [aCity('gavle')],
        practices: [aPractice('bikes')],
        adoptions: [anAdoption('bikes', 'gavle')],
      },
      freshDatabase(path),
    );
    const before = (await entries('/changes.atom')).map(({ id }) => id);
    expect(before).toEqual([`${ID}practices/bikes/v/1`, `${ID}adoptions/bikes-gavle/v/1`]);
    await saveOn(database, '2026-02-01', 'bikes', { title: 'Other' });
    expect((await run(path, 'rename', 'practice', 'bikes', 'velos')).err).toContain('velos');
    const after = await entries('/changes.atom');
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(after.find(({ id }) => id === before[0])?.links['related']).toMatch(/\/practices\/velos\/v\/1$/);
  });

  test('is the same in a catalogue that was filled anew, later and in another order', async () => {
    const ids = async (day: string, slugs: string[]) => {
      const { database, json } = await following();
      for (const slug of slugs) await saveOn(database, day, slug);
      return (await json('/changes.feed.json')).items.map(({ id }) => id).toSorted();
    };
    const first = await ids('2026-01-01', ['one', 'two', 'three']);
    expect(first).toHaveLength(3);
    expect(await ids('2026-02-02', ['three', 'one', 'two'])).toEqual(first);
  });
});
