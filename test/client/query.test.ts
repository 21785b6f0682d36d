import { describe, expect, test } from 'vitest';
import { EMPTY, href, only, parseQuery, toggle, writeQuery } from '../../client/query.ts';

const parse = (text: string) => parseQuery(new URLSearchParams(text));

describe('the search in the address', () => {
  test('is read and written back the same', () => {
    for (const text of ['', 'q=e-riik', 'city=gavle&city=genoa&tag=open-data', 'q=a+b&sort=title&page=3']) {
      expect(writeQuery(parse(text))).toBe(text);
    }
  });

  test('leaves out what is as usual, so that equal searches have equal addresses', () => {
    expect(writeQuery(parse('page=1&sort=relevance&q='))).toBe('');
    expect(writeQuery(parse('tag=b&city=a'))).toBe(writeQuery(parse('city=a&tag=b')));
    expect(href(EMPTY)).toBe('/practices');
  });

  test('is not disturbed by what newsletters hang onto links', () => {
    expect(writeQuery(parse('utm_source=letter&q=x&fbclid=1&constructor=1'))).toBe('q=x');
  });

  test('survives any page number', () => {
    expect(['page=0', 'page=-1', 'page=x', 'page=1.5'].map((text) => parse(text).page)).toEqual([1, 1, 1, 1]);
  });

  test('toggles a value and goes back to the first page', () => {
    const query = parse('q=x&city=gavle&page=4');
    expect(href(toggle(query, 'city', 'genoa'))).toBe('/practices?q=x&city=gavle&city=genoa');
    expect(href(toggle(query, 'city', 'gavle'))).toBe('/practices?q=x');
    expect(query.filters).toEqual({ city: ['gavle'] });
    expect(only('tag', 'open-data')).toBe('/practices?tag=open-data');
  });

  test('keeps an unknown parameter, so that the server can name it', () => {
    expect(writeQuery(parse('tga=x'))).toBe('tga=x');
  });
});
