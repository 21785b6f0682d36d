import { describe, expect, test } from 'vitest';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { SearchEngine } from '../../server/search/engine.ts';
import type { SearchAnswer } from '../../server/practices/schema.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';

async function searching() {
  const app = await apiOver(await seededDatabase());
  return async (query: string) => (await app.inject(`/api/practices?${query}`)).json<SearchAnswer>();
}

describe('did you mean', () => {
  test('asks for a first letter, a lost one, letters in the wrong order, and words written as one', async () => {
    const search = await searching();
    for (const [typed, meant] of [
      ['ppoku', 'spoku'],
      ['nergy', 'energy'],
      ['iblancio', 'bilancio'],
      ['opendata', 'open data'],
    ] as const) {
      const answer = await search(`q=${typed}`);
      expect(answer, typed).toMatchObject({ total: 0, didYouMean: meant });
      expect(answer.nearest.length, typed).toBeGreaterThan(0);
      expect((await search(`q=${meant}`)).total, typed).toBeGreaterThan(0);
    }
  });

  test('asks where something was found too, when the other spelling finds more', async () => {
    const search = await searching();
    const { total, didYouMean } = await search('q=smartcity');
    expect(didYouMean).toBe('smart city');
    expect((await search('q=smart+city')).total).toBeGreaterThan(total);
  });

  test('never of a word that somebody wrote: no title is corrected', async () => {
    const database = await seededDatabase();
    const app = await apiOver(database);
    const titles = database.db.$client
      .prepare('SELECT title FROM practice LIMIT 40')
      .pluck()
      .all() as string[];
    for (const title of titles) {
      const answer = await app.inject(`/api/practices?q=${encodeURIComponent(title)}`);
      expect(answer.json<SearchAnswer>().didYouMean, title).toBeNull();
    }
  });

  test('not where the other spelling finds no more', async () => {
    const search = await searching();
    for (const query of ['q=spokku&city=gavle', 'q=qxqxqx', 'q=', 'tag=none', 'q=ppoku&page=2'])
      expect((await search(query)).didYouMean, query).toBeNull();
  });
});

describe('a search that finds nothing', () => {
  test('says which word or filter to drop, and what that finds, most first', async () => {
    const search = await searching();
    const { instead } = await search('q=spokku&city=gavle');
    expect(instead).toEqual([
      { drop: 'word', what: 'spokku', label: '“spokku”', count: 7, query: 'city=gavle' },
      { drop: 'filter', what: 'city', label: 'Started in: Gävle', count: 1, query: 'q=spokku' },
    ]);
    for (const { query, count } of instead) expect((await search(query)).total).toBe(count);
  });

  test('drops the values of one field together, all filters where one is not enough, and keeps the order', async () => {
    const search = await searching();
    const { instead } = await search('q=spoku&tag=open-data&city=gavle&city=genoa&sort=title');
    expect(instead).toMatchObject([
      { drop: 'filter', what: 'all', label: 'all filters', query: 'q=spoku&sort=title' },
      { drop: 'word', what: 'spoku', query: 'city=gavle&city=genoa&tag=open-data&sort=title' },
    ]);
    const alone = await search('tag=chatbot&city=gavle&city=solna');
    expect(alone.instead).toMatchObject([
      { what: 'tag' },
      { what: 'city', label: 'Started in: Gävle or Solna' },
    ]);
  });

  test('shows what comes nearest: of each way out its best', async () => {
    const { nearest } = await (await searching())('tag=chatbot&city=gavle');
    expect(nearest).toHaveLength(5);
    expect(nearest.some(({ city }) => city.slug === 'gavle')).toBe(true);
    expect(nearest.some(({ tags }) => tags.some(({ slug }) => slug === 'chatbot'))).toBe(true);
  });

  test('asks the engine at most six questions more, besides those for a spelling', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const embedded = embeddedEngine(database.db);
    let asked = 0;
    const counting: SearchEngine = {
      search: (query) => {
        asked++;
        return embedded.search(query);
      },
    };
    const app = await apiOver(database, counting);
    await app.inject(
      '/api/practices?q=zz+yy+xx+ww+vv&city=a&tag=b&country=EE&event=c&stage=pilot&type=service',
    );
    expect(asked).toBe(7);
    asked = 0;
    await app.inject('/api/practices?q=practice');
    expect(asked).toBe(1);
  });

  test('has nothing to drop where one word is all there is, and says nothing of drops where it finds', async () => {
    const search = await searching();
    expect(await search('q=qxqxqx')).toMatchObject({ total: 0, instead: [], nearest: [] });
    expect(await search('q=tartu')).toMatchObject({ instead: [], nearest: [] });
  });
});

describe('one box over everything', () => {
  test('finds cities, events, adoptions and plans of that name, at most five each', async () => {
    const { others } = await (await searching())('q=tartu');
    expect(others.map(({ kind }) => kind)).toEqual([
      'city',
      'city',
      'adoption',
      'adoption',
      'adoption',
      'plan',
    ]);
    expect(others[0]).toMatchObject({
      label: 'Tartu',
      address: '/cities/tartu',
      line: 'Estonia · 9 practices',
    });
    expect(await (await searching())('q=spoku+vilj')).toMatchObject({
      others: [{ kind: 'adoption', address: '/adoptions/spoku-viljandi', line: 'From Tartu · Implemented' }],
    });
  });

  test('only for words, and only on the first page', async () => {
    const search = await searching();
    for (const query of ['', 'city=tartu', 'q=t', 'q=digital&page=2', 'q=qxqxqx'])
      expect((await search(query)).others, query).toEqual([]);
  });
});

describe('a long query', () => {
  test('is cut to ten words, and the answer says so; stop words do not count', async () => {
    const search = await searching();
    const ten = 'tartu spoku grant city open data service design digital energy';
    expect(await search(`q=${ten}`)).toMatchObject({ cut: false });
    expect(await search(`q=the ${ten} of the`)).toMatchObject({ cut: false });
    expect(await search(`q=${ten} mobility`)).toMatchObject({ cut: true });
    expect(await search(`q=${'the '.repeat(11)}`)).toMatchObject({ cut: true });
  });
});
