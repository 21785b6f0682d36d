import { describe, expect, test } from 'vitest';
import { joinList } from '../../server/files/cell-lists.ts';
import { type Cell, understand } from '../../server/files/cell.ts';
import { columnFor } from '../../server/files/columns.ts';
import { guarded } from '../../server/files/csv.ts';
import { dayExists } from '../../server/files/dates.ts';
import { type Field, fieldsOf } from '../../server/files/fields.ts';
import { writeNumber } from '../../server/files/numbers.ts';
import { recordOf } from '../../server/files/row.ts';
import { BrokenCell, DayCell, PercentCell, shownAs } from '../../server/files/sheet-cells.ts';

const field = (name: string, kind: 'practice' | 'city' | 'event' | 'tag' = 'practice'): Field => {
  const found = fieldsOf(kind).find(({ path }) => path.join(' ') === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const read = (of: Field, cell: Exclude<Cell, null>): unknown => understand(of, cell).value;

describe('dates as people write them', () => {
  test.each([
    ['2019-10-05', '2019-10-05'],
    ['2019', '2019'],
    ['after 2020-07', 'after 2020-07'],
    ['After 2020-07', 'after 2020-07'],
    ['5.10.2019', '2019-10-05'],
    ['5. 10. 2019', '2019-10-05'],
    ['2019. 10. 05.', '2019-10-05'],
    ['2019/10/5', '2019-10-05'],
    ['25/10/2019', '2019-10-25'],
    ['10/25/2019', '2019-10-25'],
    ['5/5/2019', '2019-05-05'],
    ['10/2019', '2019-10'],
    ['10.2019', '2019-10'],
    ['5 October 2019', '2019-10-05'],
    ['5. oktoober 2019', '2019-10-05'],
    ['5 ottobre 2019', '2019-10-05'],
    ['2019. október 5.', '2019-10-05'],
    ['oktober 2019', '2019-10'],
    ['2019-10-05T12:00:00', '2019-10-05'],
  ])('%s is %s', (written, meant) => {
    expect(read(field('started'), written)).toBe(meant);
  });

  test('a date that could be two is none', () => {
    expect(understand(field('started'), '05/10/2019').fault).toBe(
      '"05/10/2019" could be 2019-10-05 or 2019-05-10. Write the one that is meant.',
    );
    expect(read(field('started'), 'some time in 2019')).toBe('some time in 2019');
  });

  test('a day that no calendar has is known', () => {
    expect([
      dayExists('2019-02-28'),
      dayExists('2019-02-29'),
      dayExists('2020-02-29'),
      dayExists('2019-04-31'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('numbers as people write them', () => {
  test.each([
    ['19000', 19000],
    ['19 000', 19000],
    ['19\u00A0000,50 €', 19000.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,5', 12.5],
    ['-300', -300],
    ['€ 12', 12],
  ])('%s is %d', (written, meant) => {
    expect(read(field('costs * amount'), written)).toBe(meant);
  });

  test('a number that could be two is none, unless only one of them fits the field', () => {
    expect(understand(field('costs * amount'), '19.000').fault).toBe(
      '"19.000" could be 19000 or 19. Write 19000, or 19.',
    );
    expect(understand(field('costs * amount'), '1,234').fault).toBe(
      '"1,234" could be 1234 or 1.234. Write 1234, or 1.2340.',
    );
    expect(read(field('population', 'city'), '96.974')).toBe(96974);
    expect(read(field('lat', 'city'), '58.378')).toBe(58.378);
  });

  test('a number that is written is read back', () => {
    for (const number of [1.234, 0.5, 58.378, -12.345, 1e15, 3, 1.2345])
      expect(read(field('costs * amount'), writeNumber(number)), String(number)).toBe(number);
  });
});

describe('words that stand for a value', () => {
  test.each([
    ['in_better', 'ja', true],
    ['in_better', 'IGEN', true],
    ['in_better', 'nem', false],
    ['in_better', 'Sì', true],
    ['ongoing', true as unknown as string, 'yes'],
    ['ongoing', 'jah', 'yes'],
    ['language', 'Estonian', 'et'],
    ['language', 'svenska', 'sv'],
    ['stage', 'Running city-wide', 'running-city-wide'],
    ['stage', 'RUNNING CITY WIDE', 'running-city-wide'],
    ['costs * currency', '€', 'EUR'],
    ['city', 'Nyíregyháza', 'nyiregyhaza'],
  ])('%s: %s is %s', (name, written, meant) => {
    expect(read(field(name), written)).toBe(meant);
  });

  test('a country is known by its name in five languages', () => {
    for (const name of ['Estonia', 'Estland', 'Eesti', 'Észtország', 'EE', 'ee'])
      expect(read(field('country', 'city'), name), name).toBe('EE');
  });
});

describe('cells of spreadsheets', () => {
  const day = (serial: number, precision: 'day' | 'month' | 'year' | 'time') =>
    new DayCell(serial, Date.UTC(1899, 11, 30), precision);
  test('a date is as exact as it is shown, also where it begins a millisecond early', () => {
    expect(day(43_743, 'day').text).toBe('2019-10-05');
    expect(day(43_742.999_999_99, 'day').text).toBe('2019-10-05');
    expect(day(43_743, 'month').text).toBe('2019-10');
    expect(day(43_743, 'year').text).toBe('2019');
    expect(day(0.5, 'time').text).toBe('12:00');
  });

  test('what is shown otherwise than it is kept is said aloud; what shows an error is a fault', () => {
    expect(understand(field('figures * after'), new PercentCell(0.92))).toEqual({
      value: '92%',
      guessed: true,
    });
    expect(understand(field('started'), day(43_743, 'month'))).toMatchObject({ value: '2019-10' });
    expect(understand(field('started'), day(0.5, 'time')).fault).toContain('a time of day (12:00)');
    expect(understand(field('tags'), 'mobility; #N/A').fault).toBe(
      'This cell shows #N/A. Mend it, or write the value itself.',
    );
    expect(understand(field('note'), new BrokenCell('#DIV/0!')).fault).toBe(
      'This cell shows #DIV/0!. Mend it, or write the value itself.',
    );
  });

  test.each([
    [0, '', undefined],
    [9, '', 'percent'],
    [14, '', 'day'],
    [164, 'yyyy-mm-dd', 'day'],
    [164, 'mmm yyyy', 'month'],
    [164, 'MM/YYYY', 'month'],
    [164, 'yyyy', 'year'],
    [164, 'hh:mm', 'time'],
    [164, '0.0%', 'percent'],
    [164, '#,##0.00 [$€-407];[RED]-#,##0.00 [$€-407]', undefined],
    [164, '0 "days"', undefined],
  ])('format %d %s shows %s', (id, code, shown) => {
    expect(shownAs(id, new Map([[164, code]]))).toBe(shown);
  });
});

describe('columns', () => {
  test.each([
    ['Titolo', 'title'],
    ['sammanfattning', 'summary'],
    ['Kokkuvõte', 'summary'],
    ['Összefoglaló', 'summary'],
    ['Transfer advice', 'transfer_advice'],
    ['sources[2].url', 'sources * url'],
    ['Source 2 link', 'sources * url'],
    ['Källa 1 typ', 'sources * kind'],
    ['tag 3', 'tags'],
    ['Sumary', 'summary'],
  ])('%s is %s', (heading, path) => {
    expect(columnFor('practice', heading)?.field.path.join(' ')).toBe(path);
  });

  test('numbers say which item, and only lists have them', () => {
    expect(columnFor('practice', 'Source 2 link')?.at).toEqual([1]);
    expect(columnFor('plan', 'action 2 note 3 text')?.at).toEqual([1, 2]);
    expect(columnFor('practice', 'title 2')).toBeUndefined();
    expect(columnFor('practice', 'source 999 url')).toBeUndefined();
  });

  test('no two fields of a kind have one name, and every field is found by its own', () => {
    for (const kind of ['tag', 'city', 'practice', 'event', 'adoption', 'plan', 'contact'] as const) {
      for (const { path } of fieldsOf(kind)) {
        const name = path.map((part) => (part === '*' ? 1 : part)).join(' ');
        expect(columnFor(kind, name), `${kind} ${name}`).toMatchObject({ how: 'exact', field: { path } });
      }
    }
  });
});

test('a currency in the cell of an amount has to be the one beside it', () => {
  const columns = ['cost 1 amount', 'cost 1 currency', 'cost 2 amount', 'cost 2 currency'].map((heading) =>
    columnFor('practice', heading),
  );
  const { faults } = recordOf(['19 000 €', 'SEK', '12 €', 'euro'], columns);
  expect(faults).toEqual([
    {
      path: ['costs', 0, 'amount'],
      message: '"19 000 €" is in EUR, and the currency beside it is SEK. Mend one of the two.',
    },
  ]);
});

test('lists and guarded texts come back as they were', () => {
  const items = ['a;b', 'back\\slash', 'two\nlines', 'plain', '\\;', 'ends\\'];
  expect(read(field('synonyms en', 'tag'), joinList(items))).toEqual(items);
  for (const text of ['=1', '+x', '-x', '@x', `'=x`, `''@x`, '\tx']) {
    expect(guarded(text), text).toBe(`'${text}`);
  }
  for (const text of ['-300', '+5', '1=1', `'x`]) expect(guarded(text), text).toBe(text);
});
