import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../bench/random.ts';
import { apiOver, seededDatabase } from '../helper.ts';
import { descriptionOf, judgeOf, type Operation, operationsOf, type Parameter } from './described.ts';

const ASKED_OF_EACH = 24;
/** What is typed in by mistake or on purpose. */
const NONSENSE = ['', ' ', 'x', '-1', '0', '99999', 'é', '%00', '__proto__', "' OR 1=1 --", 'a'.repeat(400)];

/** It compiles each schema once, which takes longer than all requests. */
let judge: ReturnType<typeof judgeOf> | undefined;

async function described() {
  const app = await apiOver(await seededDatabase());
  const document = await descriptionOf(app);
  judge ??= judgeOf(document);
  return { app, operations: operationsOf(document), judge };
}

describe('on the real catalogue', () => {
  test('every example answers 200, as it is described', async () => {
    const { app, operations, judge } = await described();
    for (const [path, operation] of operations) {
      const example = withoutFields(operation['x-example']);
      const answer = await app.inject(example);
      expect(answer.statusCode, example).toBe(200);
      expect(judge(path, answer), example).toBe('');
      expect((await app.inject(operation['x-example'])).statusCode, operation['x-example']).toBe(200);
    }
  });

  test('every record of every kind is as it is described', async () => {
    const { app, judge } = await described();
    for (const kind of ['practices', 'cities', 'events', 'adoptions', 'plans', 'tags']) {
      const slugs = await slugsOf(app, kind);
      expect(slugs.length, kind).toBeGreaterThan(3);
      for (const slug of slugs)
        expect(judge(`/api/v1/${kind}/{slug}`, await app.inject(`/api/v1/${kind}/${slug}`)), slug).toBe('');
    }
  });

  test('whatever is asked, the answer is one that is described', async () => {
    const { app, operations, judge } = await described();
    const random = randomFrom(7);
    const known = {
      practices: await slugsOf(app, 'practices'),
      cities: await slugsOf(app, 'cities'),
      events: await slugsOf(app, 'events'),
      adoptions: await slugsOf(app, 'adoptions'),
      plans: await slugsOf(app, 'plans'),
      tags: await slugsOf(app, 'tags'),
    };
    const seen = new Map<number, number>();
    for (const [path, operation] of operations) {
      for (let round = 0; round < ASKED_OF_EACH; round++) {
        const address = asked(path, operation, random, known);
        const answer = await app.inject(address);
        seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
        expect(answer.statusCode, address).toBeLessThan(500);
        expect(judge(path, answer), address).toBe('');
      }
    }
    // Neither all wrong nor all right: otherwise this has looked at nothing.
    for (const status of [200, 400, 404]) expect(seen.get(status), String(status)).toBeGreaterThan(20);
  });

  test('the judge objects to what is not described', async () => {
    const { app, judge } = await described();
    const answer = await app.inject('/api/v1/practices/spoku');
    const { title: _, ...rest } = answer.json<Record<string, unknown>>();
    const told = { statusCode: 200, headers: answer.headers };
    expect(judge('/api/v1/practices/{slug}', { ...told, body: JSON.stringify(rest) })).toContain('title');
    expect(judge('/api/v1/practices/{slug}', { ...told, body: answer.body, statusCode: 201 })).toContain(
      '201',
    );
    expect(judge('/api/v1/transfers.csv', { ...told, body: answer.body })).toContain('text/csv');
  });
});

/** An address for an operation: parameters that are there or not, right or wrong. */
function asked(
  path: string,
  { parameters }: Operation,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>>,
): string {
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const all = Object.values(known).flat();
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of parameters) {
    const value = () => (random() < 0.06 ? one(NONSENSE) : sensible(parameter, one, all));
    if (parameter.name === 'slug') {
      // Where the kind can be chosen it has been.
      const own = Object.entries(known).find(([kind]) => filled.includes(`/${kind}/`))?.[1] ?? all;
      const slug = random() < 0.8 ? one(own) : encodeURIComponent(one(['nothing', ...NONSENSE.slice(2, 7)]));
      filled = filled.replace('{slug}', slug);
    } else if (parameter.in === 'path') {
      filled = filled.replace(`{${parameter.name}}`, sensible(parameter, one, all));
    } else if (parameter.name !== 'fields' && (parameter.required || random() < 0.25)) {
      for (let times = 0; times < (parameter.explode === true && random() < 0.5 ? 2 : 1); times++)
        query.append(parameter.name, value());
    }
  }
  if (random() < 0.04) query.append(one(['colour', 'tga', 'Page', 'fields[]']), 'x');
  return `${filled}?${query.toString()}`;
}

function sensible(
  { schema, example }: Parameter,
  one: <T>(from: readonly T[]) => T,
  slugs: readonly string[],
): string {
  const choices = schema.enum ?? schema.items?.enum;
  if (choices !== undefined) return one(choices);
  if (schema.type === 'integer') return String(one([schema.minimum, schema.maximum, example, 2]));
  return one([String([example].flat()[0] ?? 'x'), one(slugs)]);
}

async function slugsOf(app: FastifyInstance, kind: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let next: string | null = `/api/v1/catalogue/${kind}?limit=100&fields=slug`; next !== null; ) {
    const page: { results: { slug: string }[]; next: string | null } = (await app.inject(next)).json();
    slugs.push(...page.results.map(({ slug }) => slug));
    next = page.next;
  }
  return slugs;
}

function withoutFields(address: string): string {
  const url = new URL(address, 'http://localhost');
  url.searchParams.delete('fields');
  return url.pathname + url.search;
}
