import { parseArgs } from 'node:util';
import { lineOf } from './asked.ts';
import { attempt } from './campaign-of-requests.ts';
import { judging } from './judge.ts';
import { PROPERTIES, tried } from './properties.ts';
import { openWorld } from './world.ts';

// `npm run fuzz -- --seed 7 --only 123,456 [--body]`: what these numbers of a campaign ask, and what is answered;
// with `--property 3` what that reader or writer does with them.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    property: { type: 'string' },
    body: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const numbers = values.only.split(',').filter(Boolean).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wrong = (fault: string): void => {
  say(`  ✗ ${fault}`);
  process.exitCode = 1;
};

async function tryProperty(at: number): Promise<void> {
  const property = PROPERTIES[at];
  if (property === undefined) throw new Error(`Properties are numbered from 0 to ${PROPERTIES.length - 1}.`);
  say(property.name);
  for (const number of numbers) {
    const fault = await tried(property, seed, number);
    if (fault === undefined) say(`  ✓ ${number}`);
    else wrong(`${number}: ${fault}`);
  }
}

async function ask(): Promise<void> {
  const world = await openWorld();
  try {
    const judge = judging(world.known.document, world.origin);
    for (const number of numbers) {
      const { way, answers } = await attempt(world, judge, seed, number);
      for (const { asked, answer, faults } of answers) {
        const { statusCode, headers, milliseconds, bytes } = answer;
        say(`${number} (${way}) ${lineOf(asked)}`);
        say(`  ${statusCode} ${String(headers['content-type'])} ${milliseconds.toFixed(1)} ms`);
        faults.forEach(wrong);
        if (values.body) say(bytes.toString());
      }
    }
  } finally {
    await world.close();
  }
}

await (values.property === undefined ? ask() : tryProperty(Number(values.property)));
