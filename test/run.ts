import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './machine.ts';

// `npm test`: a list of sentences, the same on a laptop and in CI. Every step runs, whatever the one before said.

const REPORT = join(PROJECT, 'test-results', 'vitest.json');

const steps: [sentence: string, command: string, ...parameters: string[]][] = [
  ['the files are formatted', 'biome', 'format', '--config-path=.biome.json'],
  ['the code has no known weakness', 'oxlint', '--type-aware', 'server', 'client', 'test'],
  ['the types of the server fit', 'tsc', '-p', 'tsconfig.json'],
  ['the types of the client fit', 'tsc', '-p', 'client/tsconfig.json'],
  ['the types of the browser tests fit', 'tsc', '-p', 'test/tsconfig.json'],
  ['nothing is dead', 'knip'],
  ['everything builds', 'npm', 'run', '--silent', 'build'],
  ['the first page is small', 'size-limit'],
];

let [passed, failed, skipped] = [0, 0, 0];

function say(sentence: string, ok: boolean, started: number): void {
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? '✓' : '✗'} ${sentence} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

for (const [sentence, command, ...parameters] of steps) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: PROJECT, encoding: 'utf8' });
  say(sentence, status === 0, started);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
}

const started = Date.now();
rmSync(REPORT, { force: true });
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '-c',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  { cwd: PROJECT, stdio: 'inherit' },
);
say('the tests pass', status === 0, started);
const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
};
passed += report.numPassedTests;
failed += report.numFailedTests;
skipped += report.numPendingTests;

process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;
