import { describe, expect, test } from 'vitest';
import { cslOf } from '../../server/citations/csl.ts';
import { apa, chicago } from '../../server/citations/plain.ts';
import { referenceList } from '../../server/citations/reference-list.ts';
import type { Csl } from '../../server/citations/schema.ts';
import { aCited } from './samples.ts';

const csl = (more: Parameters<typeof aCited>[0] = {}): Csl =>
  cslOf(aCited(more), 'https://ex.org', new Date('2026-11-25T10:00:00Z'));
const { issued: _, ...undated } = csl();
const { version: __, ...unversioned } = csl();
const URL = 'https://ex.org/practices/bikes/v/2';

/** Written by hand after the manuals: what is cited, in APA Style and in Chicago's author-date style. */
const EXPECTED: [what: string, csl: Csl, apa: string, chicago: string][] = [
  [
    'a web page of an organisation',
    csl(),
    `City of Tartu. (2026, January 5). Bikes to borrow (Version 2). Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “Bikes to borrow.” Practice Exchange. Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'an author whose name ends with a full stop',
    csl({ author: 'Smart City S.p.A.' }),
    `Smart City S.p.A. (2026, January 5). Bikes to borrow (Version 2). Practice Exchange. ${URL}`,
    `Smart City S.p.A. 2026. “Bikes to borrow.” Practice Exchange. Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'a title that is a question',
    csl({ title: 'Who owns the street?' }),
    `City of Tartu. (2026, January 5). Who owns the street? (Version 2). Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “Who owns the street?” Practice Exchange. Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'a title that ends with a full stop, without a version',
    { ...unversioned, title: 'Sport for all etc.' },
    `City of Tartu. (2026, January 5). Sport for all etc. Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “Sport for all etc.” Practice Exchange. Last modified January 5, 2026. ${URL}.`,
  ],
  [
    'a title with quotation marks at its end',
    csl({ title: 'The plan “Bikes first”' }),
    `City of Tartu. (2026, January 5). The plan “Bikes first” (Version 2). Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “The plan ‘Bikes first.’” Practice Exchange. Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'a title with straight quotation marks, and a question in them',
    csl({ title: '"Why bikes?" and "how"' }),
    `City of Tartu. (2026, January 5). "Why bikes?" and "how" (Version 2). Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “‘Why bikes?’ and ‘how.’” Practice Exchange. Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'no author',
    csl({ author: null }),
    `Bikes to borrow (Version 2). (2026, January 5). Practice Exchange. ${URL}`,
    `Practice Exchange. 2026. “Bikes to borrow.” Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'the site as the author',
    csl({ author: 'Practice Exchange' }),
    `Practice Exchange. (2026, January 5). Bikes to borrow (Version 2). ${URL}`,
    `Practice Exchange. 2026. “Bikes to borrow.” Version 2, January 5, 2026. ${URL}.`,
  ],
  [
    'no date',
    undated,
    `City of Tartu. (n.d.). Bikes to borrow (Version 2). Practice Exchange. Retrieved November 25, 2026, from ${URL}`,
    `City of Tartu. n.d. “Bikes to borrow.” Practice Exchange. Version 2. Accessed November 25, 2026. ${URL}.`,
  ],
  [
    'a page that changes',
    csl({ path: '/adoptions/bikes-viljandi' }),
    'City of Tartu. (2026, January 5). Bikes to borrow (Version 2). Practice Exchange. Retrieved November 25, 2026, from https://ex.org/adoptions/bikes-viljandi',
    'City of Tartu. 2026. “Bikes to borrow.” Practice Exchange. Version 2, January 5, 2026. https://ex.org/adoptions/bikes-viljandi.',
  ],
  [
    'a year alone',
    { ...csl(), issued: { 'date-parts': [[2026]] } },
    `City of Tartu. (2026). Bikes to borrow (Version 2). Practice Exchange. ${URL}`,
    `City of Tartu. 2026. “Bikes to borrow.” Practice Exchange. Version 2, 2026. ${URL}.`,
  ],
];

describe('a reference in words', () => {
  test.each(EXPECTED)('of %s', (_what, item, inApa, inChicago) => {
    expect(apa(item)).toBe(inApa);
    expect(chicago(item)).toBe(inChicago);
  });
});

describe('a reference list', () => {
  const item = (author: string | null, title: string, day: string): Csl =>
    csl({ author, title, saved: new Date(`${day}T12:00:00Z`) });

  test('is in order of authors, and has letters for works of one author and year', () => {
    const list = referenceList(
      [
        item('Zagreb', 'Trams', '2026-01-01'),
        item('Örebro', 'Ice', '2026-01-01'),
        item('Tartu', 'Second', '2026-03-01'),
        item('Tartu', 'First', '2026-01-01'),
        item('Tartu', 'Earlier', '2025-06-01'),
        item(null, 'Market day', '2026-01-01'),
      ],
      apa,
    );
    expect(list.split('\n\n').map((each) => each.split(' (Version')[0])).toEqual([
      'Market day',
      'Örebro. (2026, January 1). Ice',
      'Tartu. (2025, June 1). Earlier',
      'Tartu. (2026a, January 1). First',
      'Tartu. (2026b, March 1). Second',
      'Zagreb. (2026, January 1). Trams',
    ]);
  });

  test('goes on after z, and gives letters to works without a date', () => {
    const many = Array.from({ length: 28 }, (_none, at) =>
      item('Tartu', `Work ${String(at).padStart(2, '0')}`, '2026-01-01'),
    );
    const list = referenceList(many, chicago).split('\n\n');
    expect(list[25]).toMatch(/^Tartu\. 2026z\. “Work 25\.”/);
    expect(list[27]).toMatch(/^Tartu\. 2026ab\. “Work 27\.”/);
    const two = referenceList([undated, { ...undated, title: 'Another' }], chicago);
    expect(two).toMatch(/^City of Tartu\. n\.d\.-a\. “Another\.”.*\n\nCity of Tartu\. n\.d\.-b\. “Bikes/);
  });

  test('says at its end that it is cut', () => {
    expect(referenceList([csl()], apa, 'Only 1 of 2.')).toMatch(/v\/2\n\n\[Only 1 of 2\.\]\n$/);
  });
});
