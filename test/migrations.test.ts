import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './helper.ts';
import { PROJECT } from './machine.ts';

const folder = join(PROJECT, 'migrations');
const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
  entries: { idx: number; when: number; tag: string }[];
};

test('the folder and its journal hold the same migrations, in order of time', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  expect(files).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
  // drizzle skips a migration older than the last one applied, without a word.
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual([...times].toSorted((a, b) => a - b));
});

test('the migrations are named by hand', () => {
  for (const { tag } of journal.entries) expect(tag).toMatch(/^\d{4}_[a-z]+(_[a-z]+)*$/);
  expect(readFileSync(join(PROJECT, 'package.json'), 'utf8')).toContain('drizzle-kit generate');
});

test('the migrations lead to the tables that tables.ts describes', () => {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const told = execFileSync(
    process.execPath,
    [
      join(PROJECT, 'node_modules/drizzle-kit/bin.cjs'),
      'generate',
      '--dialect',
      'sqlite',
      '--casing',
      'snake_case',
      '--schema',
      'server/db/tables.ts',
      '--out',
      relative(PROJECT, copy),
      '--name',
      'forgotten',
    ],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  expect(told).toContain('No schema changes');
  expect(readdirSync(copy).filter((name) => name.includes('forgotten'))).toEqual([]);
});
