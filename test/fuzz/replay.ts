import { parseArgs } from 'node:util';
import { attempt } from './campaign-of-requests.ts';
import { lineOf } from './asked.ts';
import { judging } from './judge.ts';
import { openWorld } from './world.ts';

// `node test/fuzz/replay.ts --seed 7 --only 123,456`: what these numbers of a campaign ask, and what is answered.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    body: { type: 'boolean', default: false },
  },
});
const world = await openWorld();
try {
  const judge = judging(world.known.document, world.origin);
  for (const number of values.only.split(',').filter(Boolean).map(Number)) {
    const { way, answers } = await attempt(world, judge, Number(values.seed), number);
    for (const { asked, answer, faults } of answers) {
      const { statusCode, headers, milliseconds, bytes } = answer;
      process.stdout.write(
        `${number} (${way}) ${lineOf(asked)}\n  ${statusCode} ${String(headers['content-type'])} ${milliseconds.toFixed(1)} ms\n${faults.map((fault) => `  ✗ ${fault}\n`).join('')}`,
      );
      if (values.body) process.stdout.write(`${bytes.toString()}\n`);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
} finally {
  await world.close();
}
