import { describe, expect, test } from 'vitest';
import { carriedIn, carry, mineIn } from '../../client/carried.ts';
import { parseQuery, writeQuery } from '../../client/query.ts';
import { shortened } from '../../client/shorten.ts';
import { moved, shortlistIn, toggled, withList } from '../../client/shortlist.ts';

const parameters = (text: string) => new URLSearchParams(text);

describe('what the address carries', () => {
  const carried = carriedIn(parameters('q=x&my=Eger&list=a,b&note.a=Ask&city=gavle&my_country='));

  test('is kept in a link inside, and nothing else is', () => {
    expect(carry('/cities/tartu', carried)).toBe('/cities/tartu?my=Eger&list=a,b&note.a=Ask');
    expect(carry('/practices?q=y#top', carried)).toBe('/practices?q=y&my=Eger&list=a,b&note.a=Ask#top');
    expect(carry('https://example.org/', carried)).toBe('https://example.org/');
    expect(carry('/cities', [])).toBe('/cities');
  });

  test('gives way to what the link says itself, also when that is nothing', () => {
    expect(carry('/shortlist?list=b', carried)).toBe('/shortlist?list=b&my=Eger&note.a=Ask');
    expect(carry('/practices?list=&my=', carried)).toBe('/practices?note.a=Ask');
  });

  test('is no part of the search', () => {
    expect(writeQuery(parseQuery(parameters('q=x&my=Eger&weigh_cost=3&list=a&note.a=b')))).toBe('q=x');
    expect(mineIn(parameters('q=x&my=Eger&weigh_cost=3&list=a&my_country='))).toBe('my=Eger&weigh_cost=3');
  });
});

describe('a shortlist in the address', () => {
  test('is read in its order, each once, at most eight, and nothing that is no slug', () => {
    expect(shortlistIn(parameters('list=b,a,b,<script>,A')).slugs).toEqual(['b', 'a']);
    expect(shortlistIn(parameters(`list=${'abcdefghijk'.split('').join(',')}`)).slugs).toHaveLength(8);
    expect(shortlistIn(parameters('')).slugs).toEqual([]);
  });

  test('keeps a note only for what is on it', () => {
    expect(shortlistIn(parameters('list=a&note.a=Ask&note.b=Gone')).notes).toEqual({ a: 'Ask' });
    const url = new URL('http://x/practices?q=1&list=a,b&note.b=Gone');
    const next = withList(url, ['a']);
    expect(carry(next, carriedIn(url.searchParams))).toBe('/practices?q=1&list=a');
    expect(carry(withList(url, []), carriedIn(url.searchParams))).toBe('/practices?q=1');
  });

  test('can be added to, taken from and put in another order', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled('abcdefgh'.split(''), 'x')).toHaveLength(8);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  });
});

describe('a text for one page', () => {
  test('is cut after a sentence, else after a word, and says so', () => {
    expect(shortened('Short.', 20)).toBe('Short.');
    expect(shortened('One sentence. Another one that is too long.', 30)).toBe('One sentence. …');
    expect(shortened('Wordswithout end and more of them', 20)).toBe('Wordswithout end …');
    for (const limit of [5, 50, 200])
      expect(shortened('lorem ipsum dolor '.repeat(40), limit).length).toBeLessThanOrEqual(limit + 2);
  });
});
