import { describe, expect, test } from 'vitest';
import { AdoptionInput } from '../../server/adoptions/schema.ts';
import { CityInput } from '../../server/cities/schema.ts';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { EventInput } from '../../server/events/schema.ts';
import { PlanInput } from '../../server/plans/schema.ts';
import { savePlan } from '../../server/plans/writes.ts';
import { PracticeInput } from '../../server/practices/input.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { fieldName } from '../../server/vocabulary/field-names.ts';
import { TagInput } from '../../server/vocabulary/schema.ts';
import type { History } from '../../server/vocabulary/shapes.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

async function historyAt(database: Database, path: string): Promise<History> {
  const app = await apiOver(database);
  return (await app.inject(`/api${path}`)).json<{ history: History }>().history;
}
const saveOn = (database: Database, day: string, more: Parameters<typeof aPractice>[1]) =>
  write(database, (tx) =>
    savePractice(tx, aPractice('one', more), { now: new Date(`${day}T10:00:00Z`), command: 'secret' }),
  );

describe('the history of a record', () => {
  test('says when it was added and what was changed on which day', async () => {
    const database = freshDatabase();
    await save(database, {});
    await saveOn(database, '2026-01-01', {});
    await saveOn(database, '2026-02-03', { summary: 'Better said.', costs: 'none', transfer_advice: 'Ask.' });
    expect(await historyAt(database, '/practices/one')).toEqual({
      total: 2,
      versions: [
        {
          version: 2,
          on: '2026-02-03T10:00:00.000Z',
          first: false,
          changed: ['Summary', 'Costs', 'Taking it over'],
          readable: true,
        },
        { version: 1, on: '2026-01-01T10:00:00.000Z', first: true, changed: [], readable: true },
      ],
    });
  });

  test('does not grow when the same record is saved again, with its fields in another order', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const reversed = Object.fromEntries(Object.entries(aPractice('one')).toReversed());
    await save(database, { practices: [reversed as ReturnType<typeof aPractice>] });
    expect(await historyAt(database, '/practices/one')).toMatchObject({
      total: 1,
      versions: [{ version: 1, first: true, changed: [] }],
    });
  });

  test('lists the newest ten of fifteen versions, each with its change', async () => {
    const database = freshDatabase();
    await save(database, {});
    for (let number = 1; number <= 15; number++)
      await saveOn(database, '2026-01-01', { summary: `Number ${number}.` });
    const { total, versions } = await historyAt(database, '/practices/one');
    expect(total).toBe(15);
    expect(versions.map(({ version }) => version)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
    expect(versions.every(({ first, changed }) => !first && changed.join(',') === 'Summary')).toBe(true);
  });

  test('is there for places, transfers and subjects too, and never names the command', async () => {
    const database = freshDatabase();
    const records = { practices: [aPractice('one')], adoptions: [anAdoption('one', 'gavle')] };
    await save(database, { cities: [aCity('gavle')], ...records });
    await save(database, {
      tags: [aTag('mobility', { it: 'mobilità' })],
      cities: [aCity('gavle', { population: 103_000 })],
      adoptions: [anAdoption('one', 'gavle', { status: 'paused' })],
    });
    const app = await apiOver(database);
    for (const [path, changed] of [
      ['/cities/gavle', 'Population'],
      ['/adoptions/one-gavle', 'Status'],
      ['/tags/mobility', 'Names in five languages'],
    ] as const) {
      const { body } = await app.inject(`/api${path}`);
      const { history } = JSON.parse(body) as { history: History };
      expect(history.versions.at(0)?.changed, path).toEqual([changed]);
      expect(body).not.toContain('"command"');
    }
  });

  test('names the actions of a plan that changed, but no title that is not on the page any more', async () => {
    const database = freshDatabase();
    await save(database, {});
    const action = (slug: string, title: string) => ({ slug, title, status: 'planned' as const });
    const [first, second, gone] = [
      action('a', 'First'),
      action('b', 'Second'),
      action('c', 'Mr Smith’s idea'),
    ];
    const plan = (actions: unknown[]) => ({
      slug: 'plan',
      city: 'tartu',
      title: 'Plan',
      in_better: true,
      actions,
    });
    for (const actions of [
      [first],
      [first, gone],
      [{ ...first, status: 'done' }, gone, second],
      [second, { ...first, status: 'done' }],
      [{ ...first, status: 'done' }, second],
    ])
      await write(database, (tx) =>
        savePlan(tx, { ...plan(actions), confidence: 'stated', sources: aCity('x').sources } as PlanInput, {
          now: new Date(),
          command: 'test',
        }),
      );
    const { versions } = await historyAt(database, '/plans/plan');
    expect(versions.map(({ changed }) => changed)).toEqual([
      ['Order of the actions'],
      ['An action removed'],
      ['Action “First”', 'Action “Second” added'],
      ['An action added'],
      [],
    ]);
  });

  test('is hidden with its record when that is withdrawn', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    await save(database, { practices: [aPractice('one', { status: 'archived' })] });
    const app = await apiOver(database);
    const { statusCode, body } = await app.inject('/api/practices/one');
    expect(statusCode).toBe(410);
    expect(body).not.toContain('history');
  });
});

test('every field of every record has a name that people read', () => {
  const shapes = [TagInput, CityInput, PracticeInput, EventInput, AdoptionInput, PlanInput];
  const fields = new Set(shapes.flatMap((shape) => Object.keys(shape.properties)));
  for (const field of fields) expect(fieldName(field)).toMatch(/^[A-Z][^_]+$/);
  expect(fieldName('price_year')).toBe('Price year');
  expect(fieldName('constructor')).toBe('Constructor');
});
