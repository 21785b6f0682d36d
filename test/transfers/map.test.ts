import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FRAME, onMap } from '../../server/transfers/europe.ts';
import { drawMap as mapIn } from '../../server/transfers/map.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { PROJECT } from '../machine.ts';
import { anEdge, aPlace, manyEdges } from './edges.ts';

const drawMap = (edges: Parameters<typeof mapIn>[0], narrowing: Parameters<typeof mapIn>[1]) =>
  mapIn(edges, narrowing, sayIn('en'));

const tartu = aPlace('tartu');
const genoa = aPlace('genoa', { code: 'IT', lat: 44.4, lon: 8.93 });
const counted = (titles: readonly string[]): number =>
  titles
    .map((title) => Number(/: ([\d,]+) transfer/.exec(title)?.[1]?.replaceAll(',', '') ?? 1))
    .reduce((sum, count) => sum + count, 0);

describe('the map', () => {
  test('lies on a picture of the same frame, of at most 20 kB', () => {
    const europe = readFileSync(join(PROJECT, 'client', 'assets', 'europe.svg'), 'utf8');
    expect(europe).toContain(`viewBox="0 0 ${FRAME.width * 4} ${FRAME.height * 4}"`);
    expect(gzipSync(europe).length).toBeLessThan(20_000);
    expect(europe).not.toMatch(/NaN|\d\.\d{2}/);
  });

  test('has Europe from Iceland to Cyprus in it, and no more', () => {
    expect(onMap(-21.9, 64.1)).toBeDefined();
    expect(onMap(33.4, 35.2)).toBeDefined();
    expect(onMap(25.8, 71.1)).toBeDefined();
    expect(onMap(-9.1, 38.7)).toBeDefined();
    expect(onMap(-16.3, 28.5)).toBeUndefined();
    expect(onMap(-170, -50)).toBeUndefined();
  });

  test('draws an arrow to the city that took, and the names of both', () => {
    const { wide, narrow, notes } = drawMap([anEdge(tartu, genoa)], {});
    for (const { arcs, labels, points } of [wide, narrow]) {
      expect(arcs.map(({ title }) => title)).toEqual(['Tartu → Genoa: SPOKU (implemented)']);
      expect(labels.map(({ text }) => text).toSorted()).toEqual(['Genoa', 'Tartu']);
      expect(points[0]?.href).toMatch(/^\/transfers\?city=(tartu|genoa)$/);
    }
    expect(notes).toEqual([]);
  });

  test('draws a loop within a place, and says what it is', () => {
    const { wide, notes } = drawMap([anEdge(tartu, tartu)], {});
    expect(wide.arcs[0]?.path).toContain('C');
    expect(notes).toEqual(['A loop is a transfer within a place, or to one that is too near for an arrow.']);
  });

  test('bends what was stopped away from what runs between the same two', () => {
    const { wide } = drawMap([anEdge(tartu, genoa), anEdge(tartu, genoa, { status: 'abandoned' })], {});
    expect(wide.arcs.map(({ stage }) => stage).toSorted()).toEqual(['running', 'stopped']);
    expect(wide.arcs[0]?.path).not.toBe(wide.arcs[1]?.path);
  });

  test('names the places that it cannot show', () => {
    const nowhere = aPlace('estonia', { lat: null, lon: null });
    const far = aPlace('madeira', { code: 'PT', lat: 32.7, lon: -17 });
    const { notes } = drawMap([anEdge(nowhere, genoa), anEdge(genoa, far), anEdge(tartu, genoa)], {});
    expect(notes).toEqual([
      '2 transfers are not on the map.',
      '1 place has no position recorded: Estonia.',
      '1 place lies outside the frame: Madeira.',
    ]);
  });

  test('groups by country what are too many cities; every transfer is drawn or counted', () => {
    const edges = manyEdges(10_000, 2_000);
    const { wide, narrow, notes } = drawMap(edges, {});
    const said = notes.join(' ');
    expect(said).toMatch(/Transfers are grouped by country, as there are [\d,]+ connections between cities/);
    const left = Number(/more, with ([\d,]+) transfers, are left out/.exec(said)?.[1]?.replaceAll(',', ''));
    for (const { arcs, points } of [wide, narrow]) {
      expect(arcs.length).toBeLessThanOrEqual(150);
      expect(arcs.some(({ stage }) => stage === 'stopped')).toBe(true);
      expect(points).toHaveLength(16);
      expect(counted(arcs.map(({ title }) => title)) + left).toBe(edges.length);
    }
    expect(JSON.stringify([wide, narrow])).not.toMatch(/NaN|Infinity/);
  });

  test('puts no name onto another one, nor beyond the edge', () => {
    const places = Array.from({ length: 12 }, (_, at) =>
      aPlace(`place-${at}`, { lat: 58 + at / 40, lon: 26 }),
    );
    const { narrow } = drawMap(
      places.map((place) => anEdge(genoa, place)),
      {},
    );
    expect(narrow.labels.length).toBeGreaterThan(1);
    for (const [at, a] of narrow.labels.entries()) {
      expect(a.x).toBeLessThan(narrow.width);
      for (const b of narrow.labels.slice(at + 1))
        if (a.anchor === b.anchor && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(13);
    }
  });
});
