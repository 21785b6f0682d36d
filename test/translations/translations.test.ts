import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../../server/db/codes.ts';
import { write } from '../../server/db/write.ts';
import type { SearchAnswer } from '../../server/practices/schema.ts';
import type { Practice } from '../../server/practices/record.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { saveTranslation } from '../../server/translations/writes.ts';
import type { TranslationInput } from '../../server/translations/schema.ts';
import { labels } from '../../server/vocabulary/labels.ts';
import { apiOver, freshDatabase, run, saving, SEED, seededDatabase, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { aPractice, save } from '../records.ts';
import { writeFileSync } from 'node:fs';

const swedish: TranslationInput = {
  slug: 'bikes-sv',
  language: 'sv',
  practice: 'bikes',
  title: 'Lånecyklar',
  summary: 'Invånare lånar cyklar.',
  origin: 'machine',
};

async function withBikes() {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('bikes', { title: 'Bikes to borrow' })] });
  await write(database, (tx) => saveTranslation(tx, swedish, saving));
  const app = await apiOver(database);
  const get = async <T>(path: string) => (await app.inject(path)).json<T>();
  return { database, get };
}

describe('a translation', () => {
  test('is what a visitor of its language reads, marked with the original and how it came about', async () => {
    const { get } = await withBikes();
    const { results } = await get<SearchAnswer>('/api/practices?lang=sv');
    expect(results[0]).toMatchObject({
      title: 'Lånecyklar',
      language: 'sv',
      translated: { title: 'Bikes to borrow', language: 'en', origin: 'machine', stale: false },
    });
    expect(await get<Practice>('/api/practices/bikes?lang=sv')).toMatchObject({ title: 'Lånecyklar' });
    const other = await get<SearchAnswer>('/api/practices?lang=hu');
    expect(other.results[0]).toMatchObject({ title: 'Bikes to borrow', language: 'en' });
    expect(other.results[0]?.translated).toBeUndefined();
  });

  test('lets its words find the practice, whatever language is shown', async () => {
    const { get } = await withBikes();
    for (const lang of languages)
      expect((await get<SearchAnswer>(`/api/practices?q=lanecyklar&lang=${lang}`)).total, lang).toBe(1);
    const { results } = await get<SearchAnswer>('/api/practices?q=lanecyklar&lang=sv');
    expect(results[0]?.titleSegments).toEqual([{ text: 'Lånecyklar', hit: true }]);
  });

  test('is stale when the original has changed, fresh when it was translated again', async () => {
    const { database, get } = await withBikes();
    const stale = async () =>
      (await get<SearchAnswer>('/api/practices?lang=sv')).results[0]?.translated?.stale;
    await write(database, (tx) => savePractice(tx, aPractice('bikes', { title: 'Bikes for all' }), saving));
    expect(await stale()).toBe(true);
    // The same file again says nothing new.
    expect(await write(database, (tx) => saveTranslation(tx, swedish, saving))).toBe('same');
    expect(await stale()).toBe(true);
    await write(database, (tx) => saveTranslation(tx, { ...swedish, title: 'Cyklar för alla' }, saving));
    expect(await stale()).toBe(false);
  });

  test('may be of sections too: those are read, all others stay in their language', async () => {
    const { database, get } = await withBikes();
    const original = { title: 'Bikes to borrow', problem: 'No bikes.', lessons: 'Lock them.' };
    await write(database, (tx) => savePractice(tx, aPractice('bikes', original), saving));
    const sections = { problem: 'Inga cyklar.', results: 'Fler cyklar.' };
    await write(database, (tx) => saveTranslation(tx, { ...swedish, ...sections }, saving));
    const shown = async () => get<Practice>('/api/practices/bikes?lang=sv');
    expect(await shown()).toMatchObject({
      problem: 'Inga cyklar.',
      lessons: 'Lock them.',
      // Nobody said so in the original.
      results: null,
      translated: { fields: ['title', 'summary', 'problem'], stale: false },
    });
    expect((await get<Practice>('/api/practices/bikes?lang=en')).problem).toBe('No bikes.');
    // A section that is not translated may change; one that is may not.
    const saved = async (changed: object) =>
      write(database, (tx) => savePractice(tx, aPractice('bikes', { ...original, ...changed }), saving));
    await saved({ lessons: 'Lock them twice.' });
    expect((await shown()).translated?.stale).toBe(false);
    await saved({ problem: 'Few bikes.' });
    expect((await shown()).translated?.stale).toBe(true);
    expect(await write(database, (tx) => saveTranslation(tx, { ...swedish, ...sections }, saving))).toBe(
      'same',
    );
    expect((await shown()).translated?.stale).toBe(true);
    await write(database, (tx) => saveTranslation(tx, { ...swedish, problem: 'Få cyklar.' }, saving));
    expect((await shown()).translated?.stale).toBe(false);
  });

  test.each([
    [
      { ...swedish, practice: undefined, city: 'tartu', problem: 'x' },
      'Only a translation of a practice has "problem"',
    ],
    [{ ...swedish, event: 'visit' }, 'exactly one of practice, event, city'],
    [{ ...swedish, practice: undefined }, 'exactly one of practice, event, city'],
    [{ ...swedish, practice: 'nothing' }, 'There is no practice "nothing"'],
    [{ ...swedish, language: 'fi' }, 'en, it, sv, et, hu'],
  ])('that is wrong is refused, and the file says where (%#)', async (record, words) => {
    const folder = temporaryFolder();
    const database = join(folder, 'catalogue.db');
    const file = join(folder, 'translations.json');
    writeFileSync(file, JSON.stringify([record]));
    const { code, err, out } = await run(database, 'import', file);
    expect(code).toBe(1);
    expect(err + out).toContain(words);
    expect(err + out).toContain('translations.json:1');
  });
});

