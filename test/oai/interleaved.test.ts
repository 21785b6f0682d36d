import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { saveCity } from '../../server/cities/writes.ts';
import { closeDatabase, openDatabase, type Tx } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { saveTag } from '../../server/vocabulary/writes.ts';
import { freshDatabase, saving, temporaryFolder } from '../helper.ts';
import { aCity, aPractice, aTag, save } from '../records.ts';
import { between, type Random, randomFrom } from '../bench/random.ts';
import { Copy, type Harvested, part, ProtocolError, type Part } from './harvester.ts';
import { ID, oaiOver } from './over.ts';
import { childrenOf, textOf } from './tree.ts';

// A writer and harvesters, each in steps, in random order: also between the moment in which a transaction takes its datestamp
// and its commit, and with a clock that jumps. In the end every harvester's copy must be what the catalogue says.

const CITIES = ['tartu', 'turin'];
const TOPICS = ['mobility', 'energy', 'water'];
const pick = <T>(random: Random, of: readonly T[]): T => of[between(random, 0, of.length - 1)] as T;
const now = { ...saving, now: new Date('2026-01-01') };

/** What the catalogue says of its published practices, as far as it is told, and their sets. */
type Truth = Map<string, { title: string; place: string; subjects: string[]; sets: string[] }>;

class Writer {
  readonly practices = new Map<string, ReturnType<typeof aPractice>>();
  readonly names = new Map(CITIES.map((slug) => [slug, slug]));
  readonly labels = new Map(TOPICS.map((slug) => [slug, slug]));
  private count = 0;
  private readonly random: Random;
  constructor(random: Random) {
    this.random = random;
  }

  async change(tx: Tx): Promise<void> {
    const { random } = this;
    this.count += 1;
    const kind = between(random, 0, 9);
    if (kind === 0) {
      const slug = pick(random, CITIES);
      this.names.set(slug, `${slug} ${this.count}`);
      await saveCity(tx, aCity(slug, this.cityOf(slug)), now);
    } else if (kind === 1) {
      const slug = pick(random, TOPICS);
      this.labels.set(slug, `${slug} ${this.count}`);
      await saveTag(tx, aTag(slug, { en: `${slug} ${this.count}` }), now);
    } else {
      const slug = `p${between(random, 1, 9)}`;
      const practice = aPractice(slug, {
        title: `Title ${this.count}`,
        city: pick(random, CITIES),
        tags: [pick(random, TOPICS)],
        status: pick(random, ['published', 'published', 'published', 'archived', 'draft'] as const),
      });
      await savePractice(tx, practice, now);
      this.practices.set(slug, practice);
    }
  }

  cityOf = (slug: string) => ({
    name: this.names.get(slug) ?? slug,
    country: slug === 'turin' ? 'IT' : 'EE',
  });

  truth(): Truth {
    const there = [...this.practices].filter(([, { status }]) => status === 'published');
    return new Map(
      there.map(
        ([
          slug,
          {
            title,
            city,
            tags: [tag = ''],
          },
        ]) => {
          const { name, country } = this.cityOf(city);
          const place = `${name}, ${country === 'IT' ? 'Italy' : 'Estonia'}`;
          const sets = [`country:${country}`, `topic:${tag}`];
          return [`${ID}${slug}`, { title, place, subjects: [this.labels.get(tag) ?? tag], sets }];
        },
      ),
    );
  }
}

/** Keeps a copy, one part of a list a step; goes on from the date of the first or of the last answer of the list before. */
class Harvester {
  readonly copy = new Copy();
  private token: string | undefined;
  private from: string | undefined;
  private first: string | undefined;
  private readonly ask: Parameters<typeof part>[0];
  readonly set: string | undefined;
  private readonly fromFirst: boolean;
  constructor(ask: Parameters<typeof part>[0], set: string | undefined, fromFirst: boolean) {
    this.ask = ask;
    this.set = set;
    this.fromFirst = fromFirst;
  }

  get underWay(): boolean {
    return this.token !== undefined;
  }

