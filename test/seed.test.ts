import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SEED } from './helper.ts';

interface Record_ {
  slug: string;
  [field: string]: unknown;
}
interface City extends Record_ {
  practices?: (Record_ & {
    sources: { url: string }[];
    tags: string[];
    in_better: boolean;
    failures?: string;
  })[];
}

const yaml = (file: string): unknown => parse(readFileSync(join(SEED, file), 'utf8'));
let cities: City[];
let practices: NonNullable<City['practices']>;

beforeAll(() => {
  cities = readdirSync(join(SEED, 'cities')).map((file) => yaml(join('cities', file)) as City);
  practices = cities.flatMap((city) => city.practices ?? []);
});

describe('the catalogue’s files', () => {
  test('hold one city each, named like the city', () => {
    expect(readdirSync(join(SEED, 'cities')).toSorted()).toEqual(
      cities.map(({ slug }) => `${slug}.yaml`).toSorted(),
    );
  });

  test('hold the whole of BETTER: five partners, 22 events, nine adoptions, five plans', () => {
    expect(
      cities
        .filter((city) => city['partner'] !== undefined)
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(['birmingham', 'gavle', 'genoa', 'nyiregyhaza', 'tartu']);
    expect(yaml('events.yaml') as Record_[]).toHaveLength(22);
    expect(yaml('adoptions.yaml') as Record_[]).toHaveLength(9);
    expect(yaml('plans.yaml') as Record_[]).toHaveLength(5);
    // The eight of the project's own list, and the approach that Birmingham observed in Tartu.
    expect(practices.filter((practice) => practice.in_better)).toHaveLength(9);
  });

  test('hold 117 practices: 29 of the partners, 85 others, and three that adoptions need as their origin', () => {
    expect(practices).toHaveLength(117);
  });

  test('give every practice a source, a topic and its place in or outside BETTER', () => {
    const topics = new Set(
      (yaml('tags.yaml') as (Record_ & { kind: string })[])
        .filter(({ kind }) => kind === 'topic')
        .map(({ slug }) => slug),
    );
    for (const practice of practices) {
      expect(practice.sources.length, practice.slug).toBeGreaterThan(0);
      expect(
        practice.tags.some((tag) => topics.has(tag)),
        practice.slug,
      ).toBe(true);
      expect(typeof practice.in_better, practice.slug).toBe('boolean');
    }
  });

  test('name no person: no title of politeness, no e-mail address, no telephone number', () => {
    const files = [
      'events.yaml',
      'adoptions.yaml',
      'plans.yaml',
      ...readdirSync(join(SEED, 'cities')).map((file) => join('cities', file)),
    ];
    for (const file of files) {
      const text = readFileSync(join(SEED, file), 'utf8').replaceAll(/https?:\/\/\S+/g, '');
      expect(text, file).not.toMatch(/\b(Mr|Mrs|Ms|Dr)\.? [A-Z]|[\w.]+@[\w.]+\.\w+|\+\d{2} ?\d{3}/);
      expect(text, file).not.toMatch(/Reinsalu|Viik|Mansell|Filippo|Tamm\b|Siimar|Nilsson/);
    }
  });

  test('tell the answers apart: not asked is left out, never written as text', () => {
    for (const { slug, failures } of practices) {
      if (failures !== undefined)
        expect(failures.toLowerCase(), slug).not.toMatch(/^(not asked|not known|n\/a|-)\.?$/);
    }
  });
});
