import { describe, expect, test } from 'vitest';
import { describeCitations } from '../../server/citations/describe.ts';
import { freshDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';

type Meta = readonly (readonly [name: string, content: string])[];

async function describer(owner?: string) {
  const database = freshDatabase();
  await save(database, {
    cities: [aCity('viljandi')],
    practices: [
      aPractice('bikes', { title: 'Kerékpárok', language: 'hu', ...(owner === undefined ? {} : { owner }) }),
      aPractice('draft', { status: 'draft' }),
    ],
    adoptions: [anAdoption('bikes', 'viljandi')],
  });
  const say = describeCitations(database.db, 'https://ex.org');
  return async (path: string): Promise<Meta | undefined> =>
    (await say(path, {}, { language: 'en', title: '', description: '', query: new URLSearchParams() }))?.meta;
}

/** The last of these that a page has wins, as in Zotero's translator "Embedded Metadata" of June 2024. */
const HIGHWIRE: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_public_url: 'url',
  citation_language: 'language',
  citation_abstract: 'abstractNote',
};
/** What its RDF reader takes from the first of these; Highwire's names come before. */
const RDF: Record<string, readonly string[]> = {
  itemType: ['z.itemType'],
  websiteTitle: ['prism.publicationName', 'DC.source', 'og:site_name'],
  rights: ['DC.rights'],
  websiteType: ['DC.type'],
  title: ['DC.title'],
  date: ['DC.date'],
  language: ['DC.language'],
  abstractNote: ['og:description', 'DC.description'],
};

/** What Zotero would save. An author is a family name alone if a comma says so, else the last word is the family name. */
function zotero(meta: Meta) {
  const first = (name: string) => meta.find(([each]) => each === name)?.[1];
  const authors = meta.filter(([name]) => name === 'citation_author').map(([, content]) => content);
  const creators = authors.flatMap((content) =>
    content.split(/\s*;\s*/).map((name) => {
      const clean = name.replace(/[\s.,/[\]:]+$/, '');
      const [family, given] = name.includes(',')
        ? clean.split(/, ?/)
        : [/\S+$/.exec(clean)?.[0], clean.replace(/\s*\S+$/, '')];
      return given === undefined ? { family } : { family, given };
    }),
  );
  const fields: Record<string, string> = {};
  for (const [field, names] of Object.entries(RDF)) {
    const value = names.map(first).find((each) => each !== undefined);
    if (value !== undefined) fields[field] = value;
  }
  for (const [name, field] of Object.entries(HIGHWIRE)) {
    const value = first(name);
    if (value !== undefined) fields[field] = value;
  }
  return { ...fields, creators };
}

describe('what a page says to reference managers', () => {
  test('is exactly what Zotero and Google Scholar read', async () => {
    const meta = await (await describer('Tartu City Government'))('/practices/bikes');
    expect(meta).toEqual([
      ['citation_title', 'Kerékpárok'],
      ['citation_author', 'Tartu City Government,'],
      ['citation_publication_date', '2026/01/01'],
      ['citation_language', 'hu'],
      ['citation_abstract', 'What bikes is about.'],
      ['citation_public_url', 'https://ex.org/practices/bikes/v/1'],
      ['citation_keywords', 'mobility'],
      ['z.itemType', 'webpage'],
      ['prism.publicationName', 'Practice Exchange'],
      ['DC.title', 'Kerékpárok'],
      ['DC.creator', 'Tartu City Government'],
      ['DC.publisher', 'Practice Exchange'],
      ['DC.date', '2026-01-01'],
      ['DC.language', 'hu'],
      ['DC.identifier', 'https://ex.org/practices/bikes/v/1'],
      ['DC.rights', 'CC-BY-4.0'],
      ['DC.subject', 'mobility'],
    ]);
  });

  test.each([
    ['Tartu City Government', 'Tartu City Government'],
    ['Gävle municipality, Digitalisation unit', 'Gävle municipality – Digitalisation unit'],
    ['National service; submitted by Nyíregyháza', 'National service – submitted by Nyíregyháza'],
    [undefined, 'Tartu'],
  ])('makes Zotero save a web page under one organisation: %s', async (owner, family) => {
    const meta = await (await describer(owner))('/practices/bikes/v/1');
    expect(zotero(meta ?? [])).toEqual({
      itemType: 'webpage',
      title: 'Kerékpárok',
      websiteTitle: 'Practice Exchange',
      date: '2026/01/01',
      url: 'https://ex.org/practices/bikes/v/1',
      language: 'hu',
      rights: 'CC-BY-4.0',
      abstractNote: 'What bikes is about.',
      creators: [{ family }],
    });
  });

  test('names nothing twice but keywords', async () => {
    const say = await describer();
    for (const path of ['/practices/bikes', '/practices/bikes/v/1', '/adoptions/bikes-viljandi']) {
      const names = ((await say(path)) ?? [])
        .map(([name]) => name)
        .filter((name) => !/keywords|subject/.test(name));
      expect(names.length).toBeGreaterThan(8);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each([
    '/practices',
    '/practices/draft',
    '/practices/none',
    '/practices/bikes/v/2',
    '/cities/tartu',
    '/',
  ])('is nothing on %s', async (path) => {
    expect(await (await describer())(path)).toBeUndefined();
  });
});
