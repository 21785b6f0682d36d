import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../server/citations/bibtex.ts';
import { authorOf, cslOf, isoDate, partsOf } from '../../server/citations/csl.ts';
import { latex } from '../../server/citations/latex.ts';
import { aCited, hardRecords } from './samples.ts';

const csl = (cited: Parameters<typeof cslOf>[0]) =>
  cslOf(cited, 'https://practices.example', new Date('2026-11-25T10:00:00Z'));

/** What the parser of Better BibTeX for Zotero reads; it takes letters and accents apart. */
function read(bibtex: string) {
  const { entries, errors, comments } = parse(bibtex, { sentenceCase: false, caseProtection: false });
  expect(errors).toEqual([]);
  const text = (value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value);
  return {
    comments,
    entries: entries.map(({ key, type, fields }) => ({
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value)])),
      key,
      type,
      author: fields.author?.map(({ name, ...parts }) => [text(name), parts]),
    })),
  };
}

describe('BibTeX', () => {
  test('is one entry that old and new programs read alike', () => {
    expect(bibtexOf([csl(aCited({ title: 'Gävle 100 % – R&D', author: 'Comune di Forlì' }))])).toBe(
      String.raw`@misc{bikes-v2,
  author       = {{Comune di Forl{\`i}}},
  title        = {{G{\"a}vle 100 \% – R\&D}},
  year         = {2026},
  month        = jan,
  day          = {5},
  howpublished = {Practice Exchange},
  publisher    = {Practice Exchange},
  note         = {Version 2},
  url          = {https://practices.example/practices/bikes/v/2},
  urldate      = {2026-11-25},
  langid       = {english},
  keywords     = {mobility, climate},
  abstract     = {Residents borrow bicycles.}
}
`,
    );
  });

  test('is read back, field by field, whatever stands in title, author and abstract', () => {
    const all = hardRecords(500).map(csl);
    const { entries } = read(bibtexOf(all));
    expect(entries).toHaveLength(all.length);
    for (const [at, item] of all.entries()) {
      const [year, month, day] = partsOf(item.issued);
      expect(entries[at]).toEqual({
        key: item.id,
        type: 'misc',
        author: [[authorOf(item), {}]],
        title: item.title,
        year: String(year),
        month: String(month),
        day: String(day),
        howpublished: 'Practice Exchange',
        publisher: ['Practice Exchange'],
        note: 'Version 2',
        url: item.URL,
        urldate: isoDate(item.accessed),
        keywords: ['climate', 'mobility'],
        abstract: item.abstract,
        ...(item.language === 'xx' ? {} : { langid: expect.stringMatching(/^[a-z]+$/) as string }),
      });
    }
  });

  test('has balanced braces, and nothing but ASCII for the letters of the five languages', () => {
    const letters = 'àèéìíîòóùúåäöüõšžáíóőúűÀÈÉÌÍÎÒÓÙÚÅÄÖÜÕŠŽÁŐŰ';
    // oxlint-disable-next-line no-control-regex -- all of ASCII
    expect(latex(letters)).toMatch(/^[\x00-\x7F]+$/);
    for (const { title } of hardRecords(500)) {
      let depth = 0;
      for (const sign of latex(title)) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('leaves out what is not known, and keeps keywords apart', () => {
    const bare = csl(aCited({ author: null, abstract: null, keywords: ['homes, gardens', 'R&D'] }));
    const [entry] = read(bibtexOf([{ ...bare, issued: { 'date-parts': [] } }])).entries;
    expect(Object.keys(entry ?? {})).not.toEqual(expect.arrayContaining(['abstract']));
    expect(entry).not.toHaveProperty('year');
    expect(entry?.author).toBeUndefined();
    expect(bibtexOf([bare])).toContain(String.raw`keywords     = {homes gardens, R\&D}`);
  });

  test('says before the entries that it is cut, where no program reads it as one', () => {
    const text = bibtexOf([csl(aCited())], 'Only 1 of 2 practices are in this list.');
    expect(text).toMatch(/^% Practice Exchange: Only 1 of 2 practices are in this list\.\n\n@misc/);
    expect(read(text).entries).toHaveLength(1);
  });
});
