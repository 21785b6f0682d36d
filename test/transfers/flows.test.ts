import { describe, expect, test } from 'vitest';
import { drawFlows as flowsIn } from '../../server/transfers/flows.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { widthOf } from '../../server/transfers/lettering.ts';
import { anEdge, aPlace, manyEdges } from './edges.ts';

const drawFlows = (edges: Parameters<typeof flowsIn>[0], narrowing: Parameters<typeof flowsIn>[1]) =>
  flowsIn(edges, narrowing, sayIn('en'));

const [tartu, genoa, gavle] = [
  aPlace('tartu'),
  aPlace('genoa', { code: 'IT' }),
  aPlace('gavle', { code: 'SE', name: 'Gävle' }),
];

describe('the picture of flows', () => {
  test('has a band for each pair, and a city that gave and took stands on both sides', () => {
    const { wide, title } = drawFlows([anEdge(tartu, genoa), anEdge(genoa, gavle)], {});
    expect(title).toBe('Who took from whom');
    expect(wide.nodes.map(({ label }) => label.text)).toEqual(['Genoa 1', 'Tartu 1', 'Gävle 1', 'Genoa 1']);
    expect(wide.links.map((link) => link.title)).toEqual([
      'Tartu → Genoa: SPOKU (implemented)',
      'Genoa → Gävle: SPOKU (implemented)',
    ]);
    expect(wide.links[1]?.href).toBe('/adoptions/genoa-to-gavle');
  });

  test('draws what a city took from itself', () => {
    const { wide } = drawFlows([anEdge(tartu, tartu)], {});
    expect(wide.nodes).toHaveLength(2);
    expect(wide.links).toHaveLength(1);
  });

  test('keeps stopped transfers apart, and says how many there are', () => {
    const { wide, description } = drawFlows(
      [anEdge(tartu, genoa), anEdge(tartu, genoa, { slug: 'other', status: 'abandoned' })],
      {},
    );
    expect(wide.links.map(({ stage }) => stage)).toEqual(['running', 'stopped']);
    expect(description).toContain('1 of them was paused or abandoned');
  });

  test('leads to all transfers of a pair, with the filters that are chosen', () => {
    const { wide } = drawFlows([anEdge(tartu, genoa), anEdge(tartu, genoa, { slug: 'other' })], {
      tag: ['e-services'],
    });
    expect(wide.links[0]?.href).toBe('/transfers?adopter=genoa&origin=tartu&tag=e-services');
  });

  test('has nothing to draw where there is nothing', () => {
    expect(drawFlows([], {}).wide).toMatchObject({ nodes: [], links: [] });
  });

  test('groups by country what are too many cities, says so, and loses no transfer', () => {
    const edges = manyEdges(10_000, 2_000);
    const { wide, narrow, notes } = drawFlows(edges, {});
    expect(notes.join(' ')).toMatch(/Cities are grouped by country, as there are [\d,]+ on the giving/);
    expect(notes.join(' ')).toContain('“Others”');
    for (const { nodes, links } of [wide, narrow]) {
      expect(nodes).toHaveLength(24);
      const counts = links.map(({ title }) =>
        Number(/: ([\d,]+) transfer/.exec(title)?.[1]?.replace(',', '')),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(edges.length);
    }
    expect(JSON.stringify([wide, narrow])).not.toMatch(/NaN|null,"y"|Infinity/);
  });

  test('cuts names that are too long for a narrow page, and keeps them whole as titles', () => {
    const long = aPlace('llan', { name: 'Llanfairpwllgwyngyllgogerychwyrndrobwll' });
    const { narrow } = drawFlows([anEdge(long, genoa)], {});
    expect(narrow.nodes[0]?.label.text).toMatch(/^Llanfair.*…$/);
    expect(widthOf(narrow.nodes[0]?.label.text ?? '', 13)).toBeLessThan(narrow.nodes[0]?.label.x ?? 0);
    expect(narrow.nodes[0]?.title).toContain(long.name);
  });
});
