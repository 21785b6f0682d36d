import { describe, expect, test } from 'vitest';
import { apiOver, seededDatabase } from '../helper.ts';
import { descriptionOf, operationsOf } from './described.ts';

type Fields = Record<string, unknown>;

async function seeded() {
  const app = await apiOver(await seededDatabase());
  const get = async <T = Fields>(url: string): Promise<T> => (await app.inject(url)).json<T>();
  return { app, get };
}

describe('fields=', () => {
  test('takes of every answer just what is in it under these names', async () => {
    const { app, get } = await seeded();
    let looked = 0;
    for (const [path, { parameters, ...operation }] of operationsOf(await descriptionOf(app))) {
      const names = parameters.find(({ name }) => name === 'fields')?.schema.items?.enum;
      if (names === undefined) continue;
      looked += 1;
      const [address = ''] = operation['x-example'].split('?');
      const ask = (fields: string) => get(fields === '' ? address : `${address}?fields=${fields}`);
      // What differs from one time to the next is no part of a record.
      const whole = { ...(await ask('')), engine: 0 } as Fields;
      for (const chosen of [...names.map((name) => [name]), names, names.filter((_, at) => at % 3 === 0)]) {
        const some = { ...(await ask(chosen.join(','))) };
        // A walk goes on with the fields it was asked for.
        if ('next' in some) some['next'] = whole['next'];
        const expected =
          names.includes('slug') && Array.isArray(whole['results'])
            ? { ...whole, results: whole['results'].map((each: Fields) => picked(each, chosen)) }
            : picked(whole, chosen);
        if ('engine' in some) some['engine'] = 0;
        expect(some, `${path} ${chosen.join(',')}`).toEqual(
          'engine' in some ? expected : without(expected, 'engine'),
        );
      }
    }
    // Of six kinds of record: the search or list, the record, the walk.
    expect(looked).toBe(18);
  });

  test('is written with commas or given again, in any order, twice or not', async () => {
    const { get } = await seeded();
    const spoku = { slug: 'spoku', version: 1 };
    for (const query of ['fields=slug,version', 'fields=version&fields=slug', 'fields=slug, version,,slug'])
      expect(await get(`/api/v1/practices/spoku?${query}`), query).toEqual(spoku);
  });

  test('lists what there is to those who ask for something else', async () => {
    const { app } = await seeded();
    const answer = await app.inject('/api/v1/tags/e-services?fields=slug,colour');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json<{ detail: string }>().detail).toBe(
      '"fields" takes one of: slug, label, kind, labels, broader, narrower, practices, history; "colour" is given.',
    );
  });

  test('leaves errors, translations and what a schema does not name alone', async () => {
    const { app, get } = await seeded();
    const gone = await app.inject('/api/v1/practices/nothing?fields=slug');
    expect(gone.json()).toMatchObject({ status: 404, detail: 'There is no practice at this address.' });
    expect(await get('/api/v1/practices?fields=slug&q=spoku')).toMatchObject({
      results: [{ slug: 'spoku' }],
    });
    expect((await app.inject('/api/v1/practices?fields=id')).statusCode).toBe(400);
    const translated = await get<{ results: Fields[] }>(
      '/api/v1/catalogue/practices?lang=it&limit=100&fields=title,translated',
    );
    const whole = await get<{ results: Fields[] }>('/api/v1/catalogue/practices?lang=it&limit=100');
    expect(translated.results).toEqual(whole.results.map((each) => picked(each, ['title', 'translated'])));
    expect(translated.results.some((each) => 'translated' in each)).toBe(true);
  });
});

const picked = (from: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

const without = (from: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(from).filter(([each]) => each !== name));
