import { describe, expect, test } from 'vitest';
import { authorOf, cslOf } from '../../server/citations/csl.ts';
import { risOf } from '../../server/citations/ris.ts';
import { aCited, hardRecords } from './samples.ts';

const csl = (cited: Parameters<typeof cslOf>[0]) =>
  cslOf(cited, 'https://practices.example', new Date('2026-11-25T10:00:00Z'));

const KNOWN = 'TY ID AU TI T2 PB PY DA ET UR Y2 LA KW AB ER'.split(' ');

/** Reads RIS as its specification has it, and refuses everything else. */
function read(ris: string): [tag: string, value: string][][] {
  expect(ris.endsWith('\r\n')).toBe(true);
  const lines = ris.slice(0, -2).split('\r\n');
  const references: [string, string][][] = [];
  let open: [string, string][] | undefined;
  for (const line of lines) {
    // oxlint-disable-next-line no-control-regex -- none of these may be there
    expect(line).not.toMatch(/[\u0000-\u001F\u007F\u2028\u2029]/);
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9])  - (.*)$/u.exec(line) ?? [];
    expect(KNOWN, line).toContain(tag);
    if (tag === 'TY') {
      expect(open).toBeUndefined();
      open = [];
    }
    open?.push([tag, value]);
    if (tag !== 'ER') continue;
    expect(value).toBe('');
    references.push(open as [string, string][]);
    open = undefined;
  }
  expect(open).toBeUndefined();
  return references;
}

describe('RIS', () => {
  test('is a web page with tags in order and lines that end as they should', () => {
    expect(risOf([csl(aCited({ author: 'Gävle municipality, Digitalisation unit' }))])).toBe(
      [
        'TY  - ELEC',
        'ID  - bikes-v2',
        'AU  - Gävle municipality – Digitalisation unit,',
        'TI  - Bikes to borrow',
        'T2  - Practice Exchange',
        'PB  - Practice Exchange',
        'PY  - 2026',
        'DA  - 2026/01/05/',
        'ET  - Version 2',
        'UR  - https://practices.example/practices/bikes/v/2',
        'Y2  - 2026/11/25/',
        'LA  - en',
        'KW  - mobility',
        'KW  - climate',
        'AB  - Residents borrow bicycles.',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('is read back, whatever stands in title, author and abstract', () => {
    const all = hardRecords(2000).map(csl);
    const references = read(risOf(all));
    expect(references).toHaveLength(all.length);
    for (const [at, item] of all.entries()) {
      const one = Object.fromEntries(references[at] ?? []);
      expect(one).toMatchObject({ TY: 'ELEC', ID: item.id, TI: item.title, UR: item.URL, AB: item.abstract });
      expect(one['DA']).toMatch(/^20\d\d\/\d\d\/\d\d\/$/);
      // One name, all of it the family's: a single comma, at the end.
      expect(one['AU']).toMatch(/^[^,*]+,$/);
      expect(one['AU']?.replaceAll(/[ –,*]/g, '')).toBe(authorOf(item)?.replaceAll(/[ –,*]/g, ''));
    }
  });

  test('leaves out what is not known', () => {
    const { issued: _, version: __, ...bare } = csl(aCited({ author: null, abstract: null, keywords: [] }));
    const [reference] = read(risOf([bare]));
    expect(reference?.map(([tag]) => tag)).toEqual(['TY', 'ID', 'TI', 'T2', 'PB', 'UR', 'Y2', 'LA', 'ER']);
  });

  test('writes a date as far as it is known, up to its last slash', () => {
    const dated = (parts: number[]) =>
      /DA {2}- (.*)\r/.exec(risOf([{ ...csl(aCited()), issued: { 'date-parts': [parts] } }]))?.[1];
    expect([[2026], [2026, 3], [2026, 3, 9]].map(dated)).toEqual(['2026///', '2026/03//', '2026/03/09/']);
  });
});
