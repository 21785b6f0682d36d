import { describe, expect, test } from 'vitest';
import type { Group } from '../../client/words.ts';
import { GROUPS, wordsOf } from './catalogues.ts';
import { reachedFrom, sources, type Syntax, syntaxOf, textsOf, walk } from './sources.ts';
import { wordsLeft } from './words-left.ts';

// What the code of the pages says, against the catalogues of words.

const groupOf = new Map(
  GROUPS.flatMap((group) => Object.keys(wordsOf('en', group)).map((key) => [key, group])),
);
const keys = [...groupOf.keys()];
const begins = new Set(keys.map((key) => key.split('.', 1)[0]));

/** Keys as the code has them: `search.box`, and of `search.order.${sort}` what stands around the gap. */
function saidIn(path: string): string[][] {
  const said: string[][] = [];
  walk(syntaxOf(path), (node) => {
    const texts = textsOf(node);
    const [first = ''] = texts;
    if (/^[a-z]+\.[\w.-]*$/.test(first) && begins.has(first.split('.', 1)[0])) said.push(texts);
  });
  return said;
}

/** The keys that something in the code may mean. */
function meant([first = '', ...rest]: string[]): string[] {
  const last = rest.at(-1);
  if (last === undefined) return groupOf.has(first) ? [first] : [];
  return keys.filter((key) => key.startsWith(first) && key.endsWith(last) && key.length > first.length);
}

const code = new Map(sources.map((path) => [path, saidIn(path)]));

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(keys.length).toBeGreaterThan(100);
});

test('every key that the code says exists', () => {
  const unknown = [...code].flatMap(([path, said]) =>
    said.filter((texts) => meant(texts).length === 0).map((texts) => `${path}: ${texts.join('…')}`),
  );
  expect(unknown).toEqual([]);
});

test('every key is said somewhere', () => {
  const used = new Set([...code.values()].flat().flatMap(meant));
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

describe('a page names the groups of words that it and its parts say', () => {
  const groupsIn = (path: string): Group[] => {
    const said = [...reachedFrom(path)].flatMap((each) => code.get(each) ?? []).flatMap(meant);
    return [...new Set(said.flatMap((key) => groupOf.get(key) ?? []))].filter((group) => group !== 'frame');
  };

  test('the frame has its own', () => {
    const beside = sources.filter((path) => path.startsWith('pages/') || path === 'routes.ts');
    expect(groupsIn('app.tsx')).toEqual([]);
    expect([...reachedFrom('app.tsx')].filter((path) => beside.includes(path))).toEqual([]);
  });

  const pages = sources.filter((path) => path.startsWith('pages/'));
  test.each(pages)('%s', (path) => {
    expect(groupsIn(path).toSorted()).toEqual(named(path).toSorted());
  });
});

/** What stands after `words:`. */
function named(path: string): string[] {
  const groups: string[] = [];
  walk(syntaxOf(path), (node) => {
    const { key, value } = node as { key?: Syntax; value?: Syntax };
    if (node.type === 'Property' && key?.['name'] === 'words' && value?.type === 'ArrayExpression')
      groups.push(...(value['elements'] as Syntax[]).flatMap(textsOf));
  });
  return groups;
}

/** What is no word to translate, and why. */
const NO_WORDS = new Set([
  // Names.
  'Practice Exchange',
  'BETTER',
  'CC BY 4.0',
  'Chicago',
  'JSON Lines',
  // Languages, each by its own name.
  'English',
  'Italiano',
  'Svenska',
  'Eesti',
  'Magyar',
  // Keys of the keyboard.
  'Enter',
  'Escape',
  // Asks for parts of the page.
  'input, textarea, select, [contenteditable]',
  // For the log; a page says what the server said.
  'The server did not answer.',
]);

/** Writes programs, in the languages that those are written in. */
const PROGRAMS = ['snippets.ts'];

describe('no words are left in the code', () => {
  test.each(sources.filter((path) => !PROGRAMS.includes(path)))('of %s', (path) => {
    expect(wordsLeft(path).filter((text) => !NO_WORDS.has(text))).toEqual([]);
  });
});
