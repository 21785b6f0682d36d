import type { Noun } from '../vocabulary/problems.ts';
import { adoptionBySlug } from '../adoptions/reads.ts';
import { cityBySlug } from '../cities/reads.ts';
import type { RecordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { eventBySlug } from '../events/reads.ts';
import { planBySlug } from '../plans/reads.ts';
import { practiceBySlug } from '../practices/reads.ts';
import { practiceVersion } from '../practices/versions.ts';
import type { Practice } from '../practices/record.ts';
import { namesInLanguages } from '../translations/reads.ts';
import { tagBySlug } from '../vocabulary/reads.ts';
import type { Tag } from '../vocabulary/schema.ts';
import { adoptionNode } from './adoption.ts';
import { cityNode } from './city.ts';
import type { Thing } from './node.ts';
import { eventNode } from './event.ts';
import { planNode } from './plan.ts';
import { practiceNode } from './practice.ts';
import { firstSaved, places, textsOf } from './reads.ts';
import { tagNode } from './tag.ts';
import { versionNode } from './version.ts';

/** Where things are read, and the address visitors use, without a slash at its end. */
export interface World {
  readonly db: Db;
  readonly origin: string;
}

interface Told<R> {
  readonly noun: Noun;
  /** What its page lists it under. */
  readonly list: string;
  readonly read: (db: Db, slug: string) => Promise<R | undefined>;
  /** Where the record is in what its page was given to show (client/pages); left out where it was given nothing else. */
  readonly inPage?: (shown: unknown) => R;
  readonly node: (world: World, record: R) => Promise<Thing>;
}

export interface Kind {
  readonly noun: Noun;
  readonly list: string;
  /** What the page shows already is not read again. */
  readonly ofPage: (world: World, shown: unknown) => Promise<Thing>;
  /** Undefined where there is no such record, or it is not published. */
  readonly ofSlug: (world: World, slug: string) => Promise<Thing | undefined>;
}

const kind = <R>({ noun, list, read, inPage = (shown) => shown as R, node }: Told<R>): Kind => ({
  noun,
  list,
  ofPage: (world, shown) => node(world, inPage(shown)),
  async ofSlug(world, slug) {
    const record = await read(world.db, slug);
    return record === undefined ? undefined : node(world, record);
  },
});

const first = ({ db }: World, of: RecordType, slug: string) => firstSaved(db, of, slug);

async function namesIn({ db }: World, of: 'city' | 'event', slug: string) {
  return [...(await namesInLanguages(db))[of]].flatMap(([language, names]) => {
    const name = names.get(slug);
    return name === undefined ? [] : [[language, name] as const];
  });
}

/** The records that have pages, by the first part of their address. */
export const KINDS: Readonly<Record<string, Kind>> = {
  practices: kind({
    noun: 'practice',
    list: 'Good practices',
    read: practiceBySlug,
    inPage: (shown) => (shown as { practice: Practice }).practice,
    node: async (world, record) =>
      practiceNode(record, {
        origin: world.origin,
        places: await places(world.db),
        texts: await textsOf(world.db, record.slug),
        published: await first(world, 'practice', record.slug),
      }),
  }),
  adoptions: kind({
    noun: 'adoption',
    list: 'Transfers',
    read: adoptionBySlug,
    node: async (world, record) =>
      adoptionNode(record, {
        origin: world.origin,
        places: await places(world.db),
        published: await first(world, 'adoption', record.slug),
      }),
  }),
  events: kind({
    noun: 'event',
    list: 'Events',
    read: eventBySlug,
    node: async (world, record) =>
      eventNode(record, {
        origin: world.origin,
        places: await places(world.db),
        titles: await namesIn(world, 'event', record.slug),
      }),
  }),
  cities: kind({
    noun: 'city',
    list: 'Cities',
    read: cityBySlug,
    node: async (world, record) =>
      cityNode(record, { origin: world.origin, names: await namesIn(world, 'city', record.slug) }),
  }),
  plans: kind({
    noun: 'action plan',
    list: 'Action plans',
    read: planBySlug,
    node: async (world, record) =>
      planNode(record, {
        origin: world.origin,
        places: await places(world.db),
        published: await first(world, 'plan', record.slug),
      }),
  }),
  tags: kind({
    noun: 'tag',
    list: 'Subjects',
    read: tagBySlug,
    inPage: (shown) => (shown as { tag: Tag }).tag,
    node: async ({ origin }, record) => tagNode(record, origin),
  }),
};

/** A version of a practice; undefined where there is none that everybody may read. */
export async function versionOf({ db, origin }: World, slug: string, version: number) {
  const then = await practiceVersion(db, slug, version);
  return then === undefined ? undefined : versionNode(then, { origin, places: await places(db) });
}

/** The list that a kind of record is in: adoptions stand under transfers. */
export const listOf = (name: string): string => (name === 'adoptions' ? '/transfers' : `/${name}`);
