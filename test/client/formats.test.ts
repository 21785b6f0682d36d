import { describe, expect, test } from 'vitest';
import { type Language, LANGUAGES } from '../../client/language.ts';
import { sayIn } from '../../client/say.ts';
import { hostOf } from '../../client/site.ts';
import { wordsOf } from './catalogues.ts';

// Numbers, money and dates as each language writes them. Blanks within are those that do not break.

const written = (language: Language): string[] => {
  const say = sayIn(language, wordsOf(language, 'frame'));
  return [
    say.number(123456.5),
    say.money(1250000, 'EUR'),
    say.money(12.5, 'HUF'),
    say.smallMoney(0.004),
    say.date('2014'),
    say.date('2019-10'),
    say.date('2019-10-05'),
    say.date('after 2020-07'),
    say.period('2019-10-03', '2019-10-05') ?? '',
    say.period('2014', '2016') ?? '',
    say.period(null, '2021') ?? '',
    say('count.practices', { count: 1 }),
    say('count.practices', { count: 1000000 }),
  ].map((text) => text.replaceAll(/[\u{a0}\u{202f}\u{2009}]/gu, '_'));
};

test.each([
  [
    'en',
    ['123,456.5', '€1,250,000', 'HUF_12.5', 'less than €0.01', '2014', 'October 2019', '5 October 2019'],
    [
      'after July 2020',
      '3_–_5 October 2019',
      '2014 – 2016',
      'until 2021',
      '1 practice',
      '1,000,000 practices',
    ],
  ],
  [
    'it',
    ['123.456,5', '1.250.000_€', '12,5_HUF', 'meno di 0,01_€', '2014', 'ottobre 2019', '5 ottobre 2019'],
    [
      'dopo luglio 2020',
      '03–05 ottobre 2019',
      '2014 – 2016',
      'fine: 2021',
      '1 pratica',
      '1.000.000 di pratiche',
    ],
  ],
  [
    'sv',
    ['123_456,5', '1_250_000_€', '12,5_HUF', 'mindre än 0,01_€', '2014', 'oktober 2019', '5 oktober 2019'],
    ['efter juli 2020', '3–5 oktober 2019', '2014 – 2016', 'till 2021', '1 praktik', '1_000_000 praktiker'],
  ],
  [
    'et',
    ['123_456,5', '1_250_000_€', '12,5_HUF', 'alla 0,01_€', '2014', 'oktoober 2019', '5. oktoober 2019'],
    [
      'hiljem kui juuli 2020',
      '3.–5. oktoober 2019',
      '2014 – 2016',
      'lõpp: 2021',
      '1 praktika',
      '1_000_000 praktikat',
    ],
  ],
  [
    'hu',
    [
      '123_456,5',
      '1_250_000_EUR',
      '12,5_Ft',
      'kevesebb mint 0,01_EUR',
      '2014',
      '2019. október',
      '2019. október 5.',
    ],
    [
      '2020. július után',
      '2019. október 3–5.',
      '2014 – 2016',
      'eddig: 2021',
      '1 gyakorlat',
      '1_000_000 gyakorlat',
    ],
  ],
] as const)('%s', (language, numbers, dates) => {
  expect(written(language)).toEqual([...numbers, ...dates]);
});

test('a sentence keeps what is put into its gaps, wherever the language has them', () => {
  const say = sayIn('hu', wordsOf('hu', 'frame'));
  expect(say('frame.title', { page: 'Spoku {page}' })).toBe('Spoku {page} – Practice Exchange');
  expect(say.foreign('hu')).toBeUndefined();
  expect(say.foreign('en')).toBe('en');
  expect(say.languageName('et')).toBe('észt');
  expect((say.list(['Genova', 'Gävle', 'Tartu']) as string[]).join('')).toBe('Genova, Gävle és Tartu');
});

describe('dates, sums and addresses', () => {
  const say = sayIn('en', wordsOf('en', 'frame'));

  test('are as exact as their source', () => {
    expect(['2019', '2019-10', '2019-10-05', 'after 2020-07', 'before 2021'].map(say.date)).toEqual([
      '2019',
      'October 2019',
      '5 October 2019',
      'after July 2020',
      'before 2021',
    ]);
  });

  test('of a period say each thing once', () => {
    expect(say.period(null, null)).toBeUndefined();
    expect(say.period('2023-05-23', '2023-05-23')).toBe('23 May 2023');
    expect(say.period('2019-09-04', '2019-09-05')).toMatch(/^4\s–\s5 September 2019$/);
    expect(say.period('2022-08', '2023-07')).toBe('August 2022 – July 2023');
    expect(say.period('after 2020-07', 'before 2021-02')).toBe('between July 2020 and February 2021');
    expect(say.period('2013', null)).toBe('2013');
    expect(say.period(null, '2020')).toBe('until 2020');
  });

  test('of money keep cents only where there are any', () => {
    expect(say.money(19000, 'EUR')).toBe('€19,000');
    expect(say.money(9630421.66, 'EUR')).toBe('€9,630,421.66');
    expect(say.money(446512, 'SEK')).toContain('446,512');
  });

  test('of the web are known by their host', () => {
    expect(hostOf('https://www.interregeurope.eu/good-practices/x?y=1')).toBe('interregeurope.eu');
  });
});

test.each(LANGUAGES.map(([language]) => language))(
  'small numbers are as Intl would write and count them, without it (%s)',
  (language) => {
    const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language);
    const plurals = new Intl.PluralRules(language);
    const say = sayIn(language, { 'count.practices': { one: 'one', many: 'many', other: 'other' } });
    for (const value of [...Array.from({ length: 1200 }, (_, at) => at), 0.5, -1]) {
      expect(say.number(value)).toBe(numbers.format(value));
      expect(say('count.practices', { count: value }), String(value)).toBe(plurals.select(value));
    }
  },
);

test.each(LANGUAGES.map(([language]) => language))('lists are as Intl would write them (%s)', (language) => {
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  const say = sayIn(language, wordsOf(language, 'frame'));
  for (let count = 0; count < 6; count++) {
    const items = ['Genoa', 'Gävle', 'Birmingham', 'Tartu', 'Nyíregyháza'].slice(0, count);
    expect((say.list(items) as string[]).join('')).toBe(lists.format(items));
  }
});