  async step(): Promise<void> {
    const { token, set, from } = this;
    const begin = { metadataPrefix: 'oai_dc', ...(set && { set }), ...(from && { from }) };
    const query = { verb: 'ListRecords', ...(token === undefined ? begin : { resumptionToken: token }) };
    const got = await part(this.ask, query).catch(nothing);
    this.copy.take(got.records);
    if (token === undefined) this.first = got.responseDate;
    this.token = got.token;
    if (got.token === undefined) this.from = this.fromFirst ? this.first : got.responseDate;
  }
}

function nothing(error: unknown): Part {
  if (!(error instanceof ProtocolError) || error.code !== 'noRecordsMatch') throw error;
  return {
    responseDate: error.responseDate,
    records: [],
    token: undefined,
    size: undefined,
    cursor: undefined,
  };
}

function told({ metadata, sets }: Harvested) {
  if (metadata === undefined) throw new Error('a record that is there says nothing');
  return {
    title: textOf(metadata, 'title'),
    place: textOf(metadata, 'coverage'),
    subjects: childrenOf(metadata, 'subject').map(({ text }) => text),
    sets,
  };
}

/** Lets a harvester come to the end of what it is at, and once more ask for what changed: then its copy must be right. */
async function compare(harvester: Harvester, truth: Truth, when: string): Promise<void> {
  const { set } = harvester;
  while (harvester.underWay) await harvester.step();
  do await harvester.step();
  while (harvester.underWay);
  const copy = [...harvester.copy.live(set)].map(([id, record]) => [id, told(record)] as const);
  const right = [...truth].filter(([, { sets }]) => set === undefined || sets.includes(set));
  expect(Object.fromEntries(copy), `${when}, ${set ?? 'all'}`).toEqual(Object.fromEntries(right));
}

const STEPS = 120;

async function play(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const path = join(temporaryFolder(), 'catalogue.db');
  const ours = freshDatabase(path);
  await save(ours, {
    tags: TOPICS.map((slug) => aTag(slug)),
    cities: CITIES.map((slug) => aCity(slug, { name: slug, country: slug === 'turin' ? 'IT' : 'EE' })),
  });
  // The command line has connections of its own.
  const theirs = openDatabase(path);
  const writer = new Writer(random);
  const { ask } = await oaiOver(ours, { page: 2 });
  const sets = [undefined, undefined, 'topic:mobility', 'country:IT'];
  const harvesters = sets.map((set, at) => new Harvester(ask, set, at % 2 === 0));
  const tick = (): void => {
    // Back now and then, but on the whole forward: a clock that stands still hides mistakes.
    const jump = between(random, 0, 49);
    const by = jump === 0 ? -15_000 : jump === 1 ? 10_000 : between(random, 0, 1500);
    vi.setSystemTime(Date.now() + by);
  };
  try {
    await write(theirs, async (tx) => {
      for (const [slug, label] of writer.labels) await saveTag(tx, aTag(slug, { en: label }), now);
    });
    for (let step = 0; step < STEPS; step++) {
      tick();
      const turn = between(random, 0, 9);
      if (turn < 3) await pick(random, harvesters).step();
      // A copy that missed something is found out before the record changes again.
      else if (turn < 6)
        await compare(pick(random, harvesters), writer.truth(), `seed ${seed}, step ${step}`);
      else
        await write(theirs, async (tx) => {
          for (let changes = between(random, 1, 3); changes > 0; changes--) await writer.change(tx);
          // After the datestamps were taken, before the commit.
          tx.beforeCommit('pause', async () => {
            for (let pauses = between(random, 0, 3); pauses > 0; pauses--) {
              tick();
              await pick(random, harvesters).step();
            }
          });
        });
    }
    for (const harvester of harvesters) await compare(harvester, writer.truth(), `seed ${seed}, the end`);
  } finally {
    await closeDatabase(theirs);
  }
}

describe('a writer and harvesters in random order', () => {
  test('in the end every copy is right', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let seed = 1; seed <= 8; seed++) await play(seed);
    } finally {
      vi.useRealTimers();
    }
  }, 300_000);
});
