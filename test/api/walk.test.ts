import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { cursorAfter, slugIn } from '../../server/catalogue/cursor.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, saving, seededDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';

interface Page {
  readonly results: { slug: string }[];
  readonly next: string | null;
}

/** Follows `next` to the end; between two pages something may happen. */
async function walk(
  app: FastifyInstance,
  start: string,
  between = async (_page: number) => undefined as void,
) {
  const [slugs, sizes]: [string[], number[]] = [[], []];
  for (let next: string | null = start; next !== null; ) {
    const answer = await app.inject(next);
    expect(answer.statusCode, next).toBe(200);
    const page: Page = answer.json();
    expect(answer.headers['link']).toBe(page.next === null ? undefined : `<${page.next}>; rel="next"`);
    slugs.push(...page.results.map(({ slug }) => slug));
    sizes.push(page.results.length);
    next = page.next;
    await between(sizes.length);
  }
  return { slugs, sizes };
}

describe('walking the whole catalogue', () => {
  test('gives every record of every kind once, whole, as its own address does', async () => {
    const app = await apiOver(await seededDatabase());
    for (const kind of ['practices', 'cities', 'events', 'adoptions', 'plans', 'tags']) {
      const { slugs } = await walk(app, `/api/v1/catalogue/${kind}?limit=7&fields=slug`);
      expect(slugs, kind).toEqual([...new Set(slugs)].toSorted());
      const list = (await app.inject(kind === 'practices' ? '/api/practices' : `/api/${kind}`)).json<{
        total: number;
      }>();
      expect(slugs, kind).toHaveLength(list.total);
      const [first] = (await app.inject(`/api/v1/catalogue/${kind}?limit=1`)).json<Page>().results;
      expect(first, kind).toEqual((await app.inject(`/api/v1/${kind}/${slugs[0]}`)).json());
    }
  });

  test('misses nothing and gives nothing twice, whatever changes meanwhile', async () => {
    const database = freshDatabase();
    const names = Array.from({ length: 40 }, (_, at) => `practice-${String(at).padStart(2, '0')}`);
    await save(database, { practices: names.map((name) => aPractice(name)) });
    const app = await apiOver(database);
    const stay = names.filter((_, at) => ![3, 20, 39].includes(at));
    const { slugs } = await walk(app, '/api/v1/catalogue/practices?limit=5&fields=slug', async (page) => {
      const change = (slug: string, more: object = {}) =>
        write(database, (tx) =>
          savePractice(tx, aPractice(slug, { title: `Changed ${page} ${slug}`, ...more }), saving),
        );
      // Records behind and before the cursor change, go, and come.
      await change('practice-00');
      await change('practice-30');
      if (page === 1) await change('practice-03', { status: 'archived' });
      if (page === 2) await change('practice-20', { status: 'archived' });
      if (page === 3) await change('practice-39', { status: 'draft' });
      await change(`practice-00-new-${page}`);
    });
    for (const slug of stay)
      expect(
        slugs.filter((each) => each === slug),
        slug,
      ).toEqual([slug]);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).not.toContain('practice-20');
    expect(slugs).not.toContain('practice-39');
  });

  test('is bounded, and says how', async () => {
    const app = await apiOver(await seededDatabase());
    const size = async (query: string) =>
      (await app.inject(`/api/v1/catalogue/tags${query}`)).json<Page>().results.length;
    expect(await size('')).toBe(20);
    expect(await size('?limit=100')).toBe(100);
    const { detail } = (await app.inject('/api/v1/catalogue/tags?limit=101')).json<{ detail: string }>();
    expect(detail).toBe('"limit" takes a whole number from 1 to 100; "101" is given.');
  });

  test('goes on with what it was asked for', async () => {
    const app = await apiOver(await seededDatabase());
    const { next } = (
      await app.inject('/api/v1/catalogue/practices?limit=3&lang=sv&fields=title,slug')
    ).json<Page>();
    const page = (await app.inject(String(next))).json<Page>();
    expect(page.results).toHaveLength(3);
    expect(Object.keys(page.results[0] ?? {}).toSorted()).toEqual(['slug', 'title']);
    expect(page.next).toContain('lang=sv');
  });
});

describe('a cursor', () => {
  test('leads where it was made, and only there', () => {
    const cursor = cursorAfter('cities', 'genoa');
    expect(slugIn(cursor, 'cities')).toBe('genoa');
    expect(cursor).not.toContain('genoa');
    expect(slugIn(cursor, 'practices')).toBeUndefined();
    for (let at = 0; at < cursor.length; at++) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      expect(
        slugIn(cursor.slice(0, at) + other + cursor.slice(at + 1), 'cities'),
        String(at),
      ).toBeUndefined();
      expect(slugIn(cursor.slice(0, at), 'cities')).toBeUndefined();
    }
  });

  test.each(['', 'x', '%00', 'Z2Vub2E', '../..', 'a'.repeat(300), cursorAfter('practices', 'spoku')])(
    'that is none is a 400 that says where to get one: %s',
    async (cursor) => {
      const app = await apiOver(freshDatabase());
      const answer = await app.inject(`/api/v1/catalogue/cities?cursor=${cursor}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json<{ detail: string }>().detail).toContain('Take it whole from `next`');
    },
  );
});
