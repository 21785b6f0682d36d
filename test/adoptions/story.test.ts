import { expect, test } from 'vitest';
import type { Story } from '../../server/adoptions/schema.ts';
import type { EventInput } from '../../server/events/schema.ts';
import { saveEvent } from '../../server/events/writes.ts';
import { write } from '../../server/db/write.ts';
import type { Database } from '../../server/db/open.ts';
import { apiOver, freshDatabase, saving, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';

const told = async (database: Database, query = '') => {
  const app = await apiOver(database);
  return async () => (await app.inject(`/api/story${query}`)).json<{ story: Story | null }>().story;
};
const inShort = (story: Story | null) =>
  story?.steps.map(({ kind, date, city }) => `${date} ${kind.code} ${city.slug}`);

test('the catalogue tells how Birmingham saw something in Gävle that runs in Nyíregyháza now', async () => {
  const story = await (await told(await seededDatabase()))();
  expect(story?.origin.slug).toBe('gavle');
  expect(inShort(story)).toEqual([
    '2021-10-27 study-visit birmingham',
    '2021 started birmingham',
    '2022 planned birmingham',
    '2023 running nyiregyhaza',
  ]);
  expect(story?.steps.map(({ event, practice }) => event?.slug ?? practice.slug)).toEqual([
    'study-visit-gavle-digital-renewal',
    'service-design-gavle',
    'service-design-gavle',
    'dips',
  ]);
});

test('is told in the language that is asked for', async () => {
  const story = await (await told(await seededDatabase(), '?lang=hu'))();
  expect(story?.steps.at(-1)?.kind.label).toBe('Működik');
});

test('begins at an event, ends with what runs, takes the longest way, and goes in no circle', async () => {
  const database = freshDatabase();
  const story = await told(database);
  expect(await story()).toBeNull();
  const event: EventInput = {
    slug: 'visit',
    title: 'A visit',
    summary: 'What was shown there.',
    kind: 'study-visit',
    format: 'in-person',
    start: '2020-01-01',
    in_better: false,
    confidence: 'stated',
    sources: [{ url: 'https://example.org/visit', kind: 'web-page' }],
  };
  await save(database, {
    cities: ['a', 'b', 'c'].map((slug) => aCity(slug)),
    practices: [aPractice('one'), aPractice('two')],
  });
  await write(database, (tx) => saveEvent(tx, event, saving));
  const seen = { kind: 'study-visit', date: '2020-01', event: 'visit' } as const;
  // Something that only was planned is no result, whatever came before.
  const planned = { kind: 'planned', date: '2021' } as const;
  await save(database, { adoptions: [anAdoption('one', 'a', { steps: [seen, planned] })] });
  expect(await story()).toBeNull();
  const running = { kind: 'running', date: '2022' } as const;
  await save(database, { adoptions: [anAdoption('one', 'b', { steps: [seen, running] })] });
  expect(inShort(await story())).toEqual(['2020-01 study-visit b', '2022 running b']);
  // Two grew out of one in a, and one out of two in c: a ring.
  await save(database, {
    adoptions: [
      anAdoption('one', 'a', { steps: [seen, planned], became: 'two' }),
      anAdoption('two', 'c', { steps: [{ kind: 'running', date: '2023' }], became: 'one' }),
    ],
  });
  expect(inShort(await story())).toEqual([
    '2020-01 study-visit a',
    '2021 planned a',
    '2023 running c',
    '2020-01 study-visit b',
    '2022 running b',
  ]);
});
