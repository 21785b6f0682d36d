import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AdoptionInput } from '../../server/adoptions/schema.ts';
import { CityInput } from '../../server/cities/schema.ts';
import { languages } from '../../server/db/codes.ts';
import { EventInput } from '../../server/events/schema.ts';
import { PlanInput } from '../../server/plans/schema.ts';
import { PracticeOf } from '../../server/practices/input.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { type Pattern, sentences } from '../../server/vocabulary/sentences.ts';
import { TagInput } from '../../server/vocabulary/schema.ts';
import { PROJECT } from '../machine.ts';

const source = readdirSync(join(PROJECT, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(PROJECT, 'server', path), 'utf8'))
  .join('\n');

const keys = Object.keys(sentences.en) as (keyof typeof sentences.en)[];
const formsOf = (pattern: Pattern): string[] =>
  typeof pattern === 'string' ? [pattern] : Object.values(pattern);
const gapsIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');
const others = languages.filter((language) => language !== 'en');

/** What a record may hold: each field has a name in each language. */
const FIELDS = [PracticeOf, CityInput, EventInput, AdoptionInput, PlanInput, TagInput].flatMap(
  ({ properties }) => Object.keys(properties),
);

/** A key stands in the code whole, or its last part does as a code, beside a template of the first: `facet.${field}`. */
function isUsed(key: string): boolean {
  if (source.includes(`'${key}'`) || source.includes(`\`${key}\${`)) return true;
  const cuts = [...key.matchAll(/\./g)].map(({ index }) => index);
  return cuts.some((cut) => {
    const [first, last] = [key.slice(0, cut), key.slice(cut + 1)];
    const isMade = source.includes(`\`${first}.\${`) || source.includes(`\`${first}\${`);
    return isMade && new RegExp(String.raw`'\.?${last}'|\b${last}:|[?:] ${last}\b`).test(source);
  });
}

describe('what the server says', () => {
  test('is said in all languages, and nothing besides', () => {
    expect(keys.length).toBeGreaterThan(250);
    for (const language of others) expect(Object.keys(sentences[language]), language).toEqual(keys);
  });

  test('is all said somewhere', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
    expect(isUsed('missing.nobody')).toBe(false);
    expect(isUsed('facet.qwertz')).toBe(false);
  });

  test('has the same gaps in every language and every plural form', () => {
    for (const key of keys) {
      const [gaps, ...rest] = new Set(
        languages.flatMap((language) => formsOf(sentences[language][key]).map(gapsIn)),
      );
      expect(rest, `${key}: ${gaps}`).toEqual([]);
    }
  });

  test('has a name for every field of a record, and for no other', () => {
    expect([...new Set(FIELDS)].toSorted()).toEqual(
      keys.flatMap((key) => (key.startsWith('field.') ? [key.slice('field.'.length)] : [])).toSorted(),
    );
  });

  test('counts as each language does', () => {
    const practices = (count: number) => languages.map((of) => sayIn(of)('count.practices', { count }));
    expect(practices(1)).toEqual(['1 practice', '1 pratica', '1 praktik', '1 praktika', '1 gyakorlat']);
    expect(practices(12_345).map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
      '12,345 practices',
      '12.345 pratiche',
      '12 345 praktiker',
      '12 345 praktikat',
      '12 345 gyakorlat',
    ]);
  });

  test('writes dates, sums and lists as each language does', () => {
    const say = (of: 'hu' | 'sv' | 'en' | 'it') => sayIn(of);
    expect(['2019', '2019-10', 'after 2020-07-05'].map(say('en').date)).toEqual([
      '2019',
      'October 2019',
      'after 5 July 2020',
    ]);
    expect(['2019', '2019-10', 'before 2020-07-05'].map(say('hu').date)).toEqual([
      '2019',
      '2019. október',
      '2020. július 5. előtt',
    ]);
    expect(say('en').sum(1234.567, 'EUR')).toBe('EUR 1,234.57');
    expect(say('sv').sum(1234.5, 'SEK')).toBe('1\u00a0234,5\u00a0SEK');
    expect(say('it').list(['Genova', 'Gävle', 'Tartu'])).toBe('Genova, Gävle e Tartu');
    expect(say('en').list('abcdefghij'.split(''))).toBe('a, b, c, d, e, f, g, h and 2 more');
    expect(say('en')('flows.most.from', {})).toBe('Most was taken from {places}.');
  });
});
