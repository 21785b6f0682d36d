import { describe, expect, test } from 'vitest';
import { segments } from '../../server/search/highlight.ts';
import { contentWords, distance, fold, stem, typosAllowed, words } from '../../server/search/words.ts';

describe('words', () => {
  test('are folded: no case, no accents, in all five languages and their neighbours', () => {
    expect(fold('Gävle Nyíregyháza Łódź Tõnu ŐŰ İstanbul STRASSE straße')).toBe(
      'gavle nyiregyhaza lodz tonu ou istanbul strasse strasse',
    );
  });

  test('are letters and digits, whatever stands between them', () => {
    expect(words('X-Road, "e-ID"; NEAR(2)')).toEqual(['x', 'road', 'e', 'id', 'near', '2']);
  });

  test('of a query leave the stop words out, unless nothing else is there', () => {
    expect(contentWords('how can we have the open data')).toEqual(['open', 'data']);
    expect(contentWords('what is this')).not.toEqual([]);
  });

  test('of a query are at most ten', () => {
    expect(contentWords('one two three four five six seven eight nine ten eleven twelve')).toHaveLength(10);
  });

  test('forgive as many typos as their length allows, and none in codes', () => {
    expect(['abc', 'abcd', 'abcdefgh', 'e16', '2023'].map(typosAllowed)).toEqual([0, 1, 2, 0, 0]);
  });

  test('are as far apart as the letters to change', () => {
    expect(distance('spoku', 'spokku', 2)).toBe(1);
    expect(distance('spoku', 'spouk', 2)).toBe(1);
    expect(distance('goverment', 'government', 2)).toBe(1);
    expect(distance('tram', 'train', 1)).toBe(2);
    expect(distance('a', 'abcdef', 2)).toBe(3);
    expect(distance('same', 'same', 0)).toBe(0);
  });

  test('of seven letters have a beginning in common with their inflected forms', () => {
    expect(stem('közlekedés'.normalize('NFKD').replace(/\p{M}/gu, ''))).toBe('kozleke');
    expect(stem('short')).toBeUndefined();
  });
});

describe('highlighting', () => {
  test('marks words by their folded beginning and gives the text back whole', () => {
    const text = 'Kerékpárút és kerékpár, „bike“';
    const found = segments(text, ['kerekpar']);
    expect(found.filter(({ hit }) => hit).map((segment) => segment.text)).toEqual(['Kerékpárút', 'kerékpár']);
    expect(found.map((segment) => segment.text).join('')).toBe(text);
  });

  test('a single letter marks only itself', () => {
    expect(segments('e-services', ['e']).filter(({ hit }) => hit)).toEqual([{ text: 'e', hit: true }]);
  });

  test('never makes markup of text', () => {
    const text = '<b>bold</b> & "quoted"';
    expect(
      segments(text, ['bold'])
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
});
