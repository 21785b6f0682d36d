import { describe, expect, test } from 'vitest';
import type { Happening } from '../../server/transfers/happenings.ts';
import { periodOf } from '../../server/transfers/periods.ts';
import { drawTimeline as timelineIn } from '../../server/transfers/timeline.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { anEdge, aPlace, manyEdges } from './edges.ts';

const drawTimeline = (
  edges: Parameters<typeof timelineIn>[0],
  happenings: Parameters<typeof timelineIn>[1],
  narrowing: Parameters<typeof timelineIn>[2],
) => timelineIn(edges, happenings, narrowing, sayIn('en'));

const happening = (slug: string, start: string | null, end: string | null = start): Happening => ({
  slug,
  title: `Event ${slug}`,
  kind: { code: 'study-visit', label: 'Study visit' },
  start,
  end,
  inBetter: true,
  cities: new Set(),
  countries: new Set(),
  practices: new Set(),
  tags: new Set(),
});
const [tartu, genoa] = [aPlace('tartu'), aPlace('genoa', { code: 'IT' })];

describe('when an event was', () => {
  test.each([
    ['2021-10-27', '2021-10-27', 2021.8, 2021.83, true],
    ['2021', '2021', 2021, 2022, false],
    ['after 2020-07', 'before 2021-02', 2020.58, 2021.09, false],
    ['after 2020-07', null, 2020.58, 2021, false],
    [null, 'before 2021-02', 2021, 2021.09, false],
  ])('%s – %s', (start, end, from, to, exact) => {
    const period = periodOf({ start, end });
    expect(period?.start).toBeCloseTo(from, 1);
    expect(period?.end).toBeCloseTo(to, 1);
    expect(period?.exact).toBe(exact);
  });

  test('is not known without a date', () => {
    expect(periodOf({ start: null, end: null })).toBeUndefined();
  });
});

describe('the timeline', () => {
  test('has one mark for each event, which leads to it; a day and a span differ', () => {
    const { wide } = drawTimeline(
      [],
      [happening('a', '2021-10-27'), happening('b', 'after 2020-07', 'before 2021-02')],
      {},
    );
    expect(wide.marks.map(({ shape, href }) => [shape, href])).toEqual([
      ['span', '/events/b'],
      ['day', '/events/a'],
    ]);
    expect(wide.marks[0]?.width).toBeGreaterThan(40);
    expect(wide.ticks.map(({ text }) => text)).toEqual(['2020', '2021']);
  });

  test('puts events of the same time below each other', () => {
    const { wide } = drawTimeline(
      [],
      ['a', 'b', 'c'].map((slug) => happening(slug, '2021')),
      {},
    );
    expect(new Set(wide.marks.map(({ y }) => y)).size).toBe(3);
  });

  test('counts transfers by year and kind, and says which have no year', () => {
    const edges = [
      anEdge(tartu, genoa),
      anEdge(tartu, genoa, { status: 'abandoned' }),
      anEdge(tartu, genoa, { started: null, statusDate: 'after 2022-03' }),
      anEdge(tartu, genoa, { started: null }),
    ];
    const { wide, narrow, notes } = drawTimeline(edges, [], {});
    for (const { bars, totals } of [wide, narrow]) {
      expect(bars.map(({ title }) => title)).toEqual([
        '2021: 1 transfer running or done',
        '2021: 1 transfer stopped',
        '2022: 1 transfer running or done',
      ]);
      expect(totals.map(({ text }) => text)).toEqual(['2', '1']);
    }
    expect(notes).toEqual(['1 transfer has no year on record and no place in this picture.']);
  });

  test('is empty without a date, and does not mind', () => {
    const { wide, notes } = drawTimeline([], [happening('a', null)], {});
    expect(wide).toMatchObject({ marks: [], bars: [], ticks: [] });
    expect(notes).toEqual(['1 event has no date on record.']);
  });

  test('sums up what are too many events, and counts every transfer', () => {
    const edges = manyEdges(10_000, 2_000);
    const events = Array.from({ length: 400 }, (_, at) => happening(`e-${at}`, `${2010 + (at % 12)}-05`));
    const { wide, narrow, notes } = drawTimeline(edges, events, {});
    expect(notes[0]).toBe('400 events are counted by kind and year.');
    for (const { marks, bars } of [wide, narrow]) {
      expect(marks).toHaveLength(12);
      const counts = bars.map(({ title }) => Number(/: (\d+) transfer/.exec(title)?.[1]));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(edges.length);
    }
    expect(JSON.stringify([wide, narrow])).not.toMatch(/NaN|Infinity/);
  });
});
