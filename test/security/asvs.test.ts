import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../machine.ts';
import standard from './asvs.json' with { type: 'json' };

// docs/asvs.md answers every requirement of levels 1 and 2; asvs.json holds their numbers.

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const text = read('docs/asvs.md');

interface Answer {
  readonly number: string;
  readonly level: string;
  readonly asks: string;
  readonly answer: string;
  readonly why: string;
}
const answers: Answer[] = [
  ...text.matchAll(
    /^\| (?<number>\d+\.\d+\.\d+) \| (?<level>\d) \| (?<asks>[^|]+) \| (?<answer>[^|]+) \| (?<why>[^|]+) \|$/gm,
  ),
].map(({ groups }) => groups as unknown as Answer);
const answered = (kind: string): Answer[] => answers.filter(({ answer }) => answer === kind);

/** A file of the project between back ticks, or what it is said to hold between quotation marks. */
const NAMED = /`(?<path>[\w./-]+)`|“(?<words>[^”]+)”/g;
const isPath = (name: string): boolean => /^[^/].*[./]/.test(name);

/** Every file that an answer names, with the words that it is said to hold. */
function evidence(why: string): { path: string; words: string[] }[] {
  const files: { path: string; words: string[] }[] = [];
  for (const { groups } of why.matchAll(NAMED)) {
    const { path, words } = groups as { path?: string; words?: string };
    if (path !== undefined && isPath(path)) files.push({ path, words: [] });
    if (words !== undefined) files.at(-1)?.words.push(words);
  }
  return files;
}

/** What is not as an answer says: a file that is not there, words that are not in it. */
function faultsOf({ path, words }: { path: string; words: string[] }): string[] {
  if (!existsSync(join(PROJECT, path))) return [`there is no ${path}`];
  return words.filter((each) => !read(path).includes(each)).map((each) => `${path} does not hold: ${each}`);
}

describe('docs/asvs.md', () => {
  test('answers every requirement of levels 1 and 2 once, under its level', () => {
    const numbers = answers.map(({ number }) => number);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    for (const level of ['1', '2'] as const)
      expect(answers.filter((each) => each.level === level).map(({ number }) => number)).toEqual(
        standard[level],
      );
    expect(numbers).toHaveLength(253);
  });

  test('has no row that is read as none', () => {
    const rows = text.split('\n').filter((line) => /^\|\s*\d+\.\d+/.test(line));
    expect(rows).toHaveLength(answers.length);
  });

  test('says of each in at most eight words what it asks', () => {
    expect(answers.filter(({ asks }) => asks.split(' ').length > 8)).toEqual([]);
  });

  test('answers pass, n.a. or open, and nothing else', () => {
    expect(answers.filter(({ answer }) => !['pass', 'n.a.', 'open'].includes(answer))).toEqual([]);
  });

  test('shows with every pass a file that is there and holds what it is said to hold', () => {
    for (const { number, why } of answered('pass')) expect(evidence(why).length, number).toBeGreaterThan(0);
    expect(
      answered('pass').flatMap(({ number, why }) =>
        evidence(why).flatMap((file) => faultsOf(file).map((fault) => `${number}: ${fault}`)),
      ),
    ).toEqual([]);
  });

  test('gives a reason with every n.a.', () => {
    for (const { number, why } of answered('n.a.')) expect(why.split(' ').length, number).toBeGreaterThan(1);
  });

  test('sets every open one a day that is still to come, and says what is missing', () => {
    for (const { number, why } of answered('open')) {
      const [, day = '', missing = ''] = /^(\d{4}-\d\d-\d\d): (.+)$/.exec(why) ?? [];
      expect(Date.parse(day), number).toBeGreaterThan(Date.now());
      expect(missing.split(' ').length, number).toBeGreaterThan(3);
    }
  });

  test('leaves nothing of level 1 open', () => {
    expect(answered('open').filter(({ level }) => level === '1')).toEqual([]);
  });

  test.each([
    ['server/files/read.ts', 'LARGEST_DOCUMENT = 4_000_000', '4 MB'],
    ['server/files/document.ts', 'MOST_VALUES = 200_000', '200,000 values'],
    ['server/files/document.ts', 'DEEPEST = 20', '20 levels'],
    ['server/files/jsonl.ts', 'LONGEST_LINE = 1_000_000', 'at most a million characters'],
    ['server/files/csv.ts', 'LONGEST_RECORD = 1_000_000', 'at most a million characters'],
    ['server/files/headings.ts', 'MOST_COLUMNS = 500', '500 columns'],
    ['server/files/archive.ts', 'MOST_ENTRIES = 1000', '1,000 parts'],
    ['server/files/archive.ts', 'MOST_BYTES = 50_000_000', 'unpack to 50 MB'],
    ['server/files/archive.ts', 'HIGHEST_RATIO = 200', '200-fold'],
    ['server/files/sheet.ts', 'rows: 100_000, columns: 500, cells: 2_000_000', 'two million cells'],
    ['server/files/sandbox.ts', 'MEMORY = 128', '128 MB of memory'],
    ['server/files/sandbox.ts', 'PATIENCE = 10_000', 'ten seconds'],
  ])('says what %s allows: %s', (path, bound, words) => {
    expect(read(path)).toContain(bound);
    expect(text).toContain(words);
  });

  test('counts right at its top', () => {
    const count = (answer: string, levels: string): number =>
      answered(answer).filter(({ level }) => levels.includes(level)).length;
    const rows = [
      ['level 1', '1'],
      ['level 2', '2'],
      ['both', '12'],
    ].map(([name = '', levels = '']) => {
      const counts = ['pass', 'n.a.', 'open'].map((answer) => count(answer, levels));
      return `| ${[name, ...counts, counts.reduce((sum, each) => sum + each, 0)].join(' | ')} |`;
    });
    expect(text).toContain(rows.join('\n'));
  });
});

describe('docs/privacy.md', () => {
  const rows = [
    ...read('docs/privacy.md').matchAll(
      /^\| (?<number>\d+) \| (?<asks>[^|]+) \| (?<answer>[^|]+) \| (?<how>[^|]+) \|$/gm,
    ),
  ].map(({ groups }) => groups as { number: string; answer: string; how: string });
  const days = (how: string): string[] =>
    [...how.matchAll(/\*\*Open until (\d{4}-\d\d-\d\d)\*\*/g)].map(([, day]) => day ?? '');

  test('answers each of its fifteen requirements', () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    expect(rows.filter(({ answer }) => !['met', 'met in part', 'open'].includes(answer))).toEqual([]);
  });

  test('shows files that are there and hold what they are said to hold', () => {
    for (const { number, answer, how } of rows) {
      if (answer === 'met') expect(evidence(how).length, number).toBeGreaterThan(0);
      expect(evidence(how).flatMap(faultsOf), number).toEqual([]);
    }
  });

  test('sets what is open a day that is still to come, and nothing that is met', () => {
    for (const { number, answer, how } of rows) {
      if (answer === 'met') expect(days(how), number).toEqual([]);
      if (answer === 'open') expect(days(how), number).toHaveLength(1);
      for (const day of days(how)) expect(Date.parse(day), number).toBeGreaterThan(Date.now());
    }
  });
});