describe('the catalogue in five languages', () => {
  test('has title and summary of every practice of the five cities and of every event', async () => {
    const database = await seededDatabase();
    const app = await apiOver(database);
    const cities = ['genoa', 'gavle', 'birmingham', 'tartu', 'nyiregyhaza'];
    const filter = cities.map((city) => `city=${city}`).join('&');
    for (const lang of languages.filter((each) => each !== 'en')) {
      for (let page = 1; ; page++) {
        const answer = (
          await app.inject(`/api/practices?${filter}&lang=${lang}&page=${page}`)
        ).json<SearchAnswer>();
        for (const { slug, language, translated } of answer.results)
          expect([slug, language, translated?.stale], slug).toEqual([slug, lang, false]);
        if (page >= answer.pages) break;
      }
    }
    const seeded = readdirSync(join(SEED, 'translations')).flatMap(
      (name) => parse(readFileSync(join(SEED, 'translations', name), 'utf8')) as TranslationInput[],
    );
    const events = parse(readFileSync(join(SEED, 'events.yaml'), 'utf8')) as { slug: string }[];
    for (const { slug } of events)
      expect(
        seeded.filter(({ event }) => event === slug),
        slug,
      ).toHaveLength(4);
  });

  test('names facets, cities and countries in the visitor’s language', async () => {
    const app = await apiOver(await seededDatabase());
    const { facets } = (await app.inject('/api/practices?lang=hu')).json<SearchAnswer>();
    const labelsOf = (field: string) =>
      facets.find((facet) => facet.field === field)?.values.map(({ label }) => label);
    expect(labelsOf('city')).toContain('Genova');
    expect(labelsOf('country')).toContain('Észtország');
    expect(labelsOf('stage')).not.toContain('Running');
  });

  test.each(['it', 'sv', 'et', 'hu'])('has words for every code in %s', (language) => {
    const path = join(PROJECT, 'server', 'vocabulary', 'words', `${language}.json`);
    const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
    for (const [vocabulary, own] of Object.entries(labels))
      expect(Object.keys(words[vocabulary] ?? {}).toSorted(), vocabulary).toEqual(
        Object.keys(own).toSorted(),
      );
  });
});
