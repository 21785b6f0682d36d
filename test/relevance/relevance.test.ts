import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type JudgedQuery, judgedQueries, type Kind, kinds } from './judged.ts';
import { behindTwins, type Measured, measure, meanOf } from './measure.ts';
import { openSides, type Sides } from './sides.ts';

// What docs/relevance.md reports may not become worse unseen: a floor a little under every measured figure.

const FLOORS: Record<'Meilisearch' | 'embedded', Record<Kind | 'all', number>> = {
  Meilisearch: {
    exact: 0.94,
    typo: 0.93,
    'no-accents': 0.88,
    'cross-language': 0.84,
    concept: 0.68,
    filter: 0.92,
    all: 0.88,
  },
  embedded: {
    exact: 0.94,
    typo: 0.92,
    'no-accents': 0.87,
    'cross-language': 0.81,
    concept: 0.66,
    filter: 0.93,
    all: 0.86,
  },
};

let sides: Sides;
let measured: Measured[];
const queries = judgedQueries();

beforeAll(async () => {
  sides = await openSides({ withPeers: false });
  measured = [];
  for (const side of sides.ours) measured.push(await measure(side, queries, sides.slugOf));
});
afterAll(() => sides.close());

describe('the judged queries', () => {
  test('are 120 at least, of every kind and language, a third of them held back', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    for (const kind of kinds)
      expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(20);
    for (const language of ['en', 'it', 'sv', 'et', 'hu'])
      expect(queries.filter((query) => query.language === language).length, language).toBeGreaterThan(20);
    const held = queries.filter(({ part }) => part === 'held').length / queries.length;
    expect(held).toBeGreaterThan(0.25);
  });

  test('name practices of the catalogue, with grades from one to three', () => {
    const known = new Set(Array.from({ length: 500 }, (_, id) => sides.slugOf(id)));
    for (const { id, relevant } of queries) {
      expect(
        Object.keys(relevant).filter((slug) => !known.has(slug)),
        id,
      ).toEqual([]);
      for (const grade of Object.values(relevant)) expect([1, 2, 3]).toContain(grade);
    }
  });
});

describe.each(['Meilisearch', 'embedded'] as const)('the %s engine', (name) => {
  const of = (): Measured => measured.find((each) => each.name === name) as Measured;

  test.each(kinds)('finds what is asked for: %s', (kind) => {
    expect(meanOf(of(), undefined, kind).ndcg).toBeGreaterThanOrEqual(FLOORS[name][kind]);
  });

  test('finds what is asked for, over all kinds', () => {
    expect(meanOf(of()).ndcg).toBeGreaterThanOrEqual(FLOORS[name].all);
  });

  test('forgives a typo and missing accents', () => {
    expect(behindTwins(of(), 'typo')).toBeLessThanOrEqual(0.05);
    expect(behindTwins(of(), 'no-accents')).toBeLessThanOrEqual(0.05);
  });

  test('crosses languages', () => {
    expect(meanOf(of(), undefined, 'cross-language').recall).toBeGreaterThanOrEqual(0.83);
  });

  // `parki`, the beginning of parking and parked, is one letter from Paris and participation.
  test.each(['parking', 'swimming', 'airport', 'flygplats', 'piscina'])(
    'finds nothing where nobody wrote of it: %s',
    async (text) => {
      const side = sides.ours.find((each) => each.name === name);
      expect((await side?.find(text, {}))?.map(sides.slugOf)).toEqual([]);
    },
  );

  test.each(['amministrazione digitale', 'e-förvaltning', 'e-riik', 'e-közigazgatás', 'digital goverment'])(
    'brings the e-government practices first: %s',
    (text) => {
      const answer = of().answers.find(({ query }) => query.q === text);
      expect(answer?.found.slice(0, 5).filter((slug) => !isRelevant(answer.query, slug))).toEqual([]);
    },
  );
});

const isRelevant = (query: JudgedQuery, slug: string): boolean => query.relevant[slug] !== undefined;
