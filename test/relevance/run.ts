import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgedQueries } from './judged.ts';
import { type Measured, measure } from './measure.ts';
import { failures, tables, twins } from './report.ts';
import { openSides } from './sides.ts';

// `npm run relevance [-- --out FILE] [--failures] [--below 0.8] [--part tune]`: how good both engines are at the judged
// queries, beside the same engines as they come. Method: docs/relevance.md.

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    failures: { type: 'boolean', default: false },
    below: { type: 'string', default: '0.8' },
    part: { type: 'string' },
  },
});
const sides = await openSides({ withPeers: true });
const measured: Measured[] = [];
try {
  for (const side of [...sides.ours, ...sides.peers])
    measured.push(await measure(side, judgedQueries(), sides.slugOf));
} finally {
  await sides.close();
}
const text = `${tables(measured)}\n${twins(measured)}`;
process.stdout.write(text);
if (values.out !== undefined) writeFileSync(values.out, text);
if (values.failures)
  for (const each of measured.slice(0, sides.ours.length))
    process.stdout.write(`\n${failures(each, Number(values.below), values.part)}`);
