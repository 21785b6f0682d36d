import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { edgesAsCsv } from '../../server/transfers/csv.ts';
import { edgesAsGraphml } from '../../server/transfers/graphml.ts';
import { anEdge, aPlace } from './edges.ts';

const [tartu, genoa] = [
  aPlace('tartu'),
  aPlace('genoa', { code: 'IT', lat: 44.4, lon: -8.9, population: 560_000 }),
];
const titled = (title: string) =>
  anEdge(tartu, genoa, { practice: { slug: 'spoku', title, language: 'et' } });

/** Every element with its attributes, every piece of text; throws where the document is not well-formed. */
function elementsOf(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}

const HOSTILE = [
  '=HYPERLINK("https://evil.example","click")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\ttab',
  "'=quoted",
  'comma, "quote" and\nline',
  '<script>alert(1)</script> & ]]>',
  'control \u0000\u0008\uFFFE\uD800 characters',
  'Nyíregyháza 𝛼 🚲',
];

describe('the edge list as CSV', () => {
  test('has a row of names, CRLF, and reads back what was written', () => {
    const text = edgesAsCsv([titled('SPOKU, "the" portal')], 'https://example.org');
    expect(text.split('\r\n')).toHaveLength(3);
    const [row] = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      adoption: 'tartu-to-genoa',
      practice_title: 'SPOKU, "the" portal',
      from_city: 'Tartu',
      to_country: 'IT',
      to_lon: '-8.9',
      status: 'implemented',
      in_better: 'no',
      page: 'https://example.org/adoptions/tartu-to-genoa',
    });
  });

  test.each(HOSTILE)('holds %j so that no spreadsheet runs it', (title) => {
    const [row] = parse(edgesAsCsv([titled(title)], ''), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const cell = row?.['practice_title'] ?? '';
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cell.replace(/^'(?='*[=+\-@\t\r])/, '')).toBe(title.toWellFormed());
  });
});

describe('the graph as GraphML', () => {
  test('has places as nodes and transfers as edges from giver to taker', () => {
    const chained = anEdge(tartu, genoa, {
      takenFrom: { slug: 'earlier', title: 'Earlier', language: 'en' },
      became: { slug: 'dips', title: 'DIPS', language: 'en' },
    });
    const elements = elementsOf(edgesAsGraphml([chained, anEdge(genoa, genoa)], 'https://example.org'));
    const names = elements.map(({ name }) => name);
    expect(names.filter((name) => name === 'node')).toHaveLength(2);
    const edges = elements.filter(({ name }) => name === 'edge');
    expect(edges.map(({ attributes }) => [attributes['source'], attributes['target']])).toEqual([
      ['tartu', 'genoa'],
      ['genoa', 'genoa'],
    ]);
    const said = Object.fromEntries(
      elements.filter(({ name }) => name === 'data').map(({ attributes, text }) => [attributes['key'], text]),
    );
    expect(said).toMatchObject({
      e_taken_from: 'earlier',
      e_became: 'dips',
      n_lat: '44.4',
      n_population: '560000',
    });
    const keys = new Set(
      elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes['id']),
    );
    for (const { name, attributes } of elements)
      if (name === 'data') expect(keys).toContain(attributes['key']);
  });

  test.each(HOSTILE)('is well-formed with %j in it', (title) => {
    const elements = elementsOf(edgesAsGraphml([titled(title)], ''));
    const found = elements.find(({ attributes }) => attributes['key'] === 'e_practice_title');
    // oxlint-disable-next-line no-control-regex -- these are the ones that XML cannot hold
    expect(found?.text).toBe(title.replaceAll(/[\u0000-\u0008\uFFFE\uD800]/g, ''));
  });

  test('is well-formed without any transfer', () => {
    expect(elementsOf(edgesAsGraphml([], '')).some(({ name }) => name === 'graph')).toBe(true);
  });
});
