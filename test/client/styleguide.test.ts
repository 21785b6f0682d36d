import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../client/styleguide/colours.ts';
import { draw } from '../../client/styleguide/page.tsx';
import { ratiosIn } from '../../client/styleguide/tokens.tsx';
import { PROJECT } from '../machine.ts';

const css = readFileSync(join(PROJECT, 'client/style/tokens.css'), 'utf8');

describe('the colours', () => {
  test('are measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each(ratiosIn(css))('$front on $ground can be read', ({ least, light, dark }) => {
    expect(light).toBeGreaterThanOrEqual(least);
    expect(dark).toBeGreaterThanOrEqual(least);
  });
});

test('the style guide shows every state, with the words of the pages', async () => {
  const html = await draw(css);
  for (const part of ['practice-card', 'class="transfers"', 'class="story"', 'class="notice"', 'search-box'])
    expect(html).toContain(part);
  for (const said of ['There is nothing at this address', 'This page cannot be shown', 'Did you mean “tag”?'])
    expect(html).toContain(said);
  expect(html).not.toMatch(/>(frame|search|record|likeness)\.[a-z.-]+</);
});
