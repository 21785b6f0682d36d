import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Expression, expressions } from './literals.ts';

// A request brings 16 kB at most (limits.test.ts), so that a square of the length is bearable. What takes more than that
// never ends here.

const LENGTH = 1024;
/** Milliseconds for all inputs of an expression, of which a square of the length needs some hundred. */
const MOST = 3000;
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

/** The beginning of the input that it did not come to an end with; undefined when there is none. */
function endless(each: Expression): string | undefined {
  const inputs = attacks(each);
  const context = createContext({
    expression: new RegExp(each.source, each.flags.replace('y', '')),
    inputs,
    at: 0,
  });
  // All in one run, since to watch the time of each takes longer than most of them.
  const script = new Script(
    "for (; at < inputs.length; at += 1) { expression.lastIndex = 0; inputs[at].replace(expression, ''); }",
  );
  try {
    script.runInContext(context, { timeout: MOST });
    return undefined;
  } catch {
    return JSON.stringify(inputs[context['at'] as number]?.slice(0, 6));
  }
}

describe('an expression that takes more than a square of the length', () => {
  test.each(['^(a+)+$', '(x+x+)+y', '^(\\w+\\s?)*$'])('is found: %s', (source) => {
    expect(endless({ file: '', source, flags: '' })).toBeDefined();
  });

  test('is not among those of the server and the client', () => {
    const all = expressions();
    expect(all.length).toBeGreaterThan(200);
    const found = all
      .map((each) => ({ ...each, input: endless(each) }))
      .filter(({ input }) => input !== undefined)
      .map(({ file, source, input }) => `${file}: /${source}/ over ${input}…`);
    expect(found).toEqual([]);
  }, 300_000);
});

test('no expression is made of what a visitor writes', () => {
  const made = expressions().filter(({ source }) => source.includes('${'));
  expect(made).toEqual([]);
});
