import { describe, expect, test } from 'vitest';
import type { PracticeCard, SearchAnswer } from '../../server/practices/schema.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { aCity, aPractice, aTag, save } from '../records.ts';

async function searching(...practices: ReturnType<typeof aPractice>[]) {
  const database = freshDatabase();
  await save(database, { tags: [aTag('topic')], cities: [aCity('one-city')], practices });
  const app = await apiOver(database);
  const results = async (q: string): Promise<PracticeCard[]> =>
    (await app.inject(`/api/practices?q=${encodeURIComponent(q)}`)).json<SearchAnswer>().results;
  return { database, results };
}

const marked = (card: PracticeCard | undefined): string =>
  (card?.excerpt?.segments ?? []).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('a result', () => {
  test('that has the words in a long text alone shows the place, in the text with the most of them', async () => {
    const { results } = await searching(
      aPractice('one', {
        title: 'A title',
        summary: 'A summary.',
        problem: 'Bins were full.',
        solution: `${'Nothing of it is here. '.repeat(20)}Sensors in bins tell the drivers which are full. ${'More of it. '.repeat(30)}`,
      }),
    );
    const [card] = await results('sensors bins');
    expect(card?.excerpt?.field).toBe('What was done');
    expect(marked(card)).toMatch(/^… .*\[Sensors\] in \[bins\] tell the drivers which are full.* …$/);
    expect(marked(card).length).toBeLessThan(220);
  });

  test('that has them in title or summary shows no more than these', async () => {
    const { results } = await searching(
      aPractice('one', { title: 'Sensors', summary: 'A summary.', solution: 'Sensors in bins.' }),
    );
    expect((await results('sensors'))[0]?.excerpt).toBeUndefined();
  });

  test('finds the place in texts with accents, combined or not, and with letters that fold to two', async () => {
    const { results } = await searching(
      aPractice('one', {
        title: 'A title',
        summary: 'A summary.',
        solution: 'Straße ärger: Põhja-Tallinna árvíztűrő linnaosavalitsus.',
      }),
    );
    expect(marked((await results('arvizturo'))[0])).toContain('[árvíztűrő]');
    expect(marked((await results('pohja'))[0])).toContain('[Põhja]');
  });

  test('is the changed one as soon as the record has changed', async () => {
    const { database, results } = await searching(aPractice('one', { title: 'Sensors of before' }));
    expect((await results('sensors'))[0]?.title).toBe('Sensors of before');
    await save(database, { practices: [aPractice('one', { title: 'Sensors of now' })] });
    expect((await results('sensors'))[0]?.title).toBe('Sensors of now');
  });
});
