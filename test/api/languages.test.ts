import { describe, expect, test } from 'vitest';
import { europeanCountries, type Language, languages } from '../../server/db/codes.ts';
import { countryName, labelled, labels, type Vocabulary } from '../../server/vocabulary/labels.ts';
import { sentences } from '../../server/vocabulary/sentences.ts';
import { apiOver, seededDatabase } from '../helper.ts';
import { descriptionOf, operationsOf } from './described.ts';

const OTHERS = languages.filter((language) => language !== 'en');
/** What these answer has no words of ours in it, or is written for programs in English. */
const THE_SAME = new Set([
  'getCitation',
  'getCitationOfVersion',
  'citeRecord',
  'citeResults',
  'listFiles',
  // Figures and codes: the page has the words.
  'getStatus',
]);
/** What persons wrote, which may be the same as a word of ours by chance. */
const WRITTEN = new Set([
  'title',
  'name',
  'text',
  'owner',
  'summary',
  'indicator',
  'synonyms',
  'localName',
  'slug',
  'code',
  'field',
  'kind',
  'status',
  'stage',
  'role',
  'answer',
  'record',
  'foundAs',
  'licence',
]);

async function everyAddress() {
  const app = await apiOver(await seededDatabase());
  const operations = operationsOf(await descriptionOf(app));
  const asked = operations.filter(([, { parameters }]) => parameters.some(({ name }) => name === 'lang'));
  return {
    app,
    operations,
    asked: asked.map(([, operation]) => ({
      id: operation.operationId,
      address: withoutFields(operation['x-example']),
    })),
  };
}

const withoutFields = (address: string): string =>
  address.replace(/(?<=[?&])fields=[^&]*&?/, '').replace(/[?&]$/, '');
const inLanguage = (address: string, language: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** English words of ours that are others in a language, with what they are there. */
function englishOnly(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  for (const vocabulary of Object.keys(labels) as Vocabulary[])
    for (const [code, word] of Object.entries(labels[vocabulary]))
      found.set(word, labelled(vocabulary, code, language).label);
  for (const code of europeanCountries) found.set(countryName(code), countryName(code, language));
  for (const [key, said] of Object.entries(sentences.en))
    if (typeof said === 'string' && !said.includes('{'))
      found.set(said, sentences[language][key as keyof typeof sentences.en] as string);
  const own = new Set(found.values());
  return new Map([...found].filter(([english, word]) => english !== word && !own.has(english)));
}

/** Every text in an answer that nobody but us wrote, with where it is. */
function* textsIn(value: unknown, at = ''): Generator<[where: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value).filter(([name]) => name !== 'record'))
    if (!WRITTEN.has(name) || typeof each === 'object')
      yield* textsIn(each, Array.isArray(value) ? at : `${at}.${name}`);
}

describe('every question that can be asked in a language', () => {
  test('is answered in each of them, with no English word of ours left', async () => {
    const { app, asked } = await everyAddress();
    expect(asked.length).toBeGreaterThan(25);
    for (const { id, address } of asked) {
      const english = await app.inject(address);
      for (const language of OTHERS) {
        const answer = await app.inject(inLanguage(address, language));
        expect(answer.statusCode, inLanguage(address, language)).toBe(200);
        if (!String(answer.headers['content-type']).startsWith('application/json')) continue;
        if (!THE_SAME.has(id)) expect(answer.body === english.body, `${language} ${address}`).toBe(false);
        if (id === 'listFiles') continue;
        const words = englishOnly(language);
        const left = [...textsIn(answer.json())].filter(([, text]) => words.has(text));
        expect(left, inLanguage(address, language)).toEqual([]);
      }
    }
  });

  test('refuses a language that is none of ours, and says so in English', async () => {
    const { app, asked } = await everyAddress();
    for (const { address } of asked) {
      const answer = await app.inject(inLanguage(address, 'xx'));
      expect([answer.statusCode, answer.json<{ detail: string }>().detail], address).toEqual([
        400,
        '"lang" takes one of: en, it, sv, et, hu; "xx" is given.',
      ]);
    }
  });

  test('is every one that the pages ask', async () => {
    const { asked } = await everyAddress();
    const ids = asked.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'searchPractices',
        'getPractice',
        'getPracticeVersion',
        'listSimilarPractices',
        'getFit',
        'compare',
        'getMyCity',
        'listCities',
        'getCity',
        'listEvents',
        'getEvent',
        'listAdoptions',
        'getAdoption',
        'listTransfers',
        'listPlans',
        'getPlan',
        'listTags',
        'getTag',
        'getGapMap',
        'suggest',
        'getCitation',
        'listFiles',
      ]),
    );
  });
});

describe('problems', () => {
  test.each([
    [
      '/api/practices/nowhere',
      404,
      'A questo indirizzo non c’è nessuna pratica.',
      'Ezen a címen nincs gyakorlat.',
    ],
    ['/api/nowhere', 404, 'A questo indirizzo non c’è nulla.', 'Ezen a címen nincs semmi.'],
    [
      '/api/compare?practice=spoku',
      400,
      'Indichi da due a cinque pratiche (practice=…) o adozioni (adoption=…).',
      'Nevezzen meg két–öt gyakorlatot (practice=…) vagy átvételt (adoption=…).',
    ],
    [
      '/api/gap-map?count=x',
      400,
      '"count" accetta uno di questi valori: started, adopted; è stato dato "x".',
      'A(z) "count" ezek egyike lehet: started, adopted; a megadott érték: "x".',
    ],
    [
      '/api/suggest?q=a&l=1',
      400,
      'Non esiste un parametro "l". Questo indirizzo accetta: q, lang.',
      'Nincs "l" nevű paraméter. Ennek a címnek a paraméterei: q, lang.',
    ],
  ])('%s', async (address, status, italian, hungarian) => {
    const { app } = await everyAddress();
    for (const [language, detail] of [
      ['it', italian],
      ['hu', hungarian],
    ] as const) {
      const answer = await app.inject(inLanguage(address, language));
      expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([status, detail]);
    }
  });
});
