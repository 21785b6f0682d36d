import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../machine.ts';
import { GOALS, type Run } from './goals.ts';
import { startSite } from './site.ts';

// `npm run load [-- --only arrival,knee --seconds 60 --minutes 60 --knee 90 --practices 10000 --embedded --profile FOLDER]`:
// what the server bears, measured with real processes. Ends with 1 when a goal is missed.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: GOALS.map(({ name }) => name).join(',') },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '60' },
    /** Instead of looking for it. */
    knee: { type: 'string' },
    practices: { type: 'string', default: '10000' },
    /** Without Meilisearch. */
    embedded: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(PROJECT, 'test-results', 'load') },
    profile: { type: 'string' },
    out: { type: 'string' },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const names = values.only.split(',').filter((name) => name !== '');
const unknown = names.filter((name) => !GOALS.some((goal) => goal.name === name));
if (unknown.length > 0) {
  say(`There is no ${unknown.join(', ')}. --only takes ${GOALS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
// Ctrl+C too leaves no process behind: all are cleared on `exit`.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

say(
  `Preparing ${values.practices} practices${values.embedded ? '' : ' and Meilisearch'} in ${values.folder}`,
);
const site = await startSite({
  practices: Number(values.practices),
  folder: values.folder,
  meilisearch: !values.embedded,
  profile: values.profile,
});
const run: Run = {
  site,
  seconds: Number(values.seconds),
  minutes: Number(values.minutes),
  knee: values.knee === undefined ? undefined : Number(values.knee),
};
const rows: string[] = [];
let [met, missed] = [0, 0];
try {
  for (const { name, goal, measure } of GOALS.filter((each) => names.includes(each.name))) {
    say(`${name}: ${goal}`);
    const found = await measure(run);
    if (found.met) met += 1;
    else missed += 1;
    say(`  ${found.met ? 'met' : 'MISSED'}: ${found.measured}`);
    rows.push(`| ${name} | ${goal} | ${found.measured} | ${found.met ? 'met' : '**missed**'} |`);
  }
} finally {
  await site.stop();
}
const report = `# Load

${new Date().toISOString().slice(0, 10)}, ${values.practices} practices, ${values.embedded ? 'embedded engine' : 'Meilisearch on the same machine'}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}

| | goal | measured | |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
const out = values.out ?? join(PROJECT, 'test-results', 'load.md');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, report);
process.stdout.write(`${report}\n${met} met, ${missed} missed\n`);
process.exitCode = missed > 0 ? 1 : 0;
