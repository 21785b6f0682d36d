import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Expression, expressions } from './literals.ts';

// A request brings 16 kB at most (limits.test.ts), so that a square of the length is bearable. What takes more than that
// never ends here.

const LENGTH = 2048;
/** Milliseconds, of which a square of the length needs some ten. */
const MOST = 1500;
const USUAL = ['a', '0', ' ', '\t', '-', '.', ',', '/', ':', '’', 'é', '"', '<', '@', '_'];

/** What an expression speaks of, over and over, and then something that it cannot mean. */
function attacks({ source }: Expression): string[] {
  const own = source.replaceAll(/\\[a-zA-Z]|\\u\{[^}]*\}|[()[\]{}|^$?*+\\]/g, '');
  const signs = [...new Set([...USUAL, ...own.split('')])].slice(0, 28);
  const units = [
    ...signs,
    ...signs.slice(0, -1).map((sign, at) => sign + (signs[at + 1] ?? '')),
    ...words(own),
  ];
  return units.flatMap((unit) => {
    const pumped = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - 1);
    return [`${pumped}\0`, `\0${pumped}`];
  });
}

const words = (text: string): string[] => (text.length > 2 && text.length < 60 ? [text] : []);

/** Milliseconds for the worst input; `Infinity` when it did not come to an end. */
function worst(each: Expression): { took: number; input: string } {
  const context = createContext({
    expression: new RegExp(each.source, each.flags.replace('y', '')),
    input: '',
  });
  const script = new Script("expression.lastIndex = 0; input.replace(expression, '')");
  let slowest = { took: 0, input: '' };
  for (const input of attacks(each)) {
    context['input'] = input;
    const started = performance.now();
    try {
      script.runInContext(context, { timeout: MOST });
    } catch {
      return { took: Infinity, input: JSON.stringify(input.slice(0, 6)) };
    }
    const took = performance.now() - started;
    if (took > slowest.took) slowest = { took, input: JSON.stringify(input.slice(0, 6)) };
  }
  return slowest;
}

describe('an expression that takes more than a square of the length', () => {
  test.each(['^(a+)+$', '(x+x+)+y', '^(\\w+\\s?)*$'])('is found: %s', (source) => {
    expect(worst({ file: '', source, flags: '' }).took).toBe(Infinity);
  });

  test('is not among those of the server and the client', () => {
    const all = expressions();
    expect(all.length).toBeGreaterThan(200);
    const endless = all
      .map((each) => ({ ...each, ...worst(each) }))
      .filter(({ took }) => took === Infinity)
      .map(({ file, source, input }) => `${file}: /${source}/ over ${input}…`);
    expect(endless).toEqual([]);
  }, 300_000);
});

test('no expression is made of what a visitor writes', () => {
  const made = expressions().filter(({ source }) => source.includes('${'));
  expect(made).toEqual([]);
});
