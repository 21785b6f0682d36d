import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EuropeMap } from '../../client/parts/europe-map.tsx';
import { FlowPicture } from '../../client/parts/flow-picture.tsx';
import { SayContext } from '../../client/parts/saying.ts';
import { Timeline } from '../../client/parts/timeline.tsx';
import { sayIn } from '../../client/say.ts';
import { drawFlows } from '../../server/transfers/flows.ts';
import { drawMap } from '../../server/transfers/map.ts';
import type { Edge } from '../../server/transfers/schema.ts';
import { drawTimeline } from '../../server/transfers/timeline.ts';
import { sayIn as serverSaysIn } from '../../server/vocabulary/say.ts';
import { manyEdges } from '../transfers/edges.ts';
import { wordsOf } from './catalogues.ts';

const LARGEST = 25_000;

const say = sayIn('en', wordsOf('en', 'network'));
const labels = serverSaysIn('en');
const inWords = (picture: ComponentChildren): string =>
  renderToString(h(SayContext.Provider, { value: say, children: picture }));

/** The three pictures as the page has them, each in both layouts. */
function drawn(edges: readonly Edge[]): Record<string, string[]> {
  const pictures = {
    flows: inWords(h(FlowPicture, { picture: drawFlows(edges, {}, labels), next: 'map' })),
    map: inWords(h(EuropeMap, { picture: drawMap(edges, {}, labels), next: 'timeline' })),
    timeline: inWords(h(Timeline, { picture: drawTimeline(edges, [], {}, labels), next: 'table' })),
  };
  return Object.fromEntries(
    Object.entries(pictures).map(([name, html]) => [name, html.match(/<svg.*?<\/svg>/gs) ?? []]),
  );
}

describe.each([
  ['a few transfers', manyEdges(12, 9)],
  ['as many as are drawn one by one', manyEdges(140, 12)],
  ['ten thousand transfers', manyEdges(10_000, 2_000)],
])('the pictures of %s', (_, edges) => {
  const pictures = drawn(edges);

  test.each(['flows', 'map', 'timeline'])('%s: two layouts of at most 25 kB, compressed', (name) => {
    expect(pictures[name]).toHaveLength(2);
    for (const svg of pictures[name] ?? []) expect(gzipSync(svg).length).toBeLessThan(LARGEST);
  });

  test.each(['flows', 'map', 'timeline'])(
    '%s: words are words, have a name and no style of their own',
    (name) => {
      for (const svg of pictures[name] ?? []) {
        expect(svg).toMatch(/<svg [^>]*aria-labelledby="\w+-(wide|narrow)-title"/);
        expect(svg).toContain('<text ');
        expect(svg).not.toMatch(/ style=|NaN|undefined/);
        expect(svg.match(/<title/g)?.length).toBeGreaterThan(2);
      }
    },
  );
});
