import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.ts';
import { PROJECT } from '../machine.ts';
import type { Outcome, Trial } from './trial.ts';
import { TRIALS } from './trials.ts';

// `npm run campaign [-- --minutes 30 --only 1,23 --seed 20261124 --out FILE]`: the faults of npm test, many more times.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '20261124' },
    out: { type: 'string', default: join(PROJECT, 'test-results', 'campaign.md') },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const only = new Set(values.only.split(',').filter((row) => row !== ''));
const trials = TRIALS.filter(({ row }) => only.size === 0 || only.has(row));
const started = Date.now();
const end = started + Number(values.minutes) * 60_000;

/** What a trial did in its share of the time that is left. */
async function attempt(trial: Trial, rest: readonly Trial[]): Promise<Outcome> {
  const shares = rest.reduce((sum, { share = 1 }) => sum + share, 0);
  const until = Date.now() + Math.max(0, ((end - Date.now()) * (trial.share ?? 1)) / shares);
  const bounds = { times: trial.release, until, random: randomFrom(Number(values.seed)) };
  try {
    const outcome = await trial.run(bounds);
    const few =
      outcome.times < Math.max(1, trial.gate) ? [`only ${outcome.times} times: give it more minutes`] : [];
    return { ...outcome, failures: [...outcome.failures, ...few] };
  } catch (error) {
    const { stack } = error as Error;
    return { times: 0, detail: 'broke off', failures: [stack ?? String(error)] };
  }
}

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const rows: string[] = [];
const failures: string[] = [];
let [passed, failed, skipped] = [0, 0, 0];
for (const [at, trial] of trials.entries()) {
  const { row, fault, holds, release } = trial;
  const reason = trial.cannot?.();
  const since = Date.now();
  const outcome =
    reason === undefined
      ? await attempt(trial, trials.slice(at))
      : { times: 0, detail: `not here: ${reason}`, failures: [] };
  if (reason !== undefined) skipped += 1;
  else if (outcome.failures.length > 0) failed += 1;
  else passed += 1;
  const times = `${outcome.times} of ${release}`;
  const seconds = String(Math.round((Date.now() - since) / 1000));
  rows.push(line([row, fault, holds, times, outcome.detail, seconds, String(outcome.failures.length)]));
  failures.push(...outcome.failures.map((failure) => `- ${row}, ${fault}: ${failure}`));
  say(`${row} ${fault}: ${times}, ${outcome.detail}, ${outcome.failures.length} failures, ${seconds} s`);
}

const report = [
  `# Campaign`,
  `${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - started) / 1000)} s, seed ${values.seed}`,
  [
    line(['row', 'fault', 'holds', 'times', 'of these', 'seconds', 'failures']),
    line(['--:', '---', '---', '--:', '---', '--:', '--:']),
    ...rows,
  ].join('\n'),
  ...failures,
].join('\n\n');
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${report}\n`);
const total = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
process.stdout.write(`${report}\n\n${total}\n`);
process.exitCode = failed > 0 ? 1 : 0;
